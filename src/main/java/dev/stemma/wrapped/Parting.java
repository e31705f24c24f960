package dev.stemma.wrapped;

import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Parts the cut lines of a zone into rows: first by the plain rule, then several times by the habits of the rows that were found.
 * Lines of different blocks are different rows, unless a page ended in the middle of a row.
 */
final class Parting {
    private static final int PASSES = 3;

    private final Lines lines;
    private final String text;
    private final Zone zone;
    private final TableColumns columns;
    private final Map<Integer, Widths> widths = new TreeMap<>();
    /** Cut lines that say the same as the header. */
    private final BitSet headers = new BitSet();
    /** For each cut line the row that it met last: nearly always the same one in the next pass. */
    private final Meeting[] met;

    private final List<Refused> refused = new ArrayList<>();
    private final List<OpenRow> rows;

    /** A line that was not joined to the row at {@code above}. */
    private record Refused(Span above, CutLine line, Meeting.Decision decision) {}

    Parting(Lines lines, Zone zone) {
        this.lines = lines;
        this.text = lines.text();
        this.zone = zone;
        this.columns = TableColumns.of(zone.cut(), zone.columns());
        this.met = new Meeting[zone.cut().size()];
        Map<Integer, List<CutLine>> blocks = new TreeMap<>();
        for (CutLine line : zone.cut()) {
            blocks.computeIfAbsent(line.block(), key -> new ArrayList<>()).add(line);
        }
        blocks.forEach((block, all) -> widths.put(block, Widths.ofPhrases(all, zone.columns())));
        findHeaders();
        List<OpenRow> parted = parted(Meeting::plain);
        parted = parted(Habits.usual(parted, zone.columns(), columns));
        List<OpenRow> before = List.of();
        for (int pass = 0; pass < PASSES && !areSame(before, parted); pass++) { // the same rows have the same habits
            before = parted;
            parted = parted(Habits.of(parted, zone.columns(), columns, widths::get));
        }
        this.rows = List.copyOf(parted);
    }

    List<OpenRow> rows() {
        return rows;
    }

    /** Joins that were considered in the last pass and not made. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>(refused.size());
        for (Refused each : refused) {
            CutLine line = each.line();
            Span span = new Span(lines.start(line.line()), lines.end(line.line()));
            refusals.add(new Refusal(
                    TableDraft.JOIN,
                    span,
                    span.of(text),
                    "",
                    "not joined to the row at " + each.above().start() + ".."
                            + each.above().end() + ": "
                            + each.decision().why().get()));
        }
        return refusals;
    }

    /** Whether two partings of the zone's lines have the same rows. */
    private static boolean areSame(List<OpenRow> some, List<OpenRow> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).consistsOf(others.get(i).parts())) {
                return false;
            }
        }
        return true;
    }

    private void findHeaders() {
        if (zone.headed()) {
            List<String> header = zone.first().words(zone.columns());
            for (int i = 1; i < zone.cut().size(); i++) {
                headers.set(i, Headers.isRepeated(header, zone.cut().get(i).words(zone.columns())));
            }
        }
    }

    private List<OpenRow> parted(Habits habits) {
        return parted(meeting -> meeting.decide(habits));
    }

    private List<OpenRow> parted(Function<Meeting, Meeting.Decision> rule) {
        refused.clear();
        List<OpenRow> parted = new ArrayList<>();
        OpenRow open = null;
        OpenRow pageAbove = null;
        for (int i = 0; i < zone.cut().size(); i++) {
            CutLine line = zone.cut().get(i);
            if (headers.get(i)) {
                pageAbove = open;
                open = begin(line, parted);
                continue;
            }
            pageAbove = pageAbove == null && open != null && isOnNextPage(open.last(), line) ? open : pageAbove;
            boolean across = pageAbove != null && joins(Meeting::plain, pageAbove, i);
            OpenRow above = across ? pageAbove : open;
            pageAbove = null;
            boolean joined = across
                    || (open != null
                            && open.last().block() == line.block()
                            && !isCut(open, line)
                            && joins(rule, open, i));
            open = joined ? above : begin(line, parted);
        }
        return parted;
    }

    private OpenRow begin(CutLine line, List<OpenRow> parted) {
        OpenRow row = new OpenRow(lines, line, widths.get(line.block()));
        parted.add(row);
        return row;
    }

    /** Whether the cut line with that number goes on with {@code row}; it is joined then. */
    private boolean joins(Function<Meeting, Meeting.Decision> rule, OpenRow row, int number) {
        CutLine line = zone.cut().get(number);
        Meeting.Decision decision = rule.apply(meeting(row, number));
        switch (decision.kind()) {
            case JOIN -> row.join(line, decision.why());
            case REFUSED -> refused.add(new Refused(row.span(), line, decision));
            case START -> {}
        }
        return decision.kind() == Meeting.Kind.JOIN;
    }

    private Meeting meeting(OpenRow row, int number) {
        if (met[number] == null || !met[number].isWith(row)) {
            Widths above = widths.get(row.last().block());
            met[number] = Meeting.of(row, zone.cut().get(number), above, columns);
        }
        return met[number];
    }

    /** Whether a form feed or a page number parts two lines that follow each other in the table. */
    private boolean isOnNextPage(CutLine above, CutLine line) {
        if (above.block() == line.block()) {
            return false;
        }
        return lines.has('\f', lines.end(above.line()), Math.min(lines.start(line.line()) + 1, text.length()))
                || zone.looseBefore(line.line()).stream().anyMatch(each -> NoiseLine.isPageNumber(lines.of(each)));
    }

    /** The text's very last line, short of cells: what it goes on with was cut, and so was the proof that it does. */
    private boolean isCut(OpenRow row, CutLine line) {
        return line.cells().size() < zone.columns()
                && lines.end(line.line()) == text.length()
                && !hadEnded(row, row.size() - 1, line);
    }

    /** Whether the row's last line lacks only fields that could have held nothing: the tabs at the end of a text are stripped. */
    boolean isStripped(OpenRow row) {
        return row.size() > 1 && hadEnded(row, row.size() - 2, row.last());
    }

    /** Whether each cell that {@code line} has no field for had ended with part number {@code part} above it. */
    private boolean hadEnded(OpenRow row, int part, CutLine line) {
        for (int column = line.cells().size(); column < zone.columns(); column++) {
            if (!columns.isAtomic(column) && !row.endsAt(part, column)) {
                return false;
            }
        }
        return true;
    }
}
