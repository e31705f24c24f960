package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Below {@code Cookie}, {@code Name}, {@code Purpose}, one cell a line, the names of one cell stand below each other:
 * {@code Google Analytics}, {@code _ga}, {@code _gat}, {@code _gid}, and what they are for. Put into columns two by two, every other one
 * reads as what the next is called among people. Such rows are one, whose label is the first one's.
 */
final class StackedNames {
    private final String text;
    /** The column of names for people, in front of that of names. */
    private final int label;

    private StackedNames(String text, int label) {
        this.text = text;
        this.label = label;
    }

    /** {@code table} with such rows as one; itself when it has none. */
    static Table together(String text, Table table) {
        int label = table.form() == Table.Form.FLATTENED ? labelColumn(table) : -1;
        StackedNames names = new StackedNames(text, label);
        return label < 0 || !names.areForPeople(table.records()) ? table : names.together(table);
    }

    private Table together(Table table) {
        List<Table.Row> rows = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < table.rows().size(); i++) {
            int last = last(table.rows(), i);
            Table.Row row = table.rows().get(i);
            boolean stacked = last > i || (isRecord(row) && isUntitled(row));
            if (stacked && !rows.isEmpty() && isUntitled(row)) {
                rows.add(withoutTitle(rows.remove(rows.size() - 1)));
            }
            boolean shifted = !stacked && row.kind() == Table.Row.Kind.RECORD && isShifted(row);
            rows.add(stacked ? one(table.rows().subList(i, last + 1)) : shifted ? moved(row) : row);
            changed |= stacked || shifted;
            i = last;
        }
        return changed ? new Table(table.form(), table.span(), table.caption(), table.columns(), rows) : table;
    }

    /** The column of names for people: of two columns of names in front of a purpose the first; negative when it is another table. */
    private static int labelColumn(Table table) {
        List<Optional<ColumnRole>> roles = table.header().map(Table.Row::cells).orElse(List.of()).stream()
                .map(cell -> ColumnRole.of(cell.text()))
                .toList();
        int first = roles.indexOf(Optional.of(ColumnRole.NAMES));
        boolean two = first >= 0
                && first + 2 < roles.size()
                && roles.get(first + 1).equals(Optional.of(ColumnRole.NAMES))
                && roles.get(first + 2).equals(Optional.of(ColumnRole.PURPOSE));
        return two ? first : -1;
    }

    /** Whether words stand in front of names more often than behind them, and no name in front of itself. */
    private boolean areForPeople(List<Table.Row> records) {
        int before = 0;
        int behind = 0;
        for (Table.Row row : records) {
            String name = text(row, label);
            String next = text(row, label + 1);
            if (!name.isEmpty() && name.equals(next)) {
                return false;
            }
            boolean named = isName(row, label);
            before += !name.isEmpty() && !named && isName(row, label + 1) ? 1 : 0;
            behind += named && !isName(row, label + 1) && CellKind.of(next) == CellKind.LABEL ? 1 : 0;
        }
        return before > behind;
    }

    /** The last row whose names stand in one cell with those of row {@code first}; {@code first} itself when it stands alone. */
    private int last(List<Table.Row> rows, int first) {
        int last = first;
        while (isRecord(rows.get(last)) && isEmptyFrom(rows.get(last), label + 2)) {
            if (last + 1 == rows.size() || !isRecord(rows.get(last + 1)) || !isName(rows.get(last + 1), label)) {
                return first;
            }
            last++;
        }
        boolean says = last > first && CellKind.of(text(rows.get(last), label + 2)) == CellKind.PROSE;
        return says ? last : first;
    }

    private boolean isRecord(Table.Row row) {
        return row.kind() == Table.Row.Kind.RECORD && isName(row, label + 1);
    }

    /** Whether a cookie stands in place of words, plain to see: {@code ResponseTap} is a service. */
    private boolean isUntitled(Table.Row row) {
        String words = text(row, label);
        return isName(row, label)
                && (words.indexOf('_') >= 0
                        || CookieNames.isKnown(words.endsWith("*") ? words.substring(0, words.length() - 1) : words));
    }

    /** Whether there are no words for people at all: a name, and right behind it what it is for. */
    private boolean isShifted(Table.Row row) {
        return isUntitled(row) && CellKind.of(text(row, label + 1)) == CellKind.PROSE;
    }

    /** A row whose last cell ends with a line of its own behind a sentence: the title of the cookies below, which miss theirs. */
    private Table.Row withoutTitle(Table.Row row) {
        int last = row.cells().size() - 1;
        Table.Cell cell = row.cells().get(last);
        String raw = RowCells.raw(text, cell);
        int line = raw.stripTrailing().lastIndexOf('\n');
        String title = raw.substring(line + 1).strip();
        String rest = raw.substring(0, Math.max(0, line)).strip();
        if (row.kind() != Table.Row.Kind.RECORD
                || !rest.endsWith(".")
                || !cell.text().endsWith(title)
                || CellKind.of(title) != CellKind.LABEL) {
            return row;
        }
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        String words =
                cell.text().substring(0, cell.text().length() - title.length()).strip();
        Span span = new Span(cell.span().start(), cell.span().start() + line);
        cells.set(last, new Table.Cell(span, words, cell.inherited()));
        return new Table.Row(row.kind(), row.span(), cells);
    }

    private Table.Row moved(Table.Row row) {
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        cells.remove(cells.size() - 1); // of the next cookie, for all we know
        cells.add(label, new Table.Cell(cells.get(label).span(), "", false));
        return new Table.Row(row.kind(), row.span(), cells);
    }

    private static boolean isEmptyFrom(Table.Row row, int column) {
        return row.cells().stream().skip(column).allMatch(cell -> cell.text().isEmpty());
    }

    /** Whether the cell holds names and no words: each alone on its line, or behind a comma. */
    private boolean isName(Table.Row row, int column) {
        if (text(row, column).isEmpty()) {
            return false;
        }
        List<String> names = new ArrayList<>();
        for (String line : RowCells.raw(text, row.cells().get(column)).split("\n", -1)) {
            String words = line.strip();
            if (words.indexOf(' ') >= 0 && words.indexOf(',') < 0) {
                return false;
            }
            names.addAll(List.of(words.split(",? +|,", -1)));
        }
        names.removeIf(String::isEmpty);
        return names.stream().allMatch(CookieNames::isPossible) && NameColumn.isTechnical(names);
    }

    private static String text(Table.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).text() : "";
    }

    private Table.Row one(List<Table.Row> rows) {
        Table.Row first = rows.get(0);
        Table.Row last = rows.get(rows.size() - 1);
        Table.Cell title = first.cells().get(label);
        boolean named = isUntitled(first);
        int word = title.text().indexOf(' ');
        int inTitle = word > 0 && isName(first, label)
                ? title.text().substring(word + 1).length()
                : 0; // ResponseTap, AdiLP
        int start = named
                ? title.span().start()
                : inTitle > 0
                        ? title.span().end() - inTitle
                        : first.cells().get(label + 1).span().start();
        Span names = new Span(start, last.cells().get(label + 1).span().end());
        List<Table.Cell> cells = new ArrayList<>(last.cells());
        cells.set(label, named ? new Table.Cell(title.span(), "", false) : title);
        cells.set(
                label + 1, new Table.Cell(names, String.join(" ", names.of(text).split("\\s+", -1)), false));
        return new Table.Row(
                first.kind(), new Span(first.span().start(), last.span().end()), cells);
    }
}
