package dev.stemma.parse;

import dev.stemma.model.Block;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lists of terms with their descriptions ({@code dl}, {@code dt}, {@code dd}) while a page is laid out: each term makes a row with its
 * descriptions. A list that holds another or a table is only read as text.
 */
final class Definitions {
    private final TextFlow flow;
    private final Deque<Open> open = new ArrayDeque<>();

    Definitions(TextFlow flow) {
        this.flow = flow;
    }

    private static final class Open {
        final List<List<Grid.Slot>> rows = new ArrayList<>();
        int firstBlock;
        boolean simple = true;
    }

    /** Behind the line break in front of {@code tag}. */
    void enter(String tag) {
        switch (tag) {
            case "dl" -> {
                holdsAnother();
                open.push(new Open());
            }
            case "table" -> holdsAnother();
            case "dt", "dd" -> {
                if (!open.isEmpty()) {
                    open.peek().firstBlock = flow.blockCount();
                }
            }
            default -> {
                // part of a term or a description
            }
        }
    }

    private void holdsAnother() {
        if (!open.isEmpty()) {
            open.peek().simple = false;
        }
    }

    /** Behind the line break at the end of {@code tag}; the grid of a list that ends here. */
    Optional<Grid> leave(String tag) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (tag.equals("dt") || tag.equals("dd")) {
            add(open.peek(), tag.equals("dt"));
        }
        return tag.equals("dl") ? grid(open.pop()) : Optional.empty();
    }

    private void add(Open list, boolean term) {
        List<Block> blocks = flow.blocks();
        if (list.firstBlock == blocks.size()) {
            return; // an icon, or nothing
        }
        Span span = new Span(
                blocks.get(list.firstBlock).span().start(),
                blocks.get(blocks.size() - 1).span().end());
        List<List<Grid.Slot>> rows = list.rows;
        List<Grid.Slot> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        if (term && last.size() == 1) {
            last.set(0, slot(new Span(last.get(0).span().start(), span.end()))); // two terms with one description
        } else if (term) {
            rows.add(new ArrayList<>(List.of(slot(span))));
        } else if (!last.isEmpty()) {
            last.add(slot(span));
        }
    }

    private static Grid.Slot slot(Span span) {
        return new Grid.Slot(span, false, false);
    }

    private static Optional<Grid> grid(Open list) {
        if (!list.simple || list.rows.isEmpty()) {
            return Optional.empty();
        }
        List<Grid.Slot> last = list.rows.get(list.rows.size() - 1);
        Span span = new Span(
                list.rows.get(0).get(0).span().start(),
                last.get(last.size() - 1).span().end());
        return Optional.of(new Grid(Grid.Kind.DEFINITIONS, span, Optional.empty(), list.rows));
    }
}
