package dev.stemma.table;

import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.List;

/** One line of a pipe table (GitHub Flavored Markdown 0.29, section 4.10): its pipes, its cells, whether it is the delimiter row. */
final class PipeLine {
    private static final int MOST_COLUMNS = 64;

    private PipeLine() {}

    /** Whether it has a pipe that is not escaped. */
    static boolean hasPipe(Lines lines, int line) {
        return pipe(lines, lines.start(line), lines.end(line)) >= 0;
    }

    /** How many pipes it has that are not escaped. */
    static int pipes(Lines lines, int line) {
        return pipesAt(lines, line).size();
    }

    /** Where they stand, from the start of the line. */
    static List<Integer> pipesAt(Lines lines, int line) {
        List<Integer> places = new ArrayList<>();
        for (int at = line < lines.count() ? pipe(lines, lines.start(line), lines.end(line)) : -1;
                at >= 0;
                at = pipe(lines, at + 1, lines.end(line))) {
            places.add(at - lines.start(line));
        }
        return places;
    }

    /** The first pipe in {@code from..to} that is not escaped; -1 if there is none. */
    private static int pipe(Lines lines, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = lines.text().charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                return i;
            }
        }
        return -1;
    }

    /** Whether the line is a delimiter row: dashes with optional colons between pipes, or between {@code +} where none
     * stands outside (the client of PostgreSQL); text behind it is a converter's slip. */
    static boolean isDelimiter(Lines lines, int line) {
        String text = lines.text();
        Span span = lines.trimmed(line);
        if (span.length() < 3 || "|-:".indexOf(text.charAt(span.start())) < 0) {
            return false;
        }
        int pipes = 0;
        int dashes = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c == '|' || (c == '+' && text.charAt(span.start()) == '-')) {
                pipes++;
            } else if (c == '-') {
                dashes++;
            } else if (c != ':' && c != ' ') {
                return false;
            }
        }
        return pipes > 0 && dashes > 0 && pipes <= MOST_COLUMNS;
    }

    /** How many columns a delimiter row has. */
    static int columns(Lines lines, int delimiter) {
        int columns = cells(lines, delimiter).size();
        for (int i = lines.start(delimiter); i < lines.end(delimiter); i++) {
            columns += lines.text().charAt(i) == '+' ? 1 : 0;
        }
        return columns;
    }

    /** The cells of a line: between unescaped pipes, outer pipes optional, white space trimmed. */
    static List<Span> cells(Lines lines, int line) {
        String text = lines.text();
        Span span = lines.trimmed(line);
        int from = span.start();
        int to = span.end();
        if (from < to && text.charAt(from) == '|') {
            from++;
        }
        if (to > from && text.charAt(to - 1) == '|' && (to - 2 < from || text.charAt(to - 2) != '\\')) {
            to--;
        }
        List<Span> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                cells.add(lines.trim(start, i));
                start = i + 1;
            }
        }
        cells.add(lines.trim(start, to));
        return cells;
    }
}
