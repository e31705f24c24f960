package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row while its continuation lines are found. Not thread-safe. */
final class OpenRow {
    private final Lines lines;
    private final Widths widths;
    private final String text;
    private final List<TabLine> parts = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    /** What a copy shows to stand in front of each part's fragments; absent where no copy shows it. */
    private final List<Optional<String[]>> shown = new ArrayList<>();

    /** @param widths of the block that the row stands in */
    OpenRow(Lines lines, TabLine first, Widths widths) {
        this.widths = widths;
        this.lines = lines;
        this.text = lines.text();
        parts.add(first);
        shown.add(Optional.empty());
    }

    TabLine first() {
        return parts.get(0);
    }

    TabLine last() {
        return parts.get(parts.size() - 1);
    }

    void join(TabLine line, String why) {
        join(line, why, Optional.empty());
    }

    private void join(TabLine line, String why, Optional<String[]> glue) {
        shown.add(glue);
        parts.add(line);
        evidence.add(why);
    }

    /** The same where a copy shows what stands in front of each fragment; null for a column that it does not show. */
    void join(TabLine line, String why, String[] glue) {
        join(line, why, Optional.of(glue));
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
        String above = first().cell(column, text);
        StringBuilder out = new StringBuilder(above);
        for (int part = 1; part < parts.size(); part++) {
            if (parts.get(part).isFilled(column)) {
                String next = parts.get(part).cell(column, text);
                out.append(glue(column, above, part)).append(next);
                above = next;
            }
        }
        return out.toString();
    }

    private String glue(int column, String above, int part) {
        String seen = shown.get(part).map(glue -> glue[column]).orElse(null);
        return seen == null ? glue(column, above, parts.get(part).cell(column, text)) : seen;
    }

    /** What stands between two fragments: nothing where a word as wide as the column was broken, or behind a hyphen. */
    String glue(int column, String above, String next) {
        return Seam.breaksWord(above, widths.of(column)) ? "" : Seam.glue(above, next);
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
            words.add(PlainWords.of(cell(i)));
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
        String above = first().cell(lastColumn, text);
        int from = first().cells().get(lastColumn).end();
        for (int part = 1; part < parts.size(); part++) {
            if (parts.get(part).isFilled(lastColumn)) {
                Span fragment = parts.get(part).cells().get(lastColumn);
                edits.add(edit(from, fragment.start(), glue(lastColumn, above, part), why));
                above = fragment.of(text);
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
