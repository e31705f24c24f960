package dev.stemma.template;

import java.util.Arrays;

/** A member's text as a sequence of pieces, by its lines; offsets lead back to the text as it is. */
final class Pieces {
    private final String text;
    private final Line[] lines;
    private final int[] offsets; // of each line in the text
    private final int[] first; // how many pieces stand before each line, and behind the last

    Pieces(String text, Line[] lines, int[] offsets) {
        this.text = text;
        this.lines = lines;
        this.offsets = offsets;
        first = new int[lines.length + 1];
        for (int l = 0; l < lines.length; l++) {
            first[l + 1] = first[l] + lines[l].pieces().length;
        }
    }

    String text() {
        return text;
    }

    int size() {
        return first[lines.length];
    }

    /** Number of lines that have pieces. */
    int lines() {
        return lines.length;
    }

    Line line(int l) {
        return lines[l];
    }

    /** How many pieces stand before line {@code l}. */
    int first(int l) {
        return first[l];
    }

    /** The contents of all lines, in order. */
    Wording contents() {
        int[] contents = new int[lines.length];
        for (int l = 0; l < contents.length; l++) {
            contents[l] = lines[l].content();
        }
        return new Wording(contents);
    }

    /** The number of piece {@code i}. */
    int number(int i) {
        int l = lineOf(i);
        return lines[l].pieces()[i - first[l]];
    }

    /** The numbers of pieces {@code from..to}. */
    int[] numbers(int from, int to) {
        int[] numbers = new int[to - from];
        int filled = 0;
        for (int l = filled < numbers.length ? lineOf(from) : 0; filled < numbers.length; l++) {
            int at = from + filled - first[l];
            int count = Math.min(lines[l].pieces().length - at, numbers.length - filled);
            System.arraycopy(lines[l].pieces(), at, numbers, filled, count);
            filled += count;
        }
        return numbers;
    }

    int start(int i) {
        int l = lineOf(i);
        return offsets[l] + lines[l].starts()[i - first[l]];
    }

    int end(int i) {
        return PieceScanner.end(text, start(i));
    }

    /** The text of pieces {@code from..to} as it is, white space folded but for tabs. */
    String value(int from, int to) {
        if (from >= to) {
            return "";
        }
        String raw = text.substring(start(from), end(to - 1));
        return raw.indexOf('\n') < 0 && raw.indexOf("  ") < 0 ? raw : folded(raw);
    }

    private static String folded(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c != '\t' && PieceScanner.isBlank(c);
            if (!blank) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** What stands directly before piece {@code i}, back to a blank: {@code S.A.} */
    String wordBefore(int i) {
        int end = start(i);
        int start = end;
        while (start > 0 && !PieceScanner.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** What stands before piece {@code i}: a tab (the next cell), a line feed (an empty line, or the next row of cells), or a blank. */
    char jointBefore(int i) {
        if (i == 0 || i >= size()) {
            return '\n';
        }
        int from = end(i - 1);
        int feeds = 0;
        for (int at = from; at < start(i); at++) {
            char c = text.charAt(at);
            if (c == '\t') {
                return '\t';
            }
            feeds += c == '\n' ? 1 : 0;
        }
        return feeds > 1 || (feeds == 1 && (isRow(lineOf(i)) || isRow(lineOf(i - 1)))) ? '\n' : ' ';
    }

    /** Whether line {@code l} has cells. */
    private boolean isRow(int l) {
        int tab = text.indexOf('\t', offsets[l]);
        return tab >= 0 && tab < start(first[l + 1] - 1);
    }

    /** Whether a line starts with piece {@code i}; one does behind the last. */
    boolean startsLine(int i) {
        return Arrays.binarySearch(first, i) >= 0;
    }

    /** Where the line starts that ends before piece {@code i}; 0 at the start of the text. */
    int lineStart(int i) {
        return i == 0 ? 0 : first[lineOf(i - 1)];
    }

    /** Where the line of piece {@code i} ends; the size behind the last. */
    int lineEnd(int i) {
        return i >= size() ? size() : first[lineOf(i) + 1];
    }

    /** How many lines start between the pieces {@code from..to}: behind the first of them. */
    int lineStarts(int from, int to) {
        return to - 1 <= from ? 0 : lineOf(to - 1) - lineOf(from);
    }

    private int lineOf(int i) {
        int l = Arrays.binarySearch(first, i);
        return l >= 0 ? l : -l - 2;
    }
}
