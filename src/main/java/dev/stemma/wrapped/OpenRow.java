package dev.stemma.wrapped;

import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A row while its continuation lines are found. Not thread-safe. */
final class OpenRow {
    private static final String[] NOTHING_SHOWN = {};

    private final Lines lines;
    private final Widths widths;
    private final List<CutLine> parts = new ArrayList<>(2);
    /** Of each part behind the first. */
    private final List<Supplier<String>> evidence = new ArrayList<>(0);
    /** What a copy shows to stand in front of the fragments of each part behind the first; empty where no copy shows it. */
    private final List<String[]> shown = new ArrayList<>(0);

    /** @param widths of the block that the row stands in */
    OpenRow(Lines lines, CutLine first, Widths widths) {
        this.widths = widths;
        this.lines = lines;
        parts.add(first);
    }

    CutLine first() {
        return parts.get(0);
    }

    CutLine last() {
        return parts.get(parts.size() - 1);
    }

    /** Joins {@code line}; {@code why} says what that goes by, for a person. */
    void join(CutLine line, Supplier<String> why) {
        join(line, why, NOTHING_SHOWN);
    }

    /** The same where a copy shows what stands in front of each fragment; null for a column that it does not show. */
    void join(CutLine line, Supplier<String> why, String[] glue) {
        parts.add(line);
        evidence.add(why);
        shown.add(glue);
    }

    boolean isFilled(int column) {
        return first().isFilled(column);
    }

    int size() {
        return parts.size();
    }

    String firstFragment(int column) {
        return first().cell(column);
    }

    /** The last fragment of {@code column} so far. */
    String lastFragment(int column) {
        for (int i = parts.size() - 1; i > 0; i--) {
            if (parts.get(i).isFilled(column)) {
                return parts.get(i).cell(column);
            }
        }
        return first().cell(column);
    }

    /** Whether the line before the next one went on in {@code column}: fragments of a cell stand on adjacent lines. */
    boolean wentOn(int column) {
        return last().isFilled(column);
    }

    /** Whether nothing can stand below part number {@code part} in {@code column}: it has nothing there, or left room. */
    boolean endsAt(int part, int column) {
        String fragment = parts.get(part).cell(column);
        return fragment.isEmpty() || widths.hasRoom(column, fragment);
    }

    /** The whole cell so far. */
    String cell(int column) {
        String above = first().cell(column);
        if (parts.size() == 1) {
            return above;
        }
        StringBuilder out = new StringBuilder(above);
        for (int part = 1; part < parts.size(); part++) {
            if (parts.get(part).isFilled(column)) {
                String next = parts.get(part).cell(column);
                out.append(glue(column, above, part)).append(next);
                above = next;
            }
        }
        return out.toString();
    }

    private String glue(int column, String above, int part) {
        String[] glue = shown.get(part - 1);
        return column < glue.length && glue[column] != null
                ? glue[column]
                : glue(column, above, parts.get(part).cell(column));
    }

    /** What stands between two fragments: nothing where a word as wide as the column was broken, or behind a hyphen. */
    String glue(int column, String above, String next) {
        return CellSeam.breaksWord(above, widths.of(column)) ? "" : CellSeam.glue(above, next);
    }

    /** From the first line to the last that follows without a line in between; what stands behind a page break moves up. */
    Span span() {
        return new Span(
                lines.start(first().line()), lines.end(parts.get(adjacent() - 1).line()));
    }

    /** How many parts, from the first on, stand on adjacent lines. */
    int adjacent() {
        int count = 1;
        while (count < parts.size()
                && parts.get(count).line() == parts.get(count - 1).line() + 1) {
            count++;
        }
        return count;
    }

    List<TableDraft.Cell> cells() {
        List<Span> spans = first().cells();
        List<String> words = words(0);
        List<TableDraft.Cell> cells = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            cells.add(new TableDraft.Cell(spans.get(i), cell(i), false, words.get(i)));
        }
        return cells;
    }

    /** All cells so far as plain words; {@code columns} of them at least. */
    List<String> words(int columns) {
        if (parts.size() == 1) {
            return first().words(columns);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, first().cells().size()); i++) {
            words.add(PlainWords.of(cell(i)));
        }
        return words;
    }

    CutLine part(int number) {
        return parts.get(number);
    }

    /** The lines of the row, the first one included. */
    List<CutLine> parts() {
        return List.copyOf(parts);
    }

    /** Whether {@code lines} are those of the row. */
    boolean consistsOf(List<CutLine> lines) {
        return parts.equals(lines);
    }

    /** What every join goes by, for a person. */
    String evidence() {
        return evidence.stream().map(Supplier::get).collect(Collectors.joining("; "));
    }

    /** What part number {@code part} adds to {@code column}, with what stands in front of it; empty when it adds nothing. */
    String added(int column, int part) {
        if (!parts.get(part).isFilled(column)) {
            return "";
        }
        String above = first().cell(column);
        for (int i = 1; i < part; i++) {
            above = parts.get(i).isFilled(column) ? parts.get(i).cell(column) : above;
        }
        return glue(column, above, part) + parts.get(part).cell(column);
    }
}
