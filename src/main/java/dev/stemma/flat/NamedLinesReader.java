package dev.stemma.flat;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows without a known header and without a sign between their cells: lines on end, each of which opens with the name of another
 * cookie. Some names must be known ones: identifiers of any kind are listed so.
 */
final class NamedLinesReader implements FormReader {
    private static final int LEAST_ROWS = 3;

    /** Share of known names that makes cookies of all. Set by hand: about half of the names of a site are its own. */
    private static final double KNOWN = 0.5;

    private static final double MOSTLY = 0.6;

    private static final NamedLine.Times USUAL = new NamedLine.Times(true, false);

    /** The values that are kept; an address behind the words is that of a page to read. */
    private static final List<ColumnRole> VALUES = List.of(ColumnRole.DOMAIN, ColumnRole.DURATION);

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            List<NamedLine> rows = rowsFrom(page, line, USUAL);
            if (rows.isEmpty()) {
                continue;
            }
            int last = rows.get(rows.size() - 1).line();
            if (isTable(rows)) {
                Optional<Integer> header = headerOver(page, line);
                TableDraft draft = draft(page, timed(page, rows, header), header.orElse(line));
                header.ifPresent(above -> draft.leaveOut(lines.trimmed(above)));
                drafts.add(draft);
                page.claim(header.orElse(line), last + 1);
            }
            line = last;
        }
        return drafts;
    }

    private static List<NamedLine> rowsFrom(Page page, int first, NamedLine.Times times) {
        List<NamedLine> rows = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = first; line < lines.count() && page.isFree(line); line = lines.nextFilled(line + 1)) {
            Optional<NamedLine> row =
                    rows.isEmpty() ? NamedLine.at(page, line, times) : NamedLine.below(page, line, times);
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }

    private static boolean isTable(List<NamedLine> rows) {
        long known = rows.stream().filter(NamedLine::known).count();
        long valued = rows.stream().filter(row -> !row.front().isEmpty()).count();
        return rows.size() >= LEAST_ROWS
                && (known >= KNOWN * rows.size() || (known > 0 && valued >= MOSTLY * rows.size()));
    }

    /** The rows, with the times that most of them have: in front of the words, or at the end where a header's last word says so. */
    private static List<NamedLine> timed(Page page, List<NamedLine> rows, Optional<Integer> header) {
        if (isMostly(rows, NamedLinesReader::isTimed)) {
            return rows;
        }
        int first = rows.get(0).line();
        List<NamedLine> last = header.filter(above -> endsInATime(page, above)).isPresent()
                ? rowsFrom(page, first, new NamedLine.Times(false, true))
                : List.of();
        return last.size() == rows.size() && isMostly(last, row -> row.back().containsKey(ColumnRole.DURATION))
                ? last
                : rowsFrom(page, first, new NamedLine.Times(false, false));
    }

    private static boolean isMostly(List<NamedLine> rows, Predicate<NamedLine> sign) {
        return rows.stream().filter(sign).count() >= MOSTLY * rows.size();
    }

    /** Whether the line is headers to its end, and the last one is that of times. */
    private static boolean endsInATime(Page page, int line) {
        List<Span> headers = FlatHeader.opening(page.text(), page.lines().trimmed(line));
        Span last = headers.get(headers.size() - 1);
        return last.end() == page.lines().wordsEnd(line)
                && ColumnRole.of(PlainWords.of(last.of(page.text())))
                        .filter(ColumnRole.DURATION::equals)
                        .isPresent();
    }

    private static boolean isTimed(NamedLine row) {
        return row.front().containsKey(ColumnRole.DURATION);
    }

    /** A line of headers right above, of which some are known: no title of the rows. */
    private static Optional<Integer> headerOver(Page page, int first) {
        Lines lines = page.lines();
        int above = lines.lastFilled(first - 1);
        return above >= 0
                        && page.isFree(above)
                        && FlatHeader.opening(lines.text(), lines.trimmed(above))
                                        .size()
                                > 1
                ? Optional.of(above)
                : Optional.empty();
    }

    private static TableDraft draft(Page page, List<NamedLine> rows, int first) {
        TableDraft draft = new TableDraft(Table.Form.GLUED, page.captionAbove(first));
        List<Map<ColumnRole, Span>> values =
                rows.stream().map(NamedLinesReader::values).toList();
        List<ColumnRole> columns = VALUES.stream()
                .filter(role -> values.stream().anyMatch(row -> row.containsKey(role)))
                .toList();
        draft.columns(2 + columns.size());
        for (int i = 0; i < rows.size(); i++) {
            NamedLine row = rows.get(i);
            Span nothing = new Span(row.words().start(), row.words().start());
            List<TableDraft.Cell> cells = new ArrayList<>();
            cells.add(TableDraft.Cell.of(row.names(), page.text()));
            for (ColumnRole column : columns) {
                cells.add(TableDraft.Cell.of(values.get(i).getOrDefault(column, nothing), page.text()));
            }
            cells.add(TableDraft.Cell.of(row.words(), page.text()));
            draft.add(new TableDraft.Row(
                    Table.Row.Kind.RECORD,
                    new Span(row.names().start(), page.lines().wordsEnd(row.line())),
                    cells));
        }
        return draft;
    }

    private static Map<ColumnRole, Span> values(NamedLine row) {
        Map<ColumnRole, Span> values = new EnumMap<>(ColumnRole.class);
        values.putAll(row.back());
        values.putAll(row.front());
        return values;
    }
}
