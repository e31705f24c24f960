package dev.stemma.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are garbled as a whole: every character beyond ASCII belongs to a hit of one charset, and one hit is sure.
 *
 * <p>That is how text looks whose reader took the wrong charset, once or several times over; in healthy text beside a sure
 * hit some letter stands alone. So here the weak hits count too: what a second garbling left of the first, a capital and
 * a mark, a plain space that was a byte.
 */
final class GarbledLines {
    private static final char LOST = 0xFFFD;
    private static final char NO_BREAK_SPACE = 0xA0;

    /** Hits {@code from..to} are all of a line. */
    record Line(Hits hits, int from, int to, int points) {}

    private final String text;

    private GarbledLines(String text) {
        this.text = text;
    }

    /** The garbled lines of {@code text}, each with the charset that explains it best, in order of place. */
    static List<Line> of(String text, List<Hits> found) {
        List<Line> lines = new ArrayList<>();
        GarbledLines finder = new GarbledLines(text);
        found.forEach(hits -> finder.find(hits, lines));
        lines.sort((a, b) -> {
            int byPlace = Integer.compare(a.hits().start(a.from()), b.hits().start(b.from()));
            return byPlace != 0 ? byPlace : Integer.compare(b.points(), a.points());
        });
        List<Line> best = new ArrayList<>();
        int end = 0;
        for (Line line : lines) {
            if (line.hits().start(line.from()) >= end) {
                best.add(line);
                end = line.hits().end(line.to() - 1);
            }
        }
        return best;
    }

    private void find(Hits hits, List<Line> lines) {
        for (int from = 0; from < hits.size(); ) {
            int lineEnd = text.indexOf('\n', hits.start(from));
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int to = from + 1;
            while (to < hits.size() && hits.start(to) < lineEnd) {
                to++;
            }
            int points = points(hits, from, to);
            int lineStart = from == 0 ? 0 : hits.end(from - 1);
            lineStart = Math.max(lineStart, text.lastIndexOf('\n', hits.start(from)) + 1);
            if (points > 0 && isCovered(hits, from, to, lineStart, lineEnd)) {
                lines.add(new Line(hits, from, to, points));
            }
            from = to;
        }
    }

    /** The points of all hits, the charset's prior once; 0 when none is sure. */
    private static int points(Hits hits, int from, int to) {
        boolean sure = false;
        int points = 0;
        for (int i = from; i < to; i++) {
            sure |= hits.score(i) >= FixMojibake.SURE;
            points += hits.score(i);
        }
        return sure ? Math.max(1, points - (to - from - 1) * hits.charset().prior()) : 0;
    }

    /** Whether no character beyond ASCII stands between the hits; lost ones and no-break spaces may. */
    private boolean isCovered(Hits hits, int from, int to, int lineStart, int lineEnd) {
        int at = lineStart;
        for (int i = from; i <= to; i++) {
            int end = i < to ? hits.start(i) : lineEnd;
            for (; at < end; at++) {
                char c = text.charAt(at);
                if (c >= 0x80 && c != LOST && c != NO_BREAK_SPACE) {
                    return false;
                }
            }
            at = i < to ? hits.end(i) : at;
        }
        return true;
    }
}
