package dev.stemma.promise;

import dev.stemma.model.Block;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.LinesAround;
import dev.stemma.sign.Prompt;
import dev.stemma.sign.Reading;
import java.util.List;

/**
 * A line that something is being loaded is all that stands below a heading. Never more than a doubt: maps, chats and lists of news load on
 * whole pages too. Below running text it says nothing alone, at the end or above the next heading: ten of ten real policies that have
 * such a line there are whole; a sibling tells what follows at an end.
 */
final class Loading implements Detector {
    private static final int MAX_LINE = 40;
    /** A heading with that below it, and nothing else. */
    private static final double MUCH = 0.6;

    @Override
    public String code() {
        return "loading";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int at = 0;
        while (at < reading.end()) {
            int newline = text.indexOf('\n', at);
            int stop = newline < 0 ? reading.end() : Math.min(newline, reading.end());
            if (stop > at
                    && stop - at <= MAX_LINE
                    && Prompt.maySayLoading(text, at, stop)
                    && Prompt.saysLoading(text.substring(at, stop))) {
                double weight = weight(reading, at, stop);
                if (weight > 0) {
                    State state = stop == reading.end() ? State.TRUNCATED : State.GAPPED;
                    String words = text.substring(at, stop).strip();
                    return List.of(reading.sign(
                            code(),
                            state,
                            weight,
                            at,
                            stop,
                            "Where text should stand, the page says \"" + words + "\"."));
                }
            }
            at = stop + 1;
        }
        return List.of();
    }

    private static double weight(Reading reading, int start, int stop) {
        if (!isHeading(reading, Reading.trimmed(reading.text(), start))) {
            return 0;
        }
        if (stop == reading.end()) {
            return MUCH;
        }
        int next = stop;
        while (next < reading.end() && Reading.isSpace(reading.text().charAt(next))) {
            next++;
        }
        int newline = reading.text().indexOf('\n', next);
        return isHeading(reading, newline < 0 ? reading.end() : newline) ? MUCH : 0;
    }

    /** Whether the line that ends at {@code end} is marked as a heading: by {@code #}, a rule below it, or the page's own markup. */
    private static boolean isHeading(Reading reading, int end) {
        String text = reading.text();
        if (end == 0) {
            return false;
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int newline = text.indexOf('\n', end);
        boolean ruled = LinesAround.isRule(text.substring(start, end))
                || (newline == end
                        && LinesAround.isRule(text.substring(end + 1, Math.max(end + 1, lineEnd(text, end + 1)))));
        return text.startsWith("#", start)
                || ruled
                || reading.document().blocks().stream()
                        .anyMatch(block -> block.kind() == Block.Kind.HEADING
                                && block.span().start() < end
                                && block.span().end() >= end);
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return Reading.trimmed(text, newline < 0 ? text.length() : newline);
    }
}
