package dev.stemma.wrapped;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.DisplayColumns;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables as browsers for terminals print them: all lines up to a blank one, with one space between the widest cells of two columns. As
 * so narrow a river runs down between the words of a few lines by chance, too, each column has to have a known word in the first line, or
 * in the first two, and all in the middle or all at the left edge, and some cell has to be a name, a time or the like. Of the ways to part
 * the lines so the one with most columns counts; where several have as many there is no table.
 */
final class TightZone {
    private static final int MOST_RIVERS = 64;
    private static final int MOST_WAYS = 16;
    private static final int HEADER_LINES = 2;

    private final Lines lines;
    private final List<Integer> block;
    /** Display columns: what stands between two rivers, or in front of the first one, or behind the last. */
    private final List<Span> strips;
    /** Where the strips begin and end in a line, by turns; kept, as each column of each way asks for it. */
    private final Map<Integer, int[]> offsets = new HashMap<>();

    private int headerLines;
    /** What a header of so many lines calls a column. */
    private final Map<Column, Optional<ColumnRole>> roles = new HashMap<>();
    /** Whether all words of the header are to stand in the middle of their columns, or else all at the left. */
    private boolean centred;

    /** The strips {@code first} to {@code last}. */
    private record Column(int first, int last) {}

    private TightZone(Lines lines, List<Integer> block, List<Span> strips) {
        this.lines = lines;
        this.block = block;
        this.strips = strips;
    }

    /** The table that {@code first} and the lines below it are, if {@code first} stands below a blank line or at the start of the text. */
    static Optional<Zone> at(Page page, int first) {
        Lines lines = page.lines();
        if (first > 0 && !lines.isBlank(first - 1)) {
            return Optional.empty();
        }
        BitSet ink = new BitSet();
        List<Integer> block = new ArrayList<>();
        for (int line = first; line < lines.count() && !lines.isBlank(line); line++) {
            if (!AlignedZone.mayBeAligned(page, line) || block.size() == AlignedZone.MOST_LINES) {
                return Optional.empty();
            }
            if (!AlignedZone.isRule(lines, line)) {
                ink.or(DisplayColumns.ink(lines, line));
                block.add(line);
            }
        }
        List<Span> strips = strips(ink);
        return block.size() < 2 || strips.size() < 2 || strips.size() > MOST_RIVERS
                ? Optional.empty()
                : new TightZone(lines, block, strips).zone();
    }

    private static List<Span> strips(BitSet ink) {
        List<Span> strips = new ArrayList<>();
        for (int start = ink.nextSetBit(0); start >= 0; ) {
            int end = ink.nextClearBit(start);
            strips.add(new Span(start, end));
            start = ink.nextSetBit(end);
        }
        return strips;
    }

    private Optional<Zone> zone() {
        for (headerLines = HEADER_LINES; headerLines > 0; headerLines--) {
            roles.clear();
            if (!mayBegin()) {
                continue;
            }
            Set<List<Column>> ways = new LinkedHashSet<>();
            for (boolean each : new boolean[] {true, false}) {
                centred = each;
                ways.addAll(ways());
            }
            List<Column> columns = finest(ways);
            if (headerLines < block.size() && isTable(columns)) {
                List<CutLine> cut =
                        block.stream().map(line -> cut(line, columns)).toList();
                return Optional.of(new Zone(
                        Table.Form.ALIGNED,
                        columns.size(),
                        Headers.isHeader(cut.get(0).words(columns.size())),
                        cut,
                        Map.of()));
            }
        }
        return Optional.empty();
    }

    private static List<Column> finest(Set<List<Column>> ways) {
        int most = ways.stream().mapToInt(List::size).max().orElse(0);
        List<List<Column>> finest =
                ways.stream().filter(way -> way.size() == most).toList();
        return finest.size() == 1 ? finest.get(0) : List.of();
    }

    /**
     * How the strips make columns that the header names; the first few ways. Those of the last strips come first, as many ways of the first
     * ones go on in the same.
     */
    private List<List<Column>> ways() {
        List<List<List<Column>>> from = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
        from.add(List.of(List.of()));
        for (int first = strips.size() - 1; first >= 0; first--) {
            List<List<Column>> ways = new ArrayList<>();
            for (int last = first; last < strips.size() && ways.size() < MOST_WAYS; last++) {
                List<List<Column>> behind = from.get(last + 1);
                Column column = new Column(first, last);
                if (behind.isEmpty() || role(column).isEmpty() || !isStraight(column)) {
                    continue;
                }
                for (List<Column> others : behind) {
                    List<Column> way = new ArrayList<>(List.of(column));
                    way.addAll(others);
                    ways.add(way);
                }
            }
            from.set(first, ways);
        }
        return from.get(0);
    }

    /** What the header calls the column; empty if that is no known word. */
    private Optional<ColumnRole> role(Column column) {
        return roles.computeIfAbsent(column, this::readRole);
    }

    private Optional<ColumnRole> readRole(Column column) {
        String words = words(column);
        return words.isEmpty() || isTooWide(words) ? Optional.empty() : ColumnRole.of(PlainWords.of(words));
    }

    /** What the header has there. */
    private String words(Column column) {
        StringBuilder words = new StringBuilder();
        for (int line : header()) {
            words.append(' ').append(cell(line, column).of(lines.text()));
        }
        return words.toString().strip();
    }

    /** Whether neither this nor what goes on behind it is one column's header. */
    private static boolean isTooWide(String words) {
        return words.length() > Page.LONGEST_HEADER || words.contains("  ");
    }

    /** Whether the header names a column at the left edge: that of an item of a list, behind its bullet, does not. */
    private boolean mayBegin() {
        for (int last = 0; last < strips.size(); last++) {
            Column column = new Column(0, last);
            if (role(column).isPresent()) {
                return true;
            }
            if (isTooWide(words(column))) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether what the header has there stands where this table's headers stand. Cells that were wrapped may leave room at the right, so the
     * middle is that of any width up to the next column; nobody knows how wide the last one is.
     */
    private boolean isStraight(Column column) {
        int start = strips.get(column.first()).start();
        int end = strips.get(column.last()).end();
        int next = column.last() + 1 < strips.size()
                ? strips.get(column.last() + 1).start()
                : AlignedZone.LONGEST_LINE;
        for (int line : header()) {
            Span cell = cell(line, column);
            int left = DisplayColumns.at(lines, line, cell.start()) - start;
            int right = DisplayColumns.at(lines, line, cell.end());
            boolean middle = left + 1 >= end - right && left - 1 <= next - 1 - right;
            if (!cell.isEmpty() && !(centred ? middle : left == 0)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> header() {
        return block.subList(0, Math.min(headerLines, block.size()));
    }

    private boolean isTable(List<Column> columns) {
        Set<ColumnRole> told = EnumSet.noneOf(ColumnRole.class);
        columns.forEach(column -> role(column).ifPresent(told::add));
        int rows = 0;
        boolean full = false;
        boolean telling = false;
        for (int line : block.subList(headerLines, block.size())) {
            CutLine row = cut(line, columns);
            rows += row.filled() > 1 ? 1 : 0;
            full |= row.filled() == columns.size();
            telling |= row.words(columns.size()).stream().anyMatch(TightZone::isTelling);
        }
        return telling
                && told.size() > 1
                && columns.size() <= AlignedZone.MOST_COLUMNS
                && (rows >= AlignedZone.LEAST_ROWS || full);
    }

    /** Whether a cell is a name, a time or another value by its form; between plain words a river is chance. */
    private static boolean isTelling(String cell) {
        return switch (CellKind.of(cell)) {
            case NAME, DURATION, HOST, STORAGE, PARTY, CATEGORY -> true;
            case EMPTY, NUMBER, LABEL, PROSE -> false;
        };
    }

    /** Cut at the columns; an empty cell stands at the end of what is filled before it. */
    private CutLine cut(int line, List<Column> columns) {
        List<Span> cells = new ArrayList<>(columns.size());
        int end = lines.start(line);
        for (Column column : columns) {
            Span cell = cell(line, column);
            cells.add(cell.isEmpty() ? new Span(end, end) : cell);
            end = cell.isEmpty() ? end : cell.end();
        }
        return CutLine.of(lines.text(), line, 0, cells);
    }

    private Span cell(int line, Column column) {
        int[] at = offsets.computeIfAbsent(line, each -> DisplayColumns.offsets(lines, each, strips));
        return lines.trim(at[2 * column.first()], at[2 * column.last() + 1]);
    }
}
