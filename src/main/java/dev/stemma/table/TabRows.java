package dev.stemma.table;

import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Finding;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes rows of a tab zone: each line starts a row, continues one, repeats the header, labels rows below, or is noise. */
final class TabRows {
    private static final int MOST_TAIL_LINES = 3;
    private static final int PASSES = 3;

    private final Page page;
    private final Lines lines;
    private final String text;
    private final TabZone zone;
    private final Draft draft;
    private final Columns columns;
    private final Map<Integer, Widths> widths = new TreeMap<>();
    private final List<String> firstCells = new ArrayList<>();
    private List<String> header = List.of();

    TabRows(Page page, TabZone zone) {
        this.page = page;
        this.lines = page.lines();
        this.text = page.text();
        this.zone = zone;
        this.draft = new Draft(
                Table.Form.TABS, page.captionAbove(zone.tabbed().get(0).line()));
        draft.columns = zone.columns();
        this.columns = Columns.of(zone.tabbed(), zone.columns(), text);
        Map<Integer, List<TabLine>> blocks = new TreeMap<>();
        zone.tabbed()
                .forEach(line -> blocks.computeIfAbsent(line.block(), key -> new ArrayList<>())
                        .add(line));
        blocks.forEach((block, all) -> widths.put(block, Widths.ofPhrases(all, zone.columns(), text)));
    }

    Draft draft() {
        List<OpenRow> rows = parted(null);
        rows = parted(Habits.usual(rows, zone.columns(), columns));
        for (int pass = 0; pass < PASSES; pass++) {
            rows = parted(Habits.of(rows, zone.columns(), columns, widths::get));
        }
        for (OpenRow row : rows) {
            zone.looseBefore(row.first().line()).forEach(this::loose);
            add(row);
        }
        GroupLabels.inherit(draft);
        cutRow();
        tail();
        return draft;
    }

    /** The tabbed lines as rows; without habits by the plain rule. The refusals are those of the last parting. */
    private List<OpenRow> parted(Habits habits) {
        Continuation continuation = new Continuation(columns, text, habits);
        draft.refusals.clear();
        List<OpenRow> rows = new ArrayList<>();
        OpenRow open = null;
        for (TabLine line : zone.tabbed()) {
            boolean sameBlock = open != null && open.last().block() == line.block() && !isCut(line);
            Continuation.Decision decision =
                    sameBlock ? continuation.decide(open, line, widths.get(line.block())) : Continuation.Decision.START;
            if (decision.kind() == Continuation.Kind.JOIN) {
                open.join(line, decision.why());
                continue;
            }
            if (decision.kind() == Continuation.Kind.REFUSED) {
                refuse(open, line, decision.why());
            }
            open = new OpenRow(lines, line, widths.get(line.block()));
            rows.add(open);
        }
        return rows;
    }

    /** The text's very last line, short of cells: what it goes on with was cut, and so was the proof that it does. */
    private boolean isCut(TabLine line) {
        return line.cells().size() < zone.columns() && lines.end(line.line()) == text.length();
    }

    private void add(OpenRow open) {
        List<String> words = open.words(zone.columns());
        Table.Row.Kind kind = Table.Row.Kind.RECORD;
        List<Draft.Cell> cells = open.cells();
        if (draft.rows.isEmpty() && isHeader(words)) {
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
        draft.rows.add(new Draft.Row(kind, open.span(), cells));
        draft.joins.addAll(open.edits());
    }

    /** Known words; or, in the first row, short words over a column of other things. */
    private boolean isHeader(List<String> words) {
        return Headers.isHeader(words);
    }

    private boolean isSection(List<String> words) {
        return !words.get(0).isEmpty()
                && zone.columns() > 2
                && words.stream().skip(1).allMatch(String::isEmpty)
                && Vocabulary.CATEGORIES.first(words.get(0)).isPresent();
    }

    /** A line without a tab that the table goes on behind. */
    private void loose(int line) {
        Span span = lines.trimmed(line);
        Optional<String> noise = NoiseLine.reason(lines, line, firstCells);
        Table.Row.Kind kind = noise.isPresent() ? Table.Row.Kind.NOISE : Table.Row.Kind.SECTION;
        draft.rows.add(new Draft.Row(kind, span, List.of(Draft.Cell.of(span, text))));
        noise.ifPresent(reason -> {
            draft.noise.add(span);
            draft.findings.add(
                    new Finding("noise-line", span, "\"" + span.of(text) + "\" is no part of the table: " + reason));
        });
    }

    private void refuse(OpenRow open, TabLine line, String reason) {
        Span span = new Span(lines.start(line.line()), lines.end(line.line()));
        Span above = open.span();
        draft.refusals.add(new Refusal(
                Tables.JOIN,
                span,
                span.of(text),
                "",
                "not joined to the row at " + above.start() + ".." + above.end() + ": " + reason));
    }

    /** The text ends in a line with fewer fields than every other row has: it is cut, and no record. */
    private void cutRow() {
        int last = zone.lastLine();
        if (lines.nextFilled(last + 1) < lines.count() || draft.rows.size() < 3) {
            return;
        }
        TabLine line = zone.tabbed().get(zone.tabbed().size() - 1);
        Draft.Row row = draft.rows.get(draft.rows.size() - 1);
        boolean shortOfCells = line.cells().size() < zone.columns();
        boolean othersFull = zone.tabbed().stream()
                .limit(zone.tabbed().size() - 1L)
                .allMatch(each -> each.cells().size() >= zone.columns());
        if (row.kind() == Table.Row.Kind.RECORD && shortOfCells && othersFull) {
            draft.rows.set(draft.rows.size() - 1, new Draft.Row(Table.Row.Kind.PARTIAL, row.span(), row.cells()));
            draft.findings.add(new Finding(
                    "cut-row",
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
        for (int line = lines.nextFilled(zone.lastLine() + 1);
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
            draft.rows.add(new Draft.Row(Table.Row.Kind.PARTIAL, span, List.of(Draft.Cell.of(span, text))));
            draft.findings.add(
                    whole
                            ? new Finding(
                                    "ambiguous-line",
                                    span,
                                    "\"" + words
                                            + "\" is either a logo or running header, or the first cell of the next row:"
                                            + " it equals the first cell of a row above")
                            : new Finding(
                                    "cut-row",
                                    span,
                                    "the text ends in \"" + words
                                            + "\", the beginning of a first cell above: a row that is cut"));
        }
        if (tail.size() > 1) {
            Span first = lines.trimmed(tail.get(0));
            Span last = lines.trimmed(tail.get(tail.size() - 1));
            draft.refusals.add(new Refusal(
                    Tables.JOIN,
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
