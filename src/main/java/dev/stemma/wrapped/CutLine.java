package dev.stemma.wrapped;

import dev.stemma.model.Span;
import dev.stemma.page.Lines;
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
 * @param words the same, plain
 * @param filled how many are not empty
 */
record CutLine(int line, int block, List<Span> cells, List<String> fragments, List<String> words, int filled) {
    /** @param text that the spans of {@code cells} stand in */
    static CutLine of(String text, int line, int block, List<Span> cells) {
        List<String> fragments = new ArrayList<>(cells.size());
        List<String> words = new ArrayList<>(cells.size());
        int filled = 0;
        for (Span cell : cells) {
            String fragment = cell.of(text);
            fragments.add(fragment);
            words.add(PlainWords.of(fragment));
            filled += fragment.isEmpty() ? 0 : 1;
        }
        return new CutLine(line, block, cells, fragments, words, filled);
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

    boolean isFilled(int column) {
        return column < fragments.size() && !fragments.get(column).isEmpty();
    }

    String cell(int column) {
        return column < fragments.size() ? fragments.get(column) : "";
    }

    /** All cells as plain words; {@code columns} of them at least. */
    List<String> words(int columns) {
        if (columns <= words.size()) {
            return words;
        }
        List<String> padded = new ArrayList<>(words);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }
}
