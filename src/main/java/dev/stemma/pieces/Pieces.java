package dev.stemma.pieces;

import java.util.Arrays;

/** A member's text as a sequence of pieces, by its lines; offsets lead back to the text as it is. */
public final class Pieces {
    private final String text;
    private final Line[] lines;
    private final int[] offsets; // of each line in the text
    private final char[] joints; // before each line
    private final int[] first; // how many pieces stand before each line, and behind the last
    private int lastLine; // that was asked for: most callers go on from there
    private Paragraph lastParagraph = new Paragraph(0, 0, 0); // the same

    private Pieces(String text, Line[] lines, int[] offsets, char[] joints) {
        this.text = text;
        this.lines = lines;
        this.offsets = offsets;
        this.joints = joints;
        first = new int[lines.length + 1];
        for (int l = 0; l < lines.length; l++) {
            first[l + 1] = first[l] + lines[l].pieces().length;
        }
    }

    /** The text that was cut, as it is. */
    public String text() {
        return text;
    }

    /** Number of pieces. */
    public int size() {
        return first[lines.length];
    }

    /** Number of lines that have pieces. */
    public int lines() {
        return lines.length;
    }

    /** Line {@code l} of those that have pieces. */
    public Line line(int l) {
        return lines[l];
    }

    /** Where line {@code l} starts in the text. */
    public int offset(int l) {
        return offsets[l];
    }

    /** How many pieces stand before line {@code l}. */
    public int first(int l) {
        return first[l];
    }

    /** The contents of all lines, in order. */
    public Wording contents() {
        int[] contents = new int[lines.length];
        for (int l = 0; l < contents.length; l++) {
            contents[l] = lines[l].content();
        }
        return new Wording(contents);
    }

    /** The number of piece {@code i}. */
    public int number(int i) {
        int l = lineOf(i);
        return lines[l].pieces()[i - first[l]];
    }

    /** The numbers of pieces {@code from..to}. */
    public int[] numbers(int from, int to) {
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

    /** Where piece {@code i} starts in the text. */
    public int start(int i) {
        int l = lineOf(i);
        return offsets[l] + lines[l].starts()[i - first[l]];
    }

    /** Where piece {@code i} ends in the text. */
    public int end(int i) {
        int l = lineOf(i);
        return offsets[l] + lines[l].ends()[i - first[l]];
    }

    /** The text of pieces {@code from..to} as it is, white space folded but for tabs. */
    public String value(int from, int to) {
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
    public String wordBefore(int i) {
        int end = start(i);
        int start = end;
        while (start > 0 && !PieceScanner.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** What stands before piece {@code i}: a tab (the next cell), a line feed (an empty line, or the next row of cells), or a blank. */
    public char jointBefore(int i) {
        if (i == 0 || i >= size()) {
            return '\n';
        }
        int l = lineOf(i);
        if (i == first[l]) {
            return joints[l];
        }
        return lines[l].tabs().before(i - first[l]) ? '\t' : ' ';
    }

    /** The first of the pieces {@code from..to}, which is not the first of all, before which no blank stands; {@code to} when there is none. */
    public int nextJoint(int from, int to) {
        int at = from;
        for (int l = from < to ? lineOf(from) : 0; at < to; at = first[++l]) {
            if (at == first[l] && joints[l] != ' ') {
                return at;
            }
            int cell = lines[l].tabs().next(Math.max(1, at - first[l]));
            if (cell >= 0) {
                return Math.min(to, first[l] + cell);
            }
        }
        return to;
    }

    /** Whether a line starts with piece {@code i}; one does behind the last. */
    public boolean startsLine(int i) {
        return i == size() || first[lineOf(i)] == i;
    }

    /** The first piece from {@code i} on that starts a line; the size when there is none. */
    public int nextLine(int i) {
        return startsLine(i) ? i : lineEnd(i);
    }

    /** The last piece up to {@code i} that starts a line. */
    public int lastLine(int i) {
        return startsLine(i) ? i : first[lineOf(i)];
    }

    /** Where the line starts that ends before piece {@code i}; 0 at the start of the text. */
    public int lineStart(int i) {
        return i == 0 ? 0 : first[lineOf(i - 1)];
    }

    /** Where the line of piece {@code i} ends; the size behind the last. */
    public int lineEnd(int i) {
        return i >= size() ? size() : first[lineOf(i) + 1];
    }

    /**
     * Whether the word of piece {@code i}, which starts a line inside a paragraph, would have gone on the line before: that line, a blank and the
     * word are no longer than the longest line of the paragraph.
     */
    public boolean roomFor(int i) {
        int l = lineOf(i);
        int word = start(i);
        while (word < text.length() && !PieceScanner.isBlank(text.charAt(word))) {
            word++;
        }
        return length(l - 1) + 1 + word - start(i) <= paragraph(l).widest;
    }

    private Paragraph paragraph(int l) {
        Paragraph found = lastParagraph;
        if (l < found.from || l >= found.to) {
            int from = l;
            while (from > 0 && joints[from] == ' ') {
                from--;
            }
            int to = from;
            int widest = 0;
            do {
                widest = Math.max(widest, length(to++));
            } while (to < lines.length && joints[to] == ' ');
            found = new Paragraph(from, to, widest);
            lastParagraph = found;
        }
        return found;
    }

    /** The lines {@code from..to}, and the length of the longest. */
    private record Paragraph(int from, int to, int widest) {}

    private int length(int l) {
        int[] ends = lines[l].ends();
        return ends[ends.length - 1];
    }

    /** How many lines start between the pieces {@code from..to}: behind the first of them. */
    public int lineStarts(int from, int to) {
        return to - 1 <= from ? 0 : lineOf(to - 1) - lineOf(from);
    }

    private int lineOf(int i) {
        int l = lastLine;
        if (l == lines.length || i < first[l] || i >= first[l + 1]) {
            l = Arrays.binarySearch(first, i);
            l = l >= 0 ? l : -l - 2;
            lastLine = l; // of several threads each may find another line: it is a hint
        }
        return l;
    }

    /** Takes the lines of a text in order. */
    static final class Builder {
        private final String text;
        private Line[] lines = new Line[16];
        private int[] offsets = new int[16];
        private char[] joints = new char[16];
        private int size;
        private int feeds;
        private boolean tab;

        Builder(String text) {
            this.text = text;
        }

        /** The next line, which starts at {@code offset} of the text; one without pieces only parts its neighbours. */
        void add(Line line, int offset) {
            if (line.pieces().length > 0) {
                if (size == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * size);
                    offsets = Arrays.copyOf(offsets, 2 * size);
                    joints = Arrays.copyOf(joints, 2 * size);
                }
                joints[size] = joint(line);
                lines[size] = line;
                offsets[size++] = offset;
                feeds = 0;
                tab = false;
            }
            tab |= line.tabs().behind();
        }

        private char joint(Line line) {
            boolean row =
                    line.tabs().isRow() || (size > 0 && lines[size - 1].tabs().isRow());
            if (size > 0 && (tab || line.tabs().before(0))) {
                return '\t';
            }
            return size == 0 || feeds > 1 || row ? '\n' : ' ';
        }

        /** A line feed stands there. */
        void feed() {
            feeds++;
        }

        Pieces build() {
            return new Pieces(
                    text, Arrays.copyOf(lines, size), Arrays.copyOf(offsets, size), Arrays.copyOf(joints, size));
        }
    }
}
