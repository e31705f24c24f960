package dev.stemma.collate;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.pieces.Line;
import dev.stemma.pieces.PieceScanner;
import dev.stemma.pieces.PieceTable;
import dev.stemma.pieces.Pieces;
import dev.stemma.text.Masked;
import dev.stemma.text.Masking;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text that all members are aligned to, piece by piece: between two pieces stands a blank, or a tab where the text has one
 * (the next cell), or a line feed where it has an empty line.
 */
public final class Base {
    /** From so many pieces on a line or a clause is a sentence: fewer are a label, or a wording beside another. */
    public static final int SENTENCE = 8;

    private final Pieces pieces;
    private final PieceTable table;
    private final int[] numbers;
    private final int[] starts;
    private final int[] ends;
    private final char[] joints;
    private final boolean[] lineBefore;
    private List<Span> dates = List.of();

    /** The text of {@code pieces}, whose numbers are those of {@code table}. */
    public Base(Pieces pieces, PieceTable table) {
        this.pieces = pieces;
        this.table = table;
        int size = pieces.size();
        numbers = pieces.numbers(0, size);
        starts = new int[size];
        ends = new int[size];
        joints = new char[size];
        Arrays.fill(joints, ' ');
        lineBefore = new boolean[size];
        for (int l = 0, i = 0; l < pieces.lines(); l++) {
            Line line = pieces.line(l);
            lineBefore[i] = true;
            joints[i] = pieces.jointBefore(i);
            for (int k = line.nextTab(1); k >= 0; k = line.nextTab(k + 1)) {
                joints[i + k] = '\t';
            }
            for (int k = 0; k < line.pieces().length; k++, i++) {
                starts[i] = pieces.offset(l) + line.starts()[k];
                ends[i] = pieces.offset(l) + line.ends()[k];
            }
        }
    }

    /** Looks for the dates, which vary as a whole; the other methods do not need them. */
    public Base withDates() {
        List<Span> inText = Masking.mask(text(), Optional.empty()).masks().stream()
                .filter(mask -> mask.type() == Template.Type.DATE)
                .map(Masked.Mask::span)
                .toList();
        dates = ColumnKind.dates(this, inText);
        return this;
    }

    /** Its pieces, which know their lines too. */
    public Pieces pieces() {
        return pieces;
    }

    /** What the numbers of its pieces mean. */
    public PieceTable table() {
        return table;
    }

    /** The text as it is, which {@link #start} and {@link #end} lead back to. */
    public String text() {
        return pieces.text();
    }

    /** Number of pieces. */
    public int size() {
        return numbers.length;
    }

    /** The number of piece {@code i}. */
    public int number(int i) {
        return numbers[i];
    }

    /** Where piece {@code i} starts in the text. */
    public int start(int i) {
        return starts[i];
    }

    /** Where piece {@code i} ends in the text, an angle bracket around an address not counted. */
    public int end(int i) {
        return ends[i];
    }

    /** Piece {@code i}, folded. */
    public String piece(int i) {
        return table.piece(numbers[i]);
    }

    /** What stands before piece {@code i}: blank, tab or line feed. */
    public char jointBefore(int i) {
        return i == 0 || i >= size() ? '\n' : joints[i];
    }

    /** Whether pieces {@code i - 1} and {@code i} stand together without a blank. */
    public boolean glued(int i) {
        return i > 0 && i < size() && starts[i] == ends[i - 1];
    }

    /** Dates of two pieces and more, as ranges of pieces. */
    List<Span> dates() {
        return dates;
    }

    /** Whether piece {@code i} goes on with the word before it: {@code Tube} of {@code YouTube}. */
    boolean insideAWord(int i) {
        return glued(i)
                && PieceScanner.isWord(text().charAt(starts[i]))
                && PieceScanner.isWord(text().charAt(starts[i] - 1));
    }

    /** Whether piece {@code i} starts with a letter or digit: a mark does not. */
    public boolean startsAWord(int i) {
        return PieceScanner.isWord(text().charAt(starts[i]));
    }

    /** Whether piece {@code i} ends with a letter or digit. */
    public boolean endsAWord(int i) {
        return PieceScanner.isWord(text().charAt(ends[i] - 1));
    }

    boolean isNumber(int i) {
        return Character.isDigit(table.firstChar(numbers[i]));
    }

    /** Whether piece {@code i} counts the lines: {@code 3.} or {@code 3)} at the start of one, no date and no price. */
    boolean numbersALine(int i) {
        if (!lineBefore(i) || !isNumber(i) || i + 2 >= size() || ends[i] - starts[i] > 2 || lineBefore(i + 2)) {
            return false;
        }
        char mark = text().charAt(starts[i + 1]);
        boolean counts = glued(i + 1) && !glued(i + 2) && (mark == '.' || mark == ')');
        return counts && dates.stream().noneMatch(date -> date.start() <= i && i < date.end());
    }

    /** Whether a line of the text ends between pieces {@code i - 1} and {@code i}. */
    public boolean lineBefore(int i) {
        return i == 0 || i >= size() || lineBefore[i];
    }

    /**
     * Whether whoever set the text broke the line before piece {@code i} though the next word would have gone on it, as in an address: no line of
     * the paragraph that was filled up to a width is shorter than the longest by so much.
     */
    public boolean isBrokenByChoice(int i) {
        return lineBefore(i) && jointBefore(i) == ' ' && pieces.roomFor(i);
    }

    /** How many lines start between the pieces {@code from..to}. */
    public int lineStarts(int from, int to) {
        return pieces.lineStarts(from, to);
    }

    /** The text of pieces {@code from..to}, white space folded but for tabs. */
    public String value(int from, int to) {
        return pieces.value(from, to);
    }
}
