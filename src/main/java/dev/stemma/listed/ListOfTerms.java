package dev.stemma.listed;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.List;
import java.util.Optional;

/** Cookies as the terms of a list of definitions: a table when most terms are technical names, and else a list of anything. */
public final class ListOfTerms {
    private static final int LEAST_ITEMS = 2;
    private static final double MOSTLY = 0.6;

    private ListOfTerms() {}

    /** The table that the terms of {@code grid} make; empty where too few of them are technical names. */
    public static Optional<TableDraft> draft(Grid grid, Page page) {
        List<ListItem> items = grid.rows().stream()
                .filter(row -> row.size() > 1 && row.get(0).span().length() <= CookieNames.LONGEST)
                .map(row -> item(row, page))
                .toList();
        long technical = items.stream().filter(ListItem::technical).count();
        return technical >= LEAST_ITEMS && technical >= MOSTLY * grid.rows().size()
                ? Optional.of(ListTable.of(page, items))
                : Optional.empty();
    }

    private static ListItem item(List<Grid.Slot> row, Page page) {
        List<Span> spans = row.stream().map(Grid.Slot::span).toList();
        return ListItem.defined(page.lines(), spans.get(0), spans.subList(1, spans.size()));
    }
}
