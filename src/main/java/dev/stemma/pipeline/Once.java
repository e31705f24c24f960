package dev.stemma.pipeline;

import dev.stemma.doubled.SecondCopy;
import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.List;
import java.util.Optional;

/**
 * A text without what stands in it a second time: what its facts are read from.
 *
 * @param blocks all of the text, the second copy as one that says so
 * @param tables those outside the second copy: what they declare is declared once
 */
record Once(List<Block> blocks, List<Table> tables) {
    static Once of(String text, List<Block> blocks, List<Table> tables) {
        Optional<Span> again = SecondCopy.of(text);
        return again.isEmpty()
                ? new Once(blocks, tables)
                : new Once(
                        SecondCopy.marked(text, blocks, again.get()),
                        tables.stream()
                                .filter(table -> !SecondCopy.holds(text, again.get(), table.span()))
                                .toList());
    }
}
