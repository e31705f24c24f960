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
 */
record CutLine(int line, int block, List<Span> cells) {
    static CutLine of(Lines lines, int line, int block) {
        String text = lines.text();
        List<Span> cells = new ArrayList<>();
        int from = lines.start(line);
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < lines.end(line); tab = text.indexOf('\t', from)) {
            cells.add(lines.trim(from, tab));
            from = tab + 1;
        }
        cells.add(lines.trim(from, lines.end(line)));
        return new CutLine(line, block, cells);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean isFilled(int column) {
        return column < cells.size() && !cells.get(column).isEmpty();
    }

    String cell(int column, String text) {
        return column < cells.size() ? cells.get(column).of(text) : "";
    }

    /** All cells as plain words; {@code columns} of them at least. */
    List<String> words(String text, int columns) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, cells.size()); i++) {
            words.add(PlainWords.of(cell(i, text)));
        }
        return words;
    }
}
