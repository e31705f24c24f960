package dev.stemma.repair;

import dev.stemma.charset.LanguageLetters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines that are garbled as a whole: every character beyond ASCII belongs to a hit of one charset, and one hit is sure.
 *
 * <p>That is how text looks whose reader took the wrong charset, once or several times over; in healthy text beside a sure
 * hit some letter stands alone. So here the weak hits count too: what a second garbling left of the first, a capital and
 * a mark, a plain space that was a byte.
 *
 * <p>Two charsets that explain the same line often mean different letters: {@code ÅŸ} is ş of Windows-1252 and ž of
 * ISO-8859-15. One that explains all garbled lines of a text has read them all; where it explains all that stands beyond
 * ASCII in the text, and most lines are sure, no line is left out for being unsure.
 */
final class GarbledLines {
    private static final char LOST = 0xFFFD;
    private static final char NO_BREAK_SPACE = 0xA0;

    /** Taken off where the same bytes would have been read in two ways, as controls and as characters: more than any prior but one. */
    private static final int TWO_READERS = 3;

    /**
     * With so many points more another charset has read a line, whoever read the rest: {@code Ã¼} is ü of Windows-1252, and Ǭ of code
     * page 850, which few texts have.
     */
    private static final int LEAD = 3;

    /** Taken off for each letter that the language of the others does not have. */
    private static final int FOREIGN_LETTER = 2;

    /** Hits {@code from..to} are all of the line that starts at {@code start}; sure if one of them is. */
    record Line(Hits hits, int from, int to, int start, int points, boolean sure) {
        private int pointsWithoutPrior() {
            return points - hits.charset().prior();
        }
    }

    private final String text;

    private GarbledLines(String text) {
        this.text = text;
    }

    /** The garbled lines of {@code text}, each with the charset that explains it best, in order of place. */
    static List<Line> of(String text, List<Hits> found) {
        GarbledLines finder = new GarbledLines(text);
        List<List<Line>> explained = found.stream().map(finder::explained).toList();
        Set<Integer> garbled = new TreeSet<>();
        found.forEach(hits -> finder.addSure(hits, garbled));
        Map<Integer, Integer> mostOfLine = new HashMap<>();
        explained.forEach(
                its -> its.forEach(line -> mostOfLine.merge(line.start(), line.pointsWithoutPrior(), Math::max)));
        garbled.retainAll(mostOfLine.keySet()); // a line with a healthy letter tells nothing of who read the others
        List<Line> best = List.of();
        int most = Integer.MIN_VALUE;
        for (List<Line> lines : explained) {
            List<Line> its = lines.stream()
                    .filter(line -> garbled.contains(line.start()))
                    .filter(line -> line.pointsWithoutPrior() + LEAD > mostOfLine.get(line.start()))
                    .toList();
            int points = its.size() == garbled.size() && !its.isEmpty() ? finder.points(its) : Integer.MIN_VALUE;
            if (points > most) {
                best = finder.isAllOfText(lines) && lines.size() <= 2 * its.size()
                        ? lines.stream()
                                .filter(line -> line.points() > 0 || garbled.contains(line.start()))
                                .toList()
                        : its;
                most = points;
            }
        }
        return best.isEmpty() ? bestOfEach(explained) : best;
    }

    /** Adds the starts of lines that hold a sure hit of any charset, be it one that does not explain the rest of the line. */
    private void addSure(Hits hits, Set<Integer> lines) {
        int end = -1; // of the line that was last added: a text may be one line
        for (int i = 0; i < hits.size(); i++) {
            int at = hits.start(i);
            if (at > end && hits.score(i) >= FixMojibake.SURE) {
                lines.add(text.lastIndexOf('\n', at) + 1);
                int next = text.indexOf('\n', at);
                end = next < 0 ? text.length() : next;
            }
        }
    }

    /** Whether nothing beyond ASCII stands outside of {@code lines}, which are all that one charset explains. */
    private boolean isAllOfText(List<Line> lines) {
        Hits hits = lines.get(0).hits();
        return isCovered(hits, 0, hits.size(), 0, text.length());
    }

    private static List<Line> bestOfEach(List<List<Line>> explained) {
        List<Line> lines = new ArrayList<>();
        explained.forEach(its -> its.stream().filter(Line::sure).forEach(lines::add));
        lines.sort(Comparator.comparingInt(Line::start).thenComparing(Line::points, Comparator.reverseOrder()));
        List<Line> best = new ArrayList<>();
        int last = -1;
        for (Line line : lines) {
            if (line.start() > last) {
                best.add(line);
                last = line.start();
            }
        }
        return best;
    }

    /** All lines whose characters beyond ASCII are hits. */
    private List<Line> explained(Hits hits) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0, to; from < hits.size(); from = to) {
            int start = text.lastIndexOf('\n', hits.start(from)) + 1;
            int end = text.indexOf('\n', hits.start(from));
            end = end < 0 ? text.length() : end;
            boolean sure = false;
            int points = hits.charset().prior();
            for (to = from; to < hits.size() && hits.start(to) < end; to++) {
                sure |= hits.score(to) >= FixMojibake.SURE;
                points += hits.score(to) - hits.charset().prior();
            }
            if (isCovered(hits, from, to, Math.max(start, from == 0 ? 0 : hits.end(from - 1)), end)) {
                lines.add(new Line(hits, from, to, start, points, sure));
            }
        }
        return lines;
    }

    /** The points of all lines of one charset, its prior once, less what no language writes together. */
    private int points(List<Line> lines) {
        GarblingCharset reader = lines.get(0).hits().charset();
        int points = reader.prior();
        boolean control = false;
        boolean printable = false;
        StringBuilder meant = new StringBuilder();
        for (Line line : lines) {
            points += line.points() - reader.prior();
            for (int i = line.from(); i < line.to(); i++) {
                meant.appendCodePoint(line.hits().codePoint(i));
                for (int k = line.hits().start(i); k < line.hits().end(i); k++) {
                    control |= reader.hasPrintableFor(text.charAt(k));
                    printable |= reader.isPrintableForControl(text.charAt(k));
                }
            }
        }
        points -= FOREIGN_LETTER * LanguageLetters.foreignLetters(meant.toString());
        return control && printable ? points - TWO_READERS : points;
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
