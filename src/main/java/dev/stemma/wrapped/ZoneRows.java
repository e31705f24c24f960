package dev.stemma.wrapped;

import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Finding;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.GroupLabels;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes rows of a zone: each line starts a row, continues one, repeats the header, labels rows below, or is noise. */
final class ZoneRows {
    private static final int MOST_TAIL_LINES = 3;

    private final Page page;
    private final Lines lines;
    private final String text;
    private final Zone zone;
    private final TableDraft draft;
    private final List<String> firstCells = new ArrayList<>();
    /** As many of them as were asked for, squeezed. */
    private final Set<String> names = new HashSet<>();

    private int named;
    private List<String> header = List.of();

    ZoneRows(Page page, Zone zone) {
        this.page = page;
        this.lines = page.lines();
        this.text = page.text();
        this.zone = zone;
        this.draft = new TableDraft(zone.form(), page.captionAbove(zone.first().line()));
        draft.columns(zone.columns());
    }

    TableDraft draft() {
        boolean aligned = zone.form() == Table.Form.ALIGNED;
        Parting parting = new Parting(lines, zone);
        List<OpenRow> rows = aligned ? withoutTail(parting.rows()) : parting.rows();
        boolean written = aligned && rows.stream().anyMatch(row -> row.size() > 1);
        for (OpenRow row : rows) {
            zone.looseBefore(row.first().line()).forEach(this::loose);
            add(row);
            (written ? RowEdits.ofSpaces(lines, row) : RowEdits.ofTabs(lines, row)).forEach(draft::join);
            for (int part = 1; part < row.size(); part++) {
                zone.looseBefore(row.part(part).line()).forEach(this::loose);
            }
        }
        int end = draft.span().end();
        parting.refusals().stream()
                .filter(refusal -> refusal.span().start() < end)
                .forEach(draft::refuse);
        GroupLabels.inherit(draft);
        if (!aligned) {
            if (!parting.isStripped(rows.get(rows.size() - 1))) {
                cutRow();
            }
            tail();
        }
        return draft;
    }

    /** Behind the last line that fills two columns nothing shows that a line belongs to an aligned table. */
    private static List<OpenRow> withoutTail(List<OpenRow> rows) {
        int end = rows.size();
        while (end > 1 && rows.get(end - 1).first().filled() < 2) {
            end--;
        }
        return rows.subList(0, end);
    }

    private void add(OpenRow open) {
        List<String> words = open.words(zone.columns());
        Table.Row.Kind kind = Table.Row.Kind.RECORD;
        List<TableDraft.Cell> cells = open.cells();
        if (draft.rows().isEmpty() && (open.size() == 1 ? zone.headed() : Headers.isHeader(words))) {
            kind = Table.Row.Kind.HEADER;
            header = words;
        } else if (!header.isEmpty() && Headers.isRepeated(header, words)) {
            kind = Table.Row.Kind.REPEATED_HEADER;
        } else if (isSection(words)) {
            kind = Table.Row.Kind.SECTION;
            cells = List.of(cells.get(0));
        } else {
            firstCells.add(open.cell(0));
        }
        draft.add(new TableDraft.Row(kind, open.span(), cells));
    }

    private boolean isSection(List<String> words) {
        return !words.get(0).isEmpty()
                && areEmpty(words.subList(1, words.size()))
                && (zone.form() == Table.Form.ALIGNED
                        || (zone.columns() > 2
                                && Vocabulary.CATEGORIES.first(words.get(0)).isPresent()));
    }

    private static boolean areEmpty(List<String> words) {
        for (String word : words) {
            if (!word.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Set<String> names() {
        for (; named < firstCells.size(); named++) {
            names.add(NoiseLine.squeezed(firstCells.get(named)));
        }
        return names;
    }

    /** A line without a tab that the table goes on behind. */
    private void loose(int line) {
        Span span = lines.trimmed(line);
        Optional<String> noise = NoiseLine.reason(page, line, names());
        Table.Row.Kind kind = noise.isPresent() ? Table.Row.Kind.NOISE : Table.Row.Kind.SECTION;
        draft.add(new TableDraft.Row(kind, span, List.of(TableDraft.Cell.of(span, text))));
        noise.ifPresent(reason -> {
            draft.leaveOut(span);
            draft.report(new Finding(
                    TableDraft.NOISE_LINE, span, "\"" + span.of(text) + "\" is no part of the table: " + reason));
        });
    }

    /** The text ends in a line with fewer fields than every other row has: it is cut, and no record. */
    private void cutRow() {
        int last = zone.last().line();
        if (lines.nextFilled(last + 1) < lines.count() || draft.rows().size() < 3) {
            return;
        }
        CutLine line = zone.last();
        TableDraft.Row row = draft.rows().get(draft.rows().size() - 1);
        boolean shortOfCells = line.cells().size() < zone.columns();
        boolean othersFull = zone.cut().stream()
                .limit(zone.cut().size() - 1L)
                .allMatch(each -> each.cells().size() >= zone.columns());
        if (row.kind() == Table.Row.Kind.RECORD && shortOfCells && othersFull) {
            draft.set(draft.rows().size() - 1, new TableDraft.Row(Table.Row.Kind.PARTIAL, row.span(), row.cells()));
            draft.report(new Finding(
                    TableDraft.CUT_ROW,
                    row.span(),
                    "the text ends in a row of " + line.cells().size() + " cells where each other row has "
                            + zone.columns()));
        }
    }

    /**
     * Lines without a tab between the last row and the end of the text. One that begins as a first cell above does, and is cut,
     * is a row that the end of the text cut. One that equals a first cell may be that, or a logo: both readings are kept.
     */
    private void tail() {
        List<Integer> tail = new ArrayList<>();
        for (int line = lines.nextFilled(zone.last().line() + 1);
                line < lines.count();
                line = lines.nextFilled(line + 1)) {
            tail.add(line);
            if (tail.size() > MOST_TAIL_LINES || !page.isFree(line) || firstCells.isEmpty()) {
                return;
            }
        }
        if (tail.isEmpty() || tail.stream().anyMatch(line -> !beginsAFirstCell(lines.of(line)))) {
            return;
        }
        for (int line : tail) {
            Span span = lines.trimmed(line);
            String words = span.of(text);
            boolean whole = firstCells.contains(words);
            draft.add(new TableDraft.Row(Table.Row.Kind.PARTIAL, span, List.of(TableDraft.Cell.of(span, text))));
            draft.report(
                    whole
                            ? new Finding(
                                    TableDraft.AMBIGUOUS_LINE,
                                    span,
                                    "\"" + words
                                            + "\" is either a logo or running header, or the first cell of the next row:"
                                            + " it equals the first cell of a row above")
                            : new Finding(
                                    TableDraft.CUT_ROW,
                                    span,
                                    "the text ends in \"" + words
                                            + "\", the beginning of a first cell above: a row that is cut"));
        }
        if (tail.size() > 1) {
            Span first = lines.trimmed(tail.get(0));
            Span last = lines.trimmed(tail.get(tail.size() - 1));
            draft.refuse(new Refusal(
                    TableDraft.JOIN,
                    new Span(first.start(), last.end()),
                    text.substring(first.start(), last.end()),
                    "",
                    "the last lines are not joined: either may be a row's first cell or a running header"));
        }
    }

    private boolean beginsAFirstCell(String words) {
        return words.length() > 2 && firstCells.stream().anyMatch(cell -> cell.startsWith(words));
    }
}
