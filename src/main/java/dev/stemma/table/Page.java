package dev.stemma.table;

import dev.stemma.model.Block;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A text while its tables are looked for: who has claimed a line, no later reader sees it. Not thread-safe. */
final class Page {
    private static final int LONGEST_CAPTION = 140;

    private final Lines lines;
    private final List<Block> blocks;
    private final List<Grid> grids;
    private final BitSet claimed = new BitSet();

    Page(String text, List<Block> blocks, List<Grid> grids) {
        this.lines = new Lines(text);
        this.blocks = List.copyOf(blocks);
        this.grids = List.copyOf(grids);
    }

    Lines lines() {
        return lines;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Grid> grids() {
        return grids;
    }

    String text() {
        return lines.text();
    }

    boolean isFree(int line) {
        return !claimed.get(line);
    }

    void claim(int from, int to) {
        claimed.set(from, to);
    }

    void claim(Span span) {
        claimed.set(lines.at(span.start()), lines.at(Math.max(span.start(), span.end() - 1)) + 1);
    }

    /** The line right above line {@code first} that reads as a caption or heading. */
    Optional<String> captionAbove(int first) {
        int above = first - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        if (above < 0 || !isFree(above)) {
            return Optional.empty();
        }
        String line = CellText.plain(lines.of(above));
        boolean sentence = line.endsWith(".") || line.endsWith(";") || line.endsWith(",");
        return line.isEmpty() || line.length() > LONGEST_CAPTION || sentence || line.indexOf('\t') >= 0
                ? Optional.empty()
                : Optional.of(line);
    }
}
