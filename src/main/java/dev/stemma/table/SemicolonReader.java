package dev.stemma.table;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows whose cells semicolons part, below a header whose cells they part: {@code Name; Provider; Duration}. Without such a header a line
 * with semicolons is a sentence, or an item of a list.
 */
final class SemicolonReader implements FormReader {
    private static final int LEAST_COLUMNS = 3;
    private static final int LONGEST_HEADER = 240;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            List<Span> header = page.isFree(line) && mayBeHeader(page, line) ? cells(lines, line) : List.of();
            if (header.size() < LEAST_COLUMNS || !isHeader(page, header)) {
                continue;
            }
            TableDraft draft = new TableDraft(Table.Form.SEMICOLONS, page.captionAbove(line));
            draft.columns(header.size());
            draft.add(row(Table.Row.Kind.HEADER, page, line, header));
            int next = lines.nextFilled(line + 1);
            while (next < lines.count()
                    && page.isFree(next)
                    && cells(lines, next).size() == header.size()) {
                draft.add(row(Table.Row.Kind.RECORD, page, next, cells(lines, next)));
                next = lines.nextFilled(next + 1);
            }
            if (draft.rows().size() > 1) {
                drafts.add(draft);
                page.claim(line, next);
            }
        }
        return drafts;
    }

    private static boolean mayBeHeader(Page page, int line) {
        Lines lines = page.lines();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        return end - start <= LONGEST_HEADER
                && page.mayOpenWithHeader(line)
                && (lines.has(';', start, end) || lines.has('\uFF1B', start, end));
    }

    private static boolean isHeader(Page page, List<Span> cells) {
        List<String> words = cells.stream().map(cell -> cell.of(page.text())).toList();
        Optional<ColumnRole> names = words.stream()
                .flatMap(cell -> ColumnRole.of(cell).stream())
                .filter(ColumnRole.NAMES::equals)
                .findFirst();
        return names.isPresent() && Headers.isHeader(words);
    }

    private static TableDraft.Row row(Table.Row.Kind kind, Page page, int line, List<Span> cells) {
        return new TableDraft.Row(
                kind,
                page.lines().trimmed(line),
                cells.stream()
                        .map(cell -> TableDraft.Cell.of(cell, page.text()))
                        .toList());
    }

    /** Between the semicolons; one at the end of the line opens no cell. */
    private static List<Span> cells(Lines lines, int line) {
        String text = lines.text();
        int end = lines.wordsEnd(line);
        List<Span> cells = new ArrayList<>();
        int from = lines.wordsStart(line);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '\uFF1B') {
                cells.add(lines.trim(from, i));
                from = i + 1;
            }
        }
        if (from < end) {
            cells.add(lines.trim(from, end));
        }
        return cells;
    }
}
