package dev.stemma.flat;

import dev.stemma.lexicon.CookieWords;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables that a scraper flattened to one cell a line: a header of known words, and lines below that fit its columns. */
final class FlattenedReader implements FormReader {
    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        if (!CookieWords.areIn(page.text())) {
            return drafts;
        }
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); ) {
            Optional<TableDraft> draft = page.isFree(line) ? bestAt(page, line) : Optional.empty();
            if (draft.isEmpty() && page.isFree(line)) {
                draft = unheadedAt(page, line);
            }
            if (draft.isPresent()) {
                int last = lines.at(draft.get().touched().end());
                page.claim(line, last + 1);
                drafts.add(draft.get());
                line = lines.nextFilled(last + 1);
            } else {
                line = lines.nextFilled(line + 1);
            }
        }
        return drafts;
    }

    /** A header over no rows costs one look; only what is a table is read to its end. */
    private static Optional<TableDraft> bestAt(Page page, int line) {
        List<FlatHeader> headers = FlatHeader.at(page, line);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        boolean any = headers.stream()
                .anyMatch(header -> table(page, header, Below.FIRST_LOOK).isTable());
        FlatHeader best = null;
        FlatTable table = null;
        for (FlatHeader header : any ? headers : List.<FlatHeader>of()) {
            FlatTable candidate = table(page, header, Below.ALL);
            if (table == null || candidate.worth() > table.worth()) {
                best = header;
                table = candidate;
            }
        }
        return table == null || !table.isTable() || hasTooFewCells(page, best, table)
                ? Optional.empty()
                : Optional.of(draft(page, Optional.of(best), table));
    }

    /** Whether most names took in the words below them, and the rows, alike as they are, have more cells than the header. */
    private static boolean hasTooFewCells(Page page, FlatHeader header, FlatTable found) {
        return found.mostNamesHoldWords()
                && Unheaded.at(page, page.lines().nextFilled(header.next()))
                        .filter(columns -> columns.size() > header.roles().size())
                        .isPresent();
    }

    private static FlatTable table(Page page, FlatHeader header, int most) {
        return new FlatTable(FlatRows.of(header.roles(), Below.of(page, header.cells(), header.next(), most)));
    }

    private static Optional<TableDraft> unheadedAt(Page page, int line) {
        return Unheaded.at(page, line)
                .map(roles -> new FlatTable(FlatRows.of(roles, Below.of(page, List.of(), line, Below.ALL))))
                .filter(found -> found.sureRows().size() >= Unheaded.LEAST_ROWS)
                .map(found -> draft(page, Optional.empty(), found));
    }

    private static TableDraft draft(Page page, Optional<FlatHeader> header, FlatTable found) {
        int first = header.map(FlatHeader::first)
                .orElseGet(() -> found.sureRows().get(0).first().line());
        TableDraft draft = new TableDraft(Table.Form.FLATTENED, page.captionAbove(first));
        draft.columns(found.columns());
        header.ifPresent(head -> draft.add(new TableDraft.Row(
                Table.Row.Kind.HEADER,
                new Span(
                        head.cells().get(0).start(),
                        head.cells().get(head.cells().size() - 1).end()),
                head.cells().stream()
                        .map(span -> TableDraft.Cell.of(span, page.text()))
                        .toList())));
        FlatDraft.fill(draft, page.lines(), found);
        return draft;
    }
}
