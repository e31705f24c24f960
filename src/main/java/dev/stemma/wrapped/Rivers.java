package dev.stemma.wrapped;

import dev.stemma.model.Span;
import dev.stemma.page.DisplayColumns;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The white space that runs down between the columns of one page of an aligned table: display columns that no line has ink in. There
 * is one river in each gap of the header, two characters wide at least; a line of prose crosses it. Not thread-safe.
 */
final class Rivers {
    private static final int LEAST_WIDTH = 2;

    private final Lines lines;
    /** Display columns where each header cell begins and ends. */
    private final List<Span> header;

    private BitSet dry;

    Rivers(Lines lines, int line, List<Span> cells) {
        this.lines = lines;
        BitSet ink = DisplayColumns.ink(lines, line);
        header = cells.stream()
                .map(cell -> new Span(
                        DisplayColumns.at(lines, line, cell.start()), DisplayColumns.at(lines, line, cell.end())))
                .toList();
        dry = new BitSet();
        dry.set(0, header.get(header.size() - 1).end());
        dry.andNot(ink);
    }

    /** Makes room for {@code line}, if it leaves every river open; otherwise nothing changes. */
    boolean admit(int line) {
        BitSet left = (BitSet) dry.clone();
        left.andNot(DisplayColumns.ink(lines, line));
        for (int river = 0; river + 1 < header.size(); river++) {
            if (middle(left, river) < 0) {
                return false;
            }
        }
        dry = left;
        return true;
    }

    /** The cells of an admitted line; an empty one stands at the end of what is filled before it. */
    List<Span> cells(int line) {
        List<Span> cells = new ArrayList<>();
        int from = lines.start(line);
        int end = lines.start(line);
        for (int river = 0; river < header.size(); river++) {
            boolean last = river + 1 == header.size();
            int to = last ? lines.end(line) : DisplayColumns.offset(lines, line, middle(dry, river));
            Span cell = lines.trim(from, to);
            cells.add(cell.isEmpty() ? new Span(end, end) : cell);
            end = cell.isEmpty() ? end : cell.end();
            from = to;
        }
        return cells;
    }

    /** A display column in the widest dry run of the header's gap number {@code river}; negative when none is wide enough. */
    private int middle(BitSet dry, int river) {
        int from = header.get(river).end();
        int to = header.get(river + 1).start();
        int widest = 0;
        int middle = -1;
        for (int start = dry.nextSetBit(from); start >= 0 && start < to; ) {
            int end = Math.min(to, dry.nextClearBit(start));
            if (end - start >= LEAST_WIDTH && end - start > widest) {
                widest = end - start;
                middle = start + 1;
            }
            start = dry.nextSetBit(end);
        }
        return middle;
    }
}
