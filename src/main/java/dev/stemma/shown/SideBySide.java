package dev.stemma.shown;

import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;
import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts beside each other, line by line, with the words that differ marked and long equal parts folded.
 *
 * @param rows in order
 * @param gone characters that only the left text has
 * @param added characters that only the right text has
 * @param unshown rows left out at the end
 */
public record SideBySide(List<Row> rows, int gone, int added, int unshown) {
    /** Rows shown of one comparison; a changed place is one row. */
    private static final int MOST_ROWS = 120;

    /** Equal lines shown around a change. */
    private static final int CONTEXT = 1;

    /** Characters of a folded part that are there to be unfolded. */
    private static final int MOST_FOLDED = 4_000;

    /** Characters of an equal part inside a changed line that are shown at each of its ends. */
    private static final int EQUAL_ENDS = 160;

    /** Characters of a changed part that are shown at each of its ends. */
    private static final int CHANGED_ENDS = 700;

    /** Which side has the words. */
    public enum Mark {
        /** Both. */
        SAME,
        /** Only the left one. */
        GONE,
        /** Only the right one. */
        ADDED,
        /** A note of the page about what it does not show. */
        NOTE
    }

    /** Some words, and which side has them. */
    public record Piece(Mark mark, String text) {}

    /**
     * A line of each text, or a fold of equal lines.
     *
     * @param fold what is folded, as a sentence; empty for lines that are shown
     */
    public record Row(String fold, List<Piece> left, List<Piece> right) {
        /** Whether it stands for equal lines that are not shown. */
        public boolean folded() {
            return !fold.isEmpty();
        }
    }

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return gone == 0 && added == 0;
    }

    /** {@code left} beside {@code right}. */
    public static SideBySide of(String left, String right) {
        List<Row> lines = new ArrayList<>();
        List<Piece> l = new ArrayList<>();
        List<Piece> r = new ArrayList<>();
        int gone = 0;
        int added = 0;
        for (Op op : TokenDiff.of(left, right)) {
            if (op.kind() == Op.Kind.EQUAL) {
                String text = op.a().of(left);
                int from = 0;
                for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
                    put(l, r, text.substring(from, at));
                    lines.add(new Row("", List.copyOf(l), List.copyOf(r)));
                    l.clear();
                    r.clear();
                    from = at + 1;
                }
                put(l, r, text.substring(from));
            } else {
                gone += op.a().length();
                added += op.b().length();
                if (!op.a().isEmpty()) {
                    changed(l, Mark.GONE, op.a().of(left));
                }
                if (!op.b().isEmpty()) {
                    changed(r, Mark.ADDED, op.b().of(right));
                }
            }
        }
        if (!l.isEmpty() || !r.isEmpty()) {
            lines.add(new Row("", List.copyOf(l), List.copyOf(r)));
        }
        List<Row> folded = fold(lines);
        int shown = Math.min(folded.size(), MOST_ROWS);
        return new SideBySide(folded.subList(0, shown), gone, added, folded.size() - shown);
    }

    private static void put(List<Piece> left, List<Piece> right, String text) {
        if (!text.isEmpty()) {
            left.add(new Piece(Mark.SAME, text));
            right.add(new Piece(Mark.SAME, text));
        }
    }

    private static void changed(List<Piece> pieces, Mark mark, String text) {
        shorten(pieces, mark, text, CHANGED_ENDS);
    }

    /** The whole text, or its ends around a note. */
    private static void shorten(List<Piece> pieces, Mark mark, String text, int ends) {
        if (text.length() <= 2 * ends + 40) {
            pieces.add(new Piece(mark, text));
            return;
        }
        String head = text.substring(0, Cut.at(text, ends));
        String tail = text.substring(Cut.at(text, text.length() - ends));
        pieces.add(new Piece(mark, head));
        pieces.add(new Piece(
                Mark.NOTE,
                " … " + Figures.whole(text.length() - head.length() - tail.length()) + " characters more … "));
        pieces.add(new Piece(mark, tail));
    }

    private static boolean equal(Row row) {
        return row.left().equals(row.right());
    }

    private static List<Row> fold(List<Row> lines) {
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && equal(lines.get(end))) {
                end++;
            }
            int from = i == 0 ? i : i + CONTEXT;
            int to = end == lines.size() ? end : end - CONTEXT;
            if (to - from < 2) {
                to = from = end;
            }
            for (int k = i; k < from; k++) {
                out.add(shortened(lines.get(k)));
            }
            if (to > from) {
                out.add(folded(lines.subList(from, to)));
            }
            for (int k = to; k < end; k++) {
                out.add(shortened(lines.get(k)));
            }
            for (i = end; i < lines.size() && !equal(lines.get(i)); i++) {
                out.add(shortened(lines.get(i)));
            }
        }
        return out;
    }

    private static Row shortened(Row row) {
        return new Row("", shortened(row.left()), shortened(row.right()));
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.mark() == Mark.SAME) {
                shorten(out, piece.mark(), piece.text(), EQUAL_ENDS);
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    private static Row folded(List<Row> lines) {
        StringBuilder text = new StringBuilder();
        int chars = 0;
        for (Row line : lines) {
            for (Piece piece : line.left()) {
                chars += piece.text().length();
                if (text.length() < MOST_FOLDED) {
                    text.append(piece.text());
                }
            }
            chars++;
            text.append(text.length() < MOST_FOLDED ? "\n" : "");
        }
        List<Piece> pieces = new ArrayList<>();
        shorten(pieces, Mark.SAME, text.toString(), MOST_FOLDED / 2);
        return new Row(
                Figures.of(lines.size(), "equal line") + ", " + Figures.of(chars, "character"), pieces, List.of());
    }
}
