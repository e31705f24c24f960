package dev.stemma.promise;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Ellipsis;
import dev.stemma.sign.Prompt;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.List;

/**
 * The text ends where a page says that there is more of it: {@code Read more} below a paragraph, three dots in the midst of a sentence
 * ({@code Loading...} is none). Alone that is a doubt, as a teaser, a link to another page and an author's dots look alike;
 * a sibling tells what follows there.
 */
final class ReadOn implements Detector {
    /** Characters of a line that is running text, at least. */
    private static final int PROSE = 60;

    @Override
    public String code() {
        return "read-on";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String line = reading.lastLine().of(reading.text());
        int end = reading.end();
        boolean button = reading.prompt()
                .filter(said -> said.kind() == Prompt.Kind.READ_ON)
                .isPresent();
        if (button && isBelowProse(reading)) {
            return List.of(reading.sign(
                    code(),
                    State.TRUNCATED,
                    Verdicts.DOUBT,
                    reading.lastLine().start(),
                    end,
                    "The last line says \"" + line.strip() + "\": more of the text may be behind it."));
        }
        int dots = Ellipsis.start(line.substring(0, withoutButton(line)));
        return dots >= withoutButton(line) || !isCut(line, dots) || !isRunning(reading, line)
                ? List.of()
                : List.of(reading.sign(
                        code(),
                        State.TRUNCATED,
                        Verdicts.DOUBT,
                        end - line.length() + dots,
                        end,
                        "The text ends with the dots of something left out: \"" + reading.tail(end, 30) + "\"."));
    }

    /** Whether the last sentence is running text, or the last one of a line that is. */
    private static boolean isRunning(Reading reading, String line) {
        int end = reading.end();
        return reading.isProse(reading.sentenceStart(end), end)
                || (line.length() >= PROSE
                        && !Prompt.saysLoading(
                                line.substring(line.stripTrailing().lastIndexOf(' ') + 1))
                        && reading.isProse(end - line.length(), end));
    }

    /** Where a button on the line of the text ends that: {@code ... Read more}; the line's length when none stands there. */
    private static int withoutButton(String line) {
        int at = Math.max(line.lastIndexOf("..."), line.lastIndexOf('\u2026'));
        if (at < 0) {
            return line.length();
        }
        int behind = at;
        while (behind < line.length() && ".\u2026])".indexOf(line.charAt(behind)) >= 0) {
            behind++;
        }
        return Prompt.saysReadOn(line.substring(behind)) ? behind : line.length();
    }

    /** Below the buttons of a banner it belongs to that. */
    private static boolean isBelowProse(Reading reading) {
        String before = reading.text().substring(0, reading.lastLine().start()).stripTrailing();
        return before.length() - (before.lastIndexOf('\n') + 1) >= PROSE;
    }

    /** Whether a word is left open before the dots: {@code etc...} closes a list, and so does a line of dots. */
    private static boolean isCut(String line, int dots) {
        int end = dots;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return end > 0
                && Character.isLetterOrDigit(line.charAt(end - 1))
                && !line.substring(0, end).endsWith("etc");
    }
}
