package dev.stemma.page;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Block;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A text while its tables are looked for: no reader sees a line that one before it has claimed. Not thread-safe. */
public final class Page {
    public static final int LONGEST_HEADER = 48;
    private static final int LONGEST_CAPTION = 140;

    private final Lines lines;
    private final List<Block> blocks;
    private final List<Grid> grids;
    private final BitSet claimed = new BitSet();
    /** Role of each line that was looked up; null for those that are no header cell. */
    private final ColumnRole[] roles;

    private final BitSet lookedUp = new BitSet();
    /** Lines that may open with a name, and lines for which that is known. */
    private final BitSet named = new BitSet();

    private final BitSet askedForNames = new BitSet();
    /** Lines that may open with a column's header, and lines for which that is known. */
    private final BitSet headed = new BitSet();

    private final BitSet askedForHeaders = new BitSet();
    private final CellLine[] cells;

    private final Elsewhere elsewhere;

    /** A text of which no line is claimed, with the blocks and grids that its source declared. */
    public Page(String text, List<Block> blocks, List<Grid> grids) {
        this.lines = new Lines(text);
        this.elsewhere = new Elsewhere(lines);
        this.blocks = List.copyOf(blocks);
        this.grids = List.copyOf(grids);
        this.roles = new ColumnRole[lines.count()];
        this.cells = new CellLine[lines.count()];
    }

    public Lines lines() {
        return lines;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public List<Grid> grids() {
        return grids;
    }

    public String text() {
        return lines.text();
    }

    /** Whether no reader has claimed the line. */
    public boolean isFree(int line) {
        return !claimed.get(line);
    }

    /** Claims the lines {@code from..to}, without the last. */
    public void claim(int from, int to) {
        claimed.set(from, to);
    }

    /** Claims all lines that have a character in {@code span}. */
    public void claim(Span span) {
        claimed.set(lines.at(span.start()), lines.at(Math.max(span.start(), span.end() - 1)) + 1);
    }

    /** The role of the column that the line is the header of, if its words are known. */
    public Optional<ColumnRole> role(int line) {
        if (!lookedUp.get(line)) {
            lookedUp.set(line);
            int width = lines.width(line);
            boolean may = width >= 2 && width <= LONGEST_HEADER && !isUnderscored(line) && mayOpenWithHeader(line);
            roles[line] = may
                    ? ColumnRole.of(PlainWords.of(lines.of(line)))
                            .filter(role -> !isKindOfCookies(line))
                            .orElse(null)
                    : null;
        }
        return Optional.ofNullable(roles[line]);
    }

    /** {@code Functionality cookies} is a title over rows, though {@code functionality} may be a header. */
    private boolean isKindOfCookies(int line) {
        return cell(line).kind() == CellKind.CATEGORY
                && Folded.of(cell(line).words()).endsWith("cookies");
    }

    /** {@code __hs_opt_out} is a name, whatever its words say; underscores around words are marks of Markdown. */
    private boolean isUnderscored(int line) {
        return text().charAt(lines.wordsStart(line)) == '_' && text().charAt(lines.wordsEnd(line) - 1) != '_';
    }

    /** Whether the line may open with a cookie's name or a host: false for nearly all prose. */
    public boolean mayOpenWithName(int line) {
        if (!askedForNames.get(line)) {
            askedForNames.set(line);
            named.set(line, CookieNames.mayOpen(text(), lines.wordsStart(line), lines.wordsEnd(line)));
        }
        return named.get(line);
    }

    /** Whether the line may open with the header of a column that {@link ColumnRole#of} knows: false for nearly all prose. */
    public boolean mayOpenWithHeader(int line) {
        if (!askedForHeaders.get(line)) {
            askedForHeaders.set(line);
            headed.set(line, ColumnRole.mayOpen(text(), lines.wordsStart(line), lines.wordsEnd(line)));
        }
        return headed.get(line);
    }

    /** The line as a cell. */
    public CellLine cell(int line) {
        if (cells[line] == null) {
            cells[line] = CellLine.of(lines, line);
        }
        return cells[line];
    }

    /** The line right above line {@code first} that reads as a caption or heading. */
    public Optional<String> captionAbove(int first) {
        int above = first - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        if (above < 0 || !isFree(above)) {
            return Optional.empty();
        }
        String line = PlainWords.of(lines.of(above));
        boolean sentence = line.endsWith(".") || line.endsWith(";") || line.endsWith(",");
        return line.isEmpty() || line.length() > LONGEST_CAPTION || sentence || line.indexOf('\t') >= 0
                ? Optional.empty()
                : Optional.of(line);
    }
}
