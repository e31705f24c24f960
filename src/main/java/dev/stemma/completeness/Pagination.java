package dev.stemma.completeness;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last line counts pages and stands before the last one: {@code Page 1 of 3}, {@code Seite 2 von 5}. */
final class Pagination implements Detector {
    private static final Pattern PAGES = Pattern.compile(
            "(?:page|seite|página|pagina|pág\\.|pag\\.)?\\s?(\\d{1,3})\\s?(?:/|of|sur|von|de|di|van)\\s?(\\d{1,3})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MAX_LINE = 24;

    @Override
    public String code() {
        return "pagination";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Span line = reading.lastLine();
        if (line.isEmpty() || line.length() > MAX_LINE) {
            return List.of();
        }
        String words = line.of(reading.text()).strip();
        Matcher pages = PAGES.matcher(words);
        if (!pages.matches()) {
            return List.of();
        }
        int page = Integer.parseInt(pages.group(1));
        int all = Integer.parseInt(pages.group(2));
        boolean named = Character.isLetter(words.charAt(0));
        if (page == 0 || page >= all || all > 200) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                named ? 0.7 : 0.4, // "1 / 3" may be a carousel
                line.start(),
                line.end(),
                "The last line says page " + page + " of " + all + "."));
    }
}
