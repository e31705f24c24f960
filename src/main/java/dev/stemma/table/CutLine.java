package dev.stemma.table;

import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A line cut at its tabs.
 *
 * @param line its number
 * @param block number of the run of lines without a blank line in between; widths are compared within one
 * @param cells trimmed spans, as many as the line has fields
 * @param fragments what stands in them
 */
record CutLine(int line, int block, List<Span> cells, List<String> fragments) {
    /** @param text that the spans of {@code cells} stand in */
    static CutLine of(String text, int line, int block, List<Span> cells) {
        List<String> fragments = new ArrayList<>(cells.size());
        cells.forEach(cell -> fragments.add(cell.of(text)));
        return new CutLine(line, block, cells, fragments);
    }

    static CutLine of(Lines lines, int line, int block) {
        String text = lines.text();
        List<Span> cells = new ArrayList<>();
        int from = lines.start(line);
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < lines.end(line); tab = text.indexOf('\t', from)) {
            cells.add(lines.trim(from, tab));
            from = tab + 1;
        }
        cells.add(lines.trim(from, lines.end(line)));
        return of(text, line, block, cells);
    }

    int filled() {
        int filled = 0;
        for (Span cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    boolean isFilled(int column) {
        return column < cells.size() && !cells.get(column).isEmpty();
    }

    String cell(int column) {
        return column < fragments.size() ? fragments.get(column) : "";
    }

    /** All cells as plain words; {@code columns} of them at least. */
    List<String> words(int columns) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, cells.size()); i++) {
            words.add(PlainWords.of(cell(i)));
        }
        return words;
    }
}
