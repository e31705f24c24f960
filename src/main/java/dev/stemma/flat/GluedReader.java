package dev.stemma.flat;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose cells stand glued to each other or one space apart: a row a line below a header in one line, or header and rows all in
 * one line. Only with proof: each row begins with a technical name, and comes apart into the header's columns in one way only.
 */
final class GluedReader implements FormReader {
    private static final int LEAST_ROWS = 2;
    /** Without a column of values it takes more names to prove a table. */
    private static final int LEAST_NAMES = 3;

    private static final int MOST_ROWS = 2000;
    private static final int LONGEST_LINE = 100_000;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            if (!page.isFree(line) || !mayBegin(lines, line)) {
                continue;
            }
            Optional<TableDraft> draft = readAt(page, line);
            if (draft.isPresent()) {
                int last = lines.at(draft.get().span().end());
                page.claim(line, last + 1);
                drafts.add(draft.get());
                line = last;
            }
        }
        return drafts;
    }

    private static boolean mayBegin(Lines lines, int line) {
        return lines.width(line) >= 8
                && lines.width(line) <= LONGEST_LINE
                && ColumnRole.mayOpenNames(lines.text(), lines.wordsStart(line), lines.wordsEnd(line));
    }

    private static Optional<TableDraft> readAt(Page page, int line) {
        Lines lines = page.lines();
        List<Span> header = FlatHeader.opening(lines.text(), lines.trimmed(line));
        if (header.size() < 2) {
            return Optional.empty();
        }
        List<ColumnRole> roles = header.stream()
                .map(cell -> ColumnRole.ofExactly(cell.of(lines.text())).orElseThrow())
                .toList();
        if (roles.stream().distinct().count() < roles.size() || !GluedRow.comesApart(roles)) {
            return Optional.empty();
        }
        GluedRow row = new GluedRow(lines.text(), roles);
        int behind = header.get(header.size() - 1).end();
        boolean alone = behind == lines.wordsEnd(line);
        List<List<Span>> rows = alone
                ? below(page, line, row)
                : row.begins(behind, lines.wordsEnd(line))
                        ? behind(row, behind, lines.wordsEnd(line), lines.text())
                        : List.of();
        boolean valued = roles.size() > 2;
        return rows.size() < (valued ? LEAST_ROWS : LEAST_NAMES)
                ? Optional.empty()
                : Optional.of(draft(page, header, rows));
    }

    /** A row a line, on end. */
    private static List<List<Span>> below(Page page, int header, GluedRow row) {
        Lines lines = page.lines();
        List<List<Span>> rows = new ArrayList<>();
        for (int line = lines.nextFilled(header + 1);
                line < lines.count() && page.isFree(line) && rows.size() < MOST_ROWS;
                line = lines.nextFilled(line + 1)) {
            Optional<List<Span>> cells = row.cells(lines.wordsStart(line), lines.wordsEnd(line));
            if (cells.isEmpty()) {
                break;
            }
            rows.add(cells.get());
        }
        return rows;
    }

    /** All rows in one line: the last cell of a row ends in a sentence, and behind it the next row begins. */
    private static List<List<Span>> behind(GluedRow row, int from, int to, String text) {
        List<List<Span>> rows = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to && rows.size() < MOST_ROWS; i++) {
            boolean ends = i == to || (".!?)".indexOf(text.charAt(i - 1)) >= 0 && text.charAt(i) != ' ');
            if (ends && (i == to || row.begins(i, to))) {
                Optional<List<Span>> cells = row.cells(start, i);
                if (cells.isEmpty()) {
                    return List.of();
                }
                rows.add(cells.get());
                start = i;
            }
        }
        return rows;
    }

    private static TableDraft draft(Page page, List<Span> header, List<List<Span>> rows) {
        TableDraft draft = new TableDraft(
                Table.Form.GLUED,
                page.captionAbove(page.lines().at(header.get(0).start())));
        draft.columns(header.size());
        add(draft, page, Table.Row.Kind.HEADER, header);
        rows.forEach(cells -> add(draft, page, Table.Row.Kind.RECORD, cells));
        return draft;
    }

    private static void add(TableDraft draft, Page page, Table.Row.Kind kind, List<Span> cells) {
        draft.add(new TableDraft.Row(
                kind,
                new Span(cells.get(0).start(), cells.get(cells.size() - 1).end()),
                cells.stream()
                        .map(cell -> TableDraft.Cell.of(cell, page.text()))
                        .toList()));
    }
}
