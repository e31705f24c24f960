package dev.stemma.wrapped;

import dev.stemma.model.Table;
import java.util.List;
import java.util.Map;

/**
 * Lines that are one table, cut into cells; what makes rows of them is the same however the cells were found.
 *
 * @param form how the cells were told apart
 * @param columns as many as most lines have
 * @param headed whether the first line's cells are a header
 * @param cut the lines that hold cells, in order
 * @param loose lines in between that hold none, in order, by the number of the cut line that they stand in front of
 */
record Zone(Table.Form form, int columns, boolean headed, List<CutLine> cut, Map<Integer, List<Integer>> loose) {
    Zone {
        cut = List.copyOf(cut);
        loose = Map.copyOf(loose);
    }

    CutLine first() {
        return cut.get(0);
    }

    CutLine last() {
        return cut.get(cut.size() - 1);
    }

    /** Loose lines in front of the cut line with number {@code line}, in order. */
    List<Integer> looseBefore(int line) {
        return loose.getOrDefault(line, List.of());
    }
}
