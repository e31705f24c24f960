package dev.stemma.sign;

import dev.stemma.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count of pages: {@code Page 1 of 3}, {@code 2 / 5}, {@code 1 2 3 Next}.
 *
 * @param page the one that the text is, 0 when that is not said
 * @param all how many there are
 * @param named whether it says that it counts pages
 * @param turned whether a link to another page stands beside it
 */
public record Pages(int page, int all, boolean named, boolean turned) {
    private static final String PAGE = "(page|seite|página|pagina|pág\\.|pag\\.)";
    private static final String NUMBERS = "\\s?(\\d{1,3})\\s?(?:/|of|sur|von|de|di|van)\\s?(\\d{1,3})";
    private static final Pattern COUNT =
            Pattern.compile(PAGE + "?" + NUMBERS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAMED =
            Pattern.compile(PAGE + NUMBERS + "(?!\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ROW = Pattern.compile("1(?: \\d{1,3}){1,20}");
    private static final Pattern ARROWS = Pattern.compile("[«»‹›<>←→|·\\[\\]*]|\\.\\.\\.|…");
    private static final Pattern TURNS = turns();

    private static final int MAX_LINE = 40;
    private static final int MAX_LINES = 3;

    private static Pattern turns() {
        String words = PromptWords.of("turn").stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the words of one or more lines say, if that is all that they say. */
    public static Optional<Pages> of(String words) {
        if (!hasDigit(words)) {
            return Optional.empty(); // nearly all
        }
        String plain = ARROWS.matcher(words).replaceAll(" ");
        String count =
                TURNS.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
        boolean turned = !count.equals(plain.replaceAll("\\s+", " ").strip());
        Matcher matcher = COUNT.matcher(count);
        if (matcher.matches()) {
            int page = Integer.parseInt(matcher.group(2));
            int all = Integer.parseInt(matcher.group(3));
            boolean sound = page > 0 && page <= all && all > 1 && all <= 200;
            return sound ? Optional.of(new Pages(page, all, matcher.group(1) != null, turned)) : Optional.empty();
        }
        return turned && ROW.matcher(count).matches()
                ? Optional.of(new Pages(0, Integer.parseInt(count.substring(count.lastIndexOf(' ') + 1)), false, true))
                : Optional.empty();
    }

    private static boolean hasDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Where the longest run of the last lines begins that is such a count; the end of the text when none is. */
    static int start(String text, List<Span> lastFirst) {
        int end = lastFirst.get(0).end();
        int start = end;
        for (int i = 0; i < Math.min(MAX_LINES, lastFirst.size()); i++) {
            Span line = lastFirst.get(i);
            if (line.length() > MAX_LINE) {
                break;
            }
            if (of(text.substring(line.start(), end).replace('\n', ' ')).isPresent()) {
                start = line.start();
            }
        }
        return start;
    }

    /** Whether the text names another page of its count than this one: then it holds more than one page. */
    public boolean hasOthers(String text) {
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(2)) != page) {
                return true;
            }
        }
        return false;
    }
}
