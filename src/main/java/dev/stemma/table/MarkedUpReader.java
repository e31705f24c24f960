package dev.stemma.table;

import dev.stemma.listed.ListOfTerms;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Headers;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tables and lists of definitions whose cells the parser knows, and in a text of which it knows nothing those written in HTML, in the markup
 * of wikis, and in AsciiDoc. Of nested ones only the innermost are tables; the outer ones are layout.
 */
final class MarkedUpReader implements FormReader {
    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        List<Grid> tables = page.grids().stream()
                .filter(grid -> grid.kind() == Grid.Kind.TABLE)
                .toList();
        for (Grid grid : page.grids()) {
            if (grid.kind() == Grid.Kind.DEFINITIONS) {
                ListOfTerms.draft(grid, page).ifPresent(draft -> {
                    drafts.add(draft);
                    page.claim(grid.span());
                });
            } else if (!grid.rows().isEmpty() && !isLayout(grid, tables)) {
                add(drafts, grid, page, PlainWords::of);
            }
        }
        if (page.grids().isEmpty() && page.blocks().isEmpty()) { // tags on a page that was parsed are shown, not meant
            addWritten(drafts, WrittenTags.of(page.lines()), page, PlainWords::of);
            addWritten(drafts, WikiTables.of(page.lines()), page, WikiTables::words);
            addWritten(drafts, WikiRows.of(page.lines()), page, WikiRows::words);
            addWritten(drafts, AsciiDocTables.of(page.lines()), page, AsciiDocTables::words);
        }
        tables.stream().filter(grid -> !isLayout(grid, tables)).forEach(grid -> page.claim(grid.span()));
        return drafts;
    }

    /** Claims what was found, tables that no row can be told of among it. */
    private static void addWritten(List<TableDraft> drafts, List<Grid> grids, Page page, UnaryOperator<String> words) {
        grids.stream()
                .filter(grid -> grid.rows().isEmpty() || add(drafts, grid, page, words))
                .forEach(grid -> page.claim(grid.span()));
    }

    private static boolean add(List<TableDraft> drafts, Grid grid, Page page, UnaryOperator<String> words) {
        TableDraft draft = draft(grid, page, words);
        boolean isTable = draft.columns() >= 2 && !draft.rows().isEmpty();
        if (isTable) {
            drafts.add(draft);
        }
        return isTable;
    }

    private static boolean isLayout(Grid grid, List<Grid> all) {
        return all.stream()
                .anyMatch(other -> !other.span().isEmpty()
                        && !other.span().equals(grid.span())
                        && grid.span().contains(other.span()));
    }

    private static TableDraft draft(Grid grid, Page page, UnaryOperator<String> plain) {
        Optional<String> caption = grid.caption().filter(words -> !words.isBlank());
        TableDraft draft = new TableDraft(
                Table.Form.MARKED_UP,
                caption.isPresent()
                        ? caption
                        : page.captionAbove(page.lines().at(grid.span().start())));
        boolean inHead = true;
        int widest = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        for (List<Grid.Slot> slots : grid.rows()) {
            if (slots.isEmpty()) {
                continue;
            }
            List<TableDraft.Cell> cells = new ArrayList<>();
            for (Grid.Slot slot : slots) {
                String raw = slot.span().of(page.text());
                cells.add(new TableDraft.Cell(slot.span(), raw, slot.spanned(), plain.apply(raw)));
            }
            List<String> words = cells.stream().map(TableDraft.Cell::words).toList();
            if (words.stream().allMatch(String::isEmpty)) {
                continue;
            }
            draft.columns(Math.max(draft.columns(), cells.size()));
            Table.Row.Kind kind = kind(slots, words, draft, inHead, widest);
            inHead &= kind == Table.Row.Kind.HEADER || kind == Table.Row.Kind.SECTION;
            draft.add(new TableDraft.Row(
                    kind, around(slots), kind == Table.Row.Kind.SECTION ? List.of(firstFilled(cells)) : cells));
        }
        return draft;
    }

    private static Table.Row.Kind kind(
            List<Grid.Slot> slots, List<String> words, TableDraft draft, boolean inHead, int widest) {
        long filled = slots.stream()
                .filter(slot -> !slot.span().isEmpty())
                .map(Grid.Slot::span)
                .distinct()
                .count();
        // a sheet has no cell where a row ends: title and text above the header of its columns are rows of one
        if (widest > 1
                && filled == 1
                && slots.stream()
                        .skip(1)
                        .allMatch(slot -> slot.spanned() || slot.span().isEmpty())) {
            return Table.Row.Kind.SECTION;
        }
        Optional<TableDraft.Row> header = draft.rows().stream()
                .filter(row -> row.kind() == Table.Row.Kind.HEADER)
                .findFirst();
        if (header.isPresent()) {
            List<String> first =
                    header.get().cells().stream().map(TableDraft.Cell::words).toList();
            if (Headers.isRepeated(first, words)) {
                return Table.Row.Kind.REPEATED_HEADER;
            }
        }
        boolean marked = slots.stream().allMatch(Grid.Slot::header);
        return inHead && header.isEmpty() && (marked || Headers.isHeader(words))
                ? Table.Row.Kind.HEADER
                : Table.Row.Kind.RECORD;
    }

    private static TableDraft.Cell firstFilled(List<TableDraft.Cell> cells) {
        return cells.stream().filter(cell -> !cell.span().isEmpty()).findFirst().orElse(cells.get(0));
    }

    private static Span around(List<Grid.Slot> slots) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Grid.Slot slot : slots) {
            if (!slot.spanned() || slots.size() == 1) {
                start = Math.min(start, slot.span().start());
                end = Math.max(end, slot.span().end());
            }
        }
        return end < start || start == Integer.MAX_VALUE ? slots.get(0).span() : new Span(start, end);
    }
}
