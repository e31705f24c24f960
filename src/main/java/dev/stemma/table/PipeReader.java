package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.GroupLabels;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Pipe tables: those of GitHub Flavored Markdown (spec 0.29, section 4.10), and what converters make of them: an empty
 * header over the true one, text behind the delimiter row, no outer pipes, a cell broken over lines.
 */
final class PipeReader implements FormReader {
    private static final int LONGEST_HEADER = 300;

    /** Rows below a header that make a table of lines without a delimiter row. */
    private static final int LEAST_ROWS = 2;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        int width = withPipe(lines, 0) < lines.count() ? BrokenRows.width(page) : 0;
        for (int line = withPipe(lines, 0); line < lines.count(); line = next(lines, line)) {
            if (!page.isFree(line) || !PipeLine.isDelimiter(lines, line)) {
                line = page.isFree(line) ? withoutDelimiter(page, line, drafts) : line;
                continue;
            }
            BrokenRows broken = BrokenRows.of(page, line, width);
            int first = broken.header();
            TableDraft draft = read(page, first, line, broken);
            if (draft.columns() >= 2 && draft.rows().size() >= 2) {
                GroupLabels.inherit(draft);
                drafts.add(draft);
                int last = lines.at(draft.span().end());
                page.claim(first, last + 1);
                line = last;
            }
            while (line + 2 < lines.count()
                    && PipeLine.isDelimiter(lines, line + 1)
                    && PipeLine.isDelimiter(lines, line + 2)) {
                line++; // rules on end; a table may hang on the last two
            }
        }
        return drafts;
    }

    /** The next line that has a pipe, or that is a delimiter row without one ({@code ----+----}). */
    private static int next(Lines lines, int line) {
        boolean delimiter = line + 1 < lines.count() && PipeLine.isDelimiter(lines, line + 1);
        return delimiter ? line + 1 : withPipe(lines, line + 1);
    }

    /** The first line from {@code line} on that has a pipe, escaped or not; {@code count()} when none has. */
    private static int withPipe(Lines lines, int line) {
        int pipe = line < lines.count() ? lines.text().indexOf('|', lines.start(line)) : -1;
        return pipe < 0 ? lines.count() : lines.at(pipe);
    }

    /**
     * Reads a table whose delimiter row was lost, if one starts at {@code line}: a known header, and lines of as many cells below it.
     * Its last line; {@code line} itself where none starts.
     */
    private static int withoutDelimiter(Page page, int line, List<TableDraft> drafts) {
        Lines lines = page.lines();
        if (lines.width(line) > LONGEST_HEADER || !PipeLine.hasPipe(lines, line) || isBelowTable(lines, line)) {
            return line;
        }
        int columns = PipeLine.cells(lines, line).size();
        if (columns < 2 || !Headers.isHeader(words(page, line))) {
            return line;
        }
        int last = line;
        while (last + 1 < lines.count()
                && page.isFree(last + 1)
                && PipeLine.hasPipe(lines, last + 1)
                && !PipeLine.isDelimiter(lines, last + 1)
                && PipeLine.cells(lines, last + 1).size() == columns) {
            last++;
        }
        boolean delimited = last + 1 < lines.count() && PipeLine.isDelimiter(lines, last + 1);
        if (last - line < LEAST_ROWS || delimited) {
            return delimited ? last : line; // the delimiter row is below all lines in between
        }
        TableDraft draft = new TableDraft(Table.Form.PIPES, page.captionAbove(line));
        draft.columns(columns);
        for (int at = line; at <= last; at++) {
            add(draft, page, at, at, "");
        }
        GroupLabels.inherit(draft);
        drafts.add(draft);
        page.claim(line, last + 1);
        return last;
    }

    private static boolean isBelowTable(Lines lines, int line) {
        return line + 1 < lines.count() && PipeLine.isDelimiter(lines, line + 1);
    }

    private static TableDraft read(Page page, int first, int delimiter, BrokenRows broken) {
        Lines lines = page.lines();
        TableDraft draft = new TableDraft(Table.Form.PIPES, page.captionAbove(first));
        draft.columns(PipeLine.columns(lines, delimiter));
        if (first < delimiter) {
            add(draft, page, first, delimiter - 1, broken.why());
        }
        WrappedPipes wrapped = WrappedPipes.of(page, delimiter);
        HardBreaks breaks = HardBreaks.of(page, delimiter);
        for (int line = delimiter + 1; line < lines.count() && page.isFree(line); line++) {
            if (lines.isBlank(line) && goesOnBehind(page, line, draft)) {
                continue;
            }
            int whole = breaks.lastLineOf(line);
            if (whole > line) {
                add(draft, page, line, whole, HardBreaks.WHY, breaks::between);
                line = whole;
                continue;
            }
            if (!PipeLine.hasPipe(lines, line)) {
                line = onNextPage(draft, page, line);
                if (line < 0) {
                    break;
                }
            }
            if (PipeLine.isDelimiter(lines, line)) {
                continue;
            }
            int last = broken.lastLineOf(line);
            if (last == line && wrapped.lastLineOf(line) > line) {
                last = wrapped.lastLineOf(line);
                add(draft, page, line, last, below(draft, page, line, last));
            } else {
                add(draft, page, line, last, broken.why());
            }
            line = last;
        }
        return draft;
    }

    /** Where the table goes on behind page numbers and form feeds with a row of as many cells; negative if it does not. */
    private static int onNextPage(TableDraft draft, Page page, int line) {
        Lines lines = page.lines();
        List<Span> pageLines = new ArrayList<>();
        int at = line;
        while (at < lines.count() && page.isFree(at) && (lines.isBlank(at) || NoiseLine.isPageLine(lines, at))) {
            if (!lines.isBlank(at)) {
                pageLines.add(lines.trimmed(at));
            }
            at++;
        }
        boolean feed = lines.text()
                        .substring(lines.start(line), lines.end(Math.min(at, lines.count() - 1)))
                        .indexOf('\f')
                >= 0;
        boolean goesOn = at < lines.count()
                && page.isFree(at)
                && (feed || !pageLines.isEmpty())
                && PipeLine.hasPipe(lines, at)
                && !isBelowTable(lines, at)
                && PipeLine.cells(lines, at).size() == draft.columns()
                && !isOtherHeader(page, at, draft);
        if (!goesOn) {
            return -1;
        }
        for (Span each : pageLines) {
            draft.leaveOut(each);
            draft.add(new TableDraft.Row(Table.Row.Kind.NOISE, each, List.of(TableDraft.Cell.of(each, page.text()))));
        }
        return at;
    }

    /** Whether the blank line {@code line} stands between rows: a row of all columns follows, and no header of another table. */
    private static boolean goesOnBehind(Page page, int line, TableDraft draft) {
        Lines lines = page.lines();
        int next = line + 1;
        return draft.columns() > 2
                && draft.rows().size() > 1
                && next < lines.count()
                && page.isFree(next)
                && PipeLine.hasPipe(lines, next)
                && !PipeLine.isDelimiter(lines, next)
                && !isBelowTable(lines, next)
                && PipeLine.cells(lines, next).size() == draft.columns()
                && !isOtherHeader(page, next, draft);
    }

    /** Whether {@code line} is a header and not the table's own again: a table that lost its delimiter row begins there. */
    private static boolean isOtherHeader(Page page, int line, TableDraft draft) {
        List<String> words = words(page, line);
        return !draft.rows().isEmpty()
                && Headers.isHeader(words)
                && !Headers.isRepeated(words(draft.rows().get(0)), words);
    }

    private static List<String> words(Page page, int line) {
        return PipeLine.cells(page.lines(), line).stream()
                .map(span -> PlainWords.of(span.of(page.text())))
                .toList();
    }

    private static List<String> words(TableDraft.Row row) {
        return row.cells().stream().map(TableDraft.Cell::words).toList();
    }

    private static void add(TableDraft draft, Page page, int line, int last, String why) {
        add(draft, page, line, last, why, at -> " ");
    }

    /**
     * Adds the row on the lines {@code line..last}.
     *
     * @param why what the lines behind the row's first are joined by
     * @param between what stands in the place of a line's end
     */
    private static void add(TableDraft draft, Page page, int line, int last, String why, IntFunction<String> between) {
        Lines lines = page.lines();
        List<TableDraft.Cell> cells = new ArrayList<>();
        PipeLine.cells(lines, line).forEach(span -> cells.add(TableDraft.Cell.of(span, page.text())));
        for (int next = line + 1; next <= last; next++) {
            List<Span> more = PipeLine.cells(lines, next);
            Span gap = new Span(lines.wordsEnd(next - 1), lines.wordsStart(next));
            String joint = between.apply(next - 1);
            draft.join(new Edit(gap, gap.of(page.text()), joint, why));
            boolean parted = lines.of(next - 1).endsWith("|");
            if (!parted) {
                TableDraft.Cell open = cells.remove(cells.size() - 1);
                cells.add(new TableDraft.Cell(
                        open.span(), open.raw() + joint + more.get(0).of(page.text()), false));
            }
            more.subList(parted ? 0 : 1, more.size()).forEach(span -> cells.add(TableDraft.Cell.of(span, page.text())));
        }
        add(draft, page, line, last, cells);
    }

    /** The cells of a row of which each goes on below itself. */
    private static List<TableDraft.Cell> below(TableDraft draft, Page page, int line, int last) {
        Lines lines = page.lines();
        List<List<Span>> parts = new ArrayList<>();
        for (int at = line; at <= last; at++) {
            parts.add(PipeLine.cells(lines, at));
        }
        Span span = new Span(lines.wordsStart(line), lines.wordsEnd(last));
        return RowOfLines.joined(
                draft,
                page,
                parts,
                span,
                lines.wordsEnd(line),
                "these lines of the %s have no first cell, and the next word would not have fitted");
    }

    private static void add(TableDraft draft, Page page, int line, int last, List<TableDraft.Cell> cells) {
        Lines lines = page.lines();
        List<String> words = cells.stream().map(TableDraft.Cell::words).toList();
        if (words.stream().allMatch(String::isEmpty)) {
            return;
        }
        Optional<TableDraft.Row> header = draft.rows().stream()
                .filter(row -> row.kind() == Table.Row.Kind.HEADER)
                .findFirst();
        Table.Row.Kind kind = Table.Row.Kind.RECORD;
        if (header.isEmpty() && draft.rows().isEmpty() && !Headers.isCookie(words)) {
            kind = Table.Row.Kind.HEADER;
        } else if (header.isPresent() && Headers.isRepeated(words(header.get()), words)) {
            kind = Table.Row.Kind.REPEATED_HEADER;
        } else if (words.size() > 1 && words.stream().skip(1).allMatch(String::isEmpty) && draft.columns() > 2) {
            kind = Table.Row.Kind.SECTION;
        }
        Span row = new Span(lines.trimmed(line).start(), lines.trimmed(last).end());
        draft.columns(Math.max(draft.columns(), cells.size()));
        draft.add(new TableDraft.Row(kind, row, kind == Table.Row.Kind.SECTION ? List.of(cells.get(0)) : cells));
    }
}
