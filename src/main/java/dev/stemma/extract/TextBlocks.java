package dev.stemma.extract;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The blocks of a text: those that its format declares, else those that its lines show (Markdown's marks, bullets, short
 * lines that stand over longer ones), with the tables and noise lines that were found.
 */
public final class TextBlocks {
    private TextBlocks() {}

    /**
     * The blocks of {@code text}, in order, not overlapping.
     *
     * @param text the clean text, {@code tabled.text()}
     * @param declared roles that the format declared, spans in {@code text}; empty for plain text
     * @param tabled the tables and noise lines
     */
    public static List<Block> of(String text, List<Block> declared, Tabled tabled) {
        List<Block> found = new ArrayList<>();
        List<Span> taken = new ArrayList<>();
        for (Table table : tabled.tables()) {
            addAround(Block.Kind.TABLE, table.span(), tabled.noise(), found);
            taken.add(table.span());
        }
        for (Block noise : tabled.noise()) {
            found.add(noise);
            taken.add(noise.span());
        }
        taken.sort(Comparator.naturalOrder());
        if (declared.isEmpty()) {
            found.addAll(new PlainBlocks(text, taken).all());
        } else {
            declared.stream()
                    .filter(block ->
                            block.kind() != Block.Kind.TABLE && !block.span().isEmpty())
                    .filter(block -> taken.stream().noneMatch(span -> span.overlaps(block.span())))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Block::span));
        return List.copyOf(found);
    }

    /** One block for each part of {@code span} that no noise line takes. */
    private static void addAround(Block.Kind kind, Span span, List<Block> noise, List<Block> out) {
        int from = span.start();
        for (Block line : noise) {
            if (span.contains(line.span())) {
                if (from < line.span().start()) {
                    out.add(new Block(kind, new Span(from, line.span().start()), 0));
                }
                from = line.span().end();
            }
        }
        if (from < span.end()) {
            out.add(new Block(kind, new Span(from, span.end()), 0));
        }
    }
}
