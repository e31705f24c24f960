package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/** A row while its continuation lines are found. Not thread-safe. */
final class OpenRow {
    private final Lines lines;
    private final String text;
    private final List<TabLine> parts = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    OpenRow(Lines lines, TabLine first) {
        this.lines = lines;
        this.text = lines.text();
        parts.add(first);
    }

    TabLine first() {
        return parts.get(0);
    }

    TabLine last() {
        return parts.get(parts.size() - 1);
    }

    void join(TabLine line, String why) {
        parts.add(line);
        evidence.add(why);
    }

    boolean isFilled(int column) {
        return first().isFilled(column);
    }

    int size() {
        return parts.size();
    }

    String firstFragment(int column) {
        return first().cell(column, text);
    }

    /** The last fragment of {@code column} so far. */
    String lastFragment(int column) {
        for (int i = parts.size() - 1; i > 0; i--) {
            if (parts.get(i).isFilled(column)) {
                return parts.get(i).cell(column, text);
            }
        }
        return first().cell(column, text);
    }

    /** Whether the line before the next one went on in {@code column}: fragments of a cell stand on adjacent lines. */
    boolean wentOn(int column) {
        return last().isFilled(column);
    }

    /** The whole cell so far. */
    String cell(int column) {
        StringBuilder out = new StringBuilder(first().cell(column, text));
        for (TabLine part : parts.subList(1, parts.size())) {
            if (part.isFilled(column)) {
                out.append(Seam.glue(out, part.cell(column, text))).append(part.cell(column, text));
            }
        }
        return out.toString();
    }

    Span span() {
        return new Span(lines.start(first().line()), lines.end(last().line()));
    }

    List<Draft.Cell> cells() {
        List<Draft.Cell> cells = new ArrayList<>();
        for (int i = 0; i < first().cells().size(); i++) {
            cells.add(new Draft.Cell(first().cells().get(i), cell(i), false));
        }
        return cells;
    }

    List<String> words(int columns) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, first().cells().size()); i++) {
            words.add(CellText.plain(cell(i)));
        }
        return words;
    }

    /** The smallest edits that make one line of the row: later fragments move up, their lines go. */
    List<Edit> edits() {
        if (parts.size() == 1) {
            return List.of();
        }
        String why = String.join("; ", evidence);
        int lastColumn = first().cells().size() - 1;
        List<Edit> edits = new ArrayList<>();
        for (int column = 0; column < lastColumn; column++) {
            String before = first().cell(column, text);
            String whole = cell(column);
            if (whole.length() > before.length()) {
                int end = first().cells().get(column).end();
                edits.add(new Edit(new Span(end, end), "", whole.substring(before.length()), why));
            }
        }
        StringBuilder tail = new StringBuilder(first().cell(lastColumn, text));
        int from = first().cells().get(lastColumn).end();
        for (TabLine part : parts.subList(1, parts.size())) {
            if (part.isFilled(lastColumn)) {
                Span fragment = part.cells().get(lastColumn);
                String glue = Seam.glue(tail, fragment.of(text));
                edits.add(edit(from, fragment.start(), glue, why));
                tail.append(glue).append(fragment.of(text));
                from = fragment.end();
            }
        }
        if (from < span().end()) {
            edits.add(edit(from, span().end(), "", why));
        }
        return edits;
    }

    private Edit edit(int from, int to, String after, String why) {
        return new Edit(new Span(from, to), text.substring(from, to), after, why);
    }
}
