package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.CellSeam;
import dev.stemma.page.DisplayColumns;
import dev.stemma.page.FormReader;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose columns a line of dashes rules, and which a line ends: a multiline table of Pandoc (User's Guide, "multiline_tables"), with blank lines
 * between its rows and one behind an only row; a simple table of reStructuredText (its specification, "Simple Tables"), between lines of equal
 * signs, where a line without a first cell goes on with the row above. A cell stands below its dashes, but the last may be longer. Where
 * another crosses a gap between them nothing is read, and neither where lines of a row are rows of their own.
 */
final class RuledReader implements FormReader {
    private static final int MOST_LINES = 5000;
    private static final int LONGEST_HEADER = 6;
    private static final int LEAST_WIDTH = 3;
    private static final int MOST_COLUMNS = 64;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = 0; line < lines.count(); line++) {
            int columns = page.isFree(line) && isRule(lines, line)
                    ? columns(lines, line).size()
                    : 0;
            if (columns < 2 || columns > MOST_COLUMNS) {
                continue;
            }
            Optional<Extent> found = lines.of(line).charAt(0) == '=' ? simple(page, line) : multiline(page, line);
            if (found.isPresent()) {
                Optional<TableDraft> draft = draft(page, found.get());
                draft.ifPresent(drafts::add);
                draft.ifPresent(table -> page.claim(found.get().top, found.get().bottom + 1));
                line = draft.isPresent() ? found.get().bottom : line;
            }
        }
        return drafts;
    }

    /** The lines of a table: the rule above all, that below the header with the columns, that below all. */
    private record Extent(int top, int rule, int bottom) {}

    /** Whether nothing but dashes stands in the line, or nothing but equal signs, with spaces between them or none. */
    private static boolean isRule(Lines lines, int line) {
        int from = lines.wordsStart(line);
        int to = lines.wordsEnd(line);
        if (to - from < LEAST_WIDTH) {
            return false;
        }
        char dash = lines.text().charAt(from);
        for (int i = from; i < to; i++) {
            char c = lines.text().charAt(i);
            if (c != dash && c != ' ') {
                return false;
            }
        }
        return dash == '-' || dash == '=';
    }

    /** The runs of a rule, in display columns; no more than tell that they are too many. */
    private static List<Span> columns(Lines lines, int rule) {
        List<Span> columns = new ArrayList<>();
        int start = lines.start(rule);
        int to = lines.wordsEnd(rule);
        int from = lines.wordsStart(rule);
        for (int i = from; i <= to && columns.size() <= MOST_COLUMNS; i++) {
            if (i < to && lines.text().charAt(i) != ' ') {
                continue;
            }
            if (i > from) {
                columns.add(new Span(from - start, i - start));
            }
            from = i + 1;
        }
        return columns;
    }

    /** Below a header that a whole line of dashes stands above, to the next such line; of several lines of which none is blank each may be a row. */
    private static Optional<Extent> multiline(Page page, int rule) {
        Lines lines = page.lines();
        int top = rule - 1;
        while (top >= 0 && rule - top <= LONGEST_HEADER && !lines.isBlank(top) && !isRule(lines, top)) {
            top--;
        }
        if (top < 0 || top == rule - 1 || !isWhole(lines, top, rule)) {
            return Optional.empty();
        }
        boolean parted = false;
        for (int line = rule + 1; line < lines.count() && line - rule < MOST_LINES && page.isFree(line); line++) {
            parted |= lines.isBlank(line);
            if (isRule(lines, line)) {
                return (parted || line - rule == 2) && isWhole(lines, line, rule)
                        ? Optional.of(new Extent(top, rule, line))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a line is dashes without a gap, as wide as the rule. */
    private static boolean isWhole(Lines lines, int line, int rule) {
        return isRule(lines, line)
                && columns(lines, line).size() == 1
                && lines.width(line) == lines.width(rule)
                && indent(lines, line) == indent(lines, rule);
    }

    private static int indent(Lines lines, int line) {
        return lines.wordsStart(line) - lines.start(line);
    }

    /** Between three rules that are the same. */
    private static Optional<Extent> simple(Page page, int top) {
        Lines lines = page.lines();
        int rule = top + 1;
        while (rule < lines.count() && rule - top <= LONGEST_HEADER && !lines.isBlank(rule) && !isRule(lines, rule)) {
            rule++;
        }
        if (rule == top + 1 || !isSame(lines, top, rule)) {
            return Optional.empty();
        }
        for (int line = rule + 1; line < lines.count() && line - rule < MOST_LINES && page.isFree(line); line++) {
            if (isRule(lines, line)) {
                return isSame(lines, top, line) ? Optional.of(new Extent(top, rule, line)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Lines lines, int one, int other) {
        return other < lines.count()
                && indent(lines, one) == indent(lines, other)
                && lines.of(one).equals(lines.of(other));
    }

    private static Optional<TableDraft> draft(Page page, Extent extent) {
        Lines lines = page.lines();
        List<Span> columns = columns(lines, extent.rule);
        TableDraft draft = new TableDraft(Table.Form.ALIGNED, page.captionAbove(extent.top));
        draft.columns(columns.size());
        boolean multiline = lines.of(extent.rule).charAt(0) == '-';
        List<List<Span>> row = new ArrayList<>();
        int first = extent.top + 1;
        for (int line = first; line <= extent.bottom; line++) {
            boolean rule = line == extent.rule || line == extent.bottom;
            boolean blank = lines.isBlank(line);
            List<Span> cells = rule || blank ? List.of() : cells(lines, line, columns);
            if (!rule && !blank && cells.isEmpty()) {
                return Optional.empty();
            }
            boolean begins = !multiline
                    && line > extent.rule
                    && !cells.isEmpty()
                    && !cells.get(0).isEmpty();
            if (!row.isEmpty() && !cells.isEmpty() && !begins && isRow(lines, row.get(row.size() - 1), cells)) {
                return Optional.empty();
            }
            if ((rule || blank || begins) && !row.isEmpty()) {
                add(draft, page, row, first);
                row.clear();
            }
            if (!cells.isEmpty()) {
                first = row.isEmpty() ? line : first;
                row.add(cells);
            }
        }
        boolean headed = draft.rows().size() > 1 && draft.rows().get(0).kind() == Table.Row.Kind.HEADER;
        return headed ? Optional.of(draft) : Optional.empty();
    }

    /** Whether a line may be a row of its own: it has all cells, a name below a name, and none of them is in the midst of a phrase. */
    private static boolean isRow(Lines lines, List<Span> above, List<Span> cells) {
        boolean named = false;
        for (int i = 0; i < cells.size(); i++) {
            String words = cells.get(i).of(lines.text());
            String before = above.get(i).of(lines.text());
            if (words.isEmpty() || CellSeam.isOpen(before)) {
                return false;
            }
            boolean isName = CellKind.of(words) == CellKind.NAME;
            if (!isName && CellSeam.goesOn(words)) {
                return false;
            }
            named |= isName && CellKind.of(before) == CellKind.NAME;
        }
        return named;
    }

    /** The cells of a line below the dashes; none where one crosses a gap. */
    private static List<Span> cells(Lines lines, int line, List<Span> columns) {
        List<Span> cells = new ArrayList<>();
        int from = lines.start(line);
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i + 1 == columns.size();
            int end = last
                    ? lines.end(line)
                    : DisplayColumns.offset(lines, line, columns.get(i).end());
            int next = last
                    ? end
                    : DisplayColumns.offset(lines, line, columns.get(i + 1).start());
            if (!lines.trim(end, next).isEmpty()) {
                return List.of();
            }
            Span cell = lines.trim(from, end);
            cells.add(withoutBreak(lines, cell));
            from = next;
        }
        return cells;
    }

    /** Without the backslash that breaks a line in Markdown (CommonMark 0.31, section 6.7). */
    private static Span withoutBreak(Lines lines, Span cell) {
        String words = cell.of(lines.text());
        return words.endsWith("\\") && !words.endsWith("\\\\") ? new Span(cell.start(), cell.end() - 1) : cell;
    }

    private static void add(TableDraft draft, Page page, List<List<Span>> parts, int first) {
        Lines lines = page.lines();
        Span span = new Span(lines.wordsStart(first), lines.wordsEnd(first + parts.size() - 1));
        List<TableDraft.Cell> cells = RowOfLines.joined(
                draft,
                page,
                List.copyOf(parts),
                span,
                lines.wordsEnd(first),
                "no blank line or rule parts these lines of the %s");
        List<String> words = cells.stream().map(TableDraft.Cell::words).toList();
        boolean header = draft.rows().isEmpty() && Headers.isHeader(words);
        draft.add(new TableDraft.Row(header ? Table.Row.Kind.HEADER : Table.Row.Kind.RECORD, span, cells));
    }
}
