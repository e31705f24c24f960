package dev.stemma.wrapped;

import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of an intact copy, padded to all columns.
 *
 * @param cells as the copy prints them
 * @param squeezed without white space and stars, which copies differ in where a line broke
 */
record CopyRow(List<String> cells, List<String> squeezed) {
    private static final int MOST_ROWS = 4000;

    static CopyRow of(List<String> cells, int columns) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return new CopyRow(
                List.copyOf(padded), padded.stream().map(CopyRow::squeezed).toList());
    }

    /** All rows of the copy with {@code columns} columns, headers and labels included, and lines of as many fields that are in no table. */
    static List<CopyRow> all(Tabled copy, int columns) {
        List<CopyRow> rows = new ArrayList<>();
        for (Table table : copy.tables()) {
            for (Table.Row row : table.rows()) {
                boolean of = table.columns() == columns
                        && row.kind() != Table.Row.Kind.NOISE
                        && row.kind() != Table.Row.Kind.PARTIAL;
                if (of && rows.size() < MOST_ROWS) {
                    rows.add(of(
                            row.cells().stream()
                                    .map(cell -> cell.inherited() ? "" : cell.text())
                                    .toList(),
                            columns));
                }
            }
        }
        Lines lines = new Lines(copy.text());
        List<Span> tables = copy.tables().stream().map(Table::span).toList();
        for (List<CutLine> run : CopyJoins.runs(lines, tables, columns)) {
            for (CutLine line : run) {
                if (rows.size() < MOST_ROWS) {
                    rows.add(of(line.words(columns), columns));
                }
            }
        }
        return rows;
    }

    static String squeezed(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Lines.isSpace(words.charAt(i)) && words.charAt(i) != '*') {
                out.append(words.charAt(i));
            }
        }
        return out.toString();
    }

    /** What {@code line} says in each of {@code columns}, squeezed. */
    static List<String> said(CutLine line, int columns) {
        List<String> said = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            said.add(squeezed(PlainWords.of(line.cell(column))));
        }
        return said;
    }

    /** What {@code open} says in {@code column} so far, squeezed. */
    static String said(OpenRow open, int column) {
        return squeezed(PlainWords.of(open.cell(column)));
    }

    /** The same with {@code line} joined to it. */
    static String joined(OpenRow open, CutLine line, int column) {
        return said(open, column) + squeezed(PlainWords.of(line.cell(column)));
    }

    /** Whether {@code open} says all of this row and nothing else. */
    boolean isSaidBy(OpenRow open) {
        for (int column = 0; column < cells.size(); column++) {
            if (!said(open, column).equals(squeezed.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** What the copy shows in front of each fragment of {@code line}; null where its cell differs. */
    String[] glue(OpenRow open, CutLine line) {
        String[] glue = new String[cells.size()];
        for (int column = 0; column < cells.size(); column++) {
            String said = said(open, column);
            if (line.isFilled(column) && squeezed.get(column).startsWith(said)) {
                String cell = cells.get(column);
                int at = 0;
                for (int letters = 0; at < cell.length() && letters < said.length(); at++) {
                    letters += Lines.isSpace(cell.charAt(at)) || cell.charAt(at) == '*' ? 0 : 1;
                }
                glue[column] = at < cell.length() && Lines.isSpace(cell.charAt(at)) ? " " : "";
            }
        }
        return glue;
    }

    /** The evidence that it gives, for a person. */
    String why() {
        return "a copy of this table shows the whole row: " + String.join(" | ", cells);
    }
}
