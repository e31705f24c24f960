package dev.stemma.table;

import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts the cut lines of a zone into rows: first by the plain rule, then several times by the habits of the rows that were found.
 * Lines of different blocks are different rows, unless a page ended in the middle of a row.
 */
final class Parting {
    private static final int PASSES = 3;

    private final Lines lines;
    private final String text;
    private final Zone zone;
    private final Columns columns;
    private final Map<Integer, Widths> widths = new TreeMap<>();
    private final List<String> header;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<OpenRow> rows;

    Parting(Lines lines, Zone zone) {
        this.lines = lines;
        this.text = lines.text();
        this.zone = zone;
        this.columns = Columns.of(zone.cut(), zone.columns());
        List<String> words = zone.first().words(zone.columns());
        this.header = Headers.isHeader(words) ? words : List.of();
        Map<Integer, List<CutLine>> blocks = new TreeMap<>();
        zone.cut()
                .forEach(line -> blocks.computeIfAbsent(line.block(), key -> new ArrayList<>())
                        .add(line));
        blocks.forEach((block, all) -> widths.put(block, Widths.ofPhrases(all, zone.columns())));
        List<OpenRow> parted = parted(null);
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
        return List.copyOf(refusals);
    }

    /** Whether two partings of the zone's lines have the same rows. */
    private static boolean areSame(List<OpenRow> some, List<OpenRow> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).parts().equals(others.get(i).parts())) {
                return false;
            }
        }
        return true;
    }

    private List<OpenRow> parted(Habits habits) {
        Continuation continuation = new Continuation(columns, habits);
        Continuation plain = new Continuation(columns, null);
        refusals.clear();
        List<OpenRow> parted = new ArrayList<>();
        OpenRow open = null;
        OpenRow pageAbove = null;
        for (CutLine line : zone.cut()) {
            if (open != null && isHeaderAgain(line)) {
                pageAbove = open;
                open = begin(line, parted);
                continue;
            }
            pageAbove = pageAbove == null && open != null && isOnNextPage(open.last(), line) ? open : pageAbove;
            boolean across = pageAbove != null
                    && joins(plain, pageAbove, line, pageAbove.last().block());
            OpenRow above = across ? pageAbove : open;
            pageAbove = null;
            boolean joined = across
                    || (open != null
                            && open.last().block() == line.block()
                            && !isCut(line)
                            && joins(continuation, open, line, line.block()));
            open = joined ? above : begin(line, parted);
        }
        return parted;
    }

    private OpenRow begin(CutLine line, List<OpenRow> parted) {
        OpenRow row = new OpenRow(lines, line, widths.get(line.block()));
        parted.add(row);
        return row;
    }

    private boolean joins(Continuation continuation, OpenRow row, CutLine line, int block) {
        Continuation.Decision decision = continuation.decide(row, line, widths.get(block));
        if (decision.kind() == Continuation.Kind.JOIN) {
            row.join(line, decision.why());
        } else if (decision.kind() == Continuation.Kind.REFUSED) {
            refuse(row, line, decision.why());
        }
        return decision.kind() == Continuation.Kind.JOIN;
    }

    private boolean isHeaderAgain(CutLine line) {
        return !header.isEmpty() && Headers.isRepeated(header, line.words(zone.columns()));
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
    private boolean isCut(CutLine line) {
        return line.cells().size() < zone.columns() && lines.end(line.line()) == text.length();
    }

    private void refuse(OpenRow open, CutLine line, String reason) {
        Span span = new Span(lines.start(line.line()), lines.end(line.line()));
        Span above = open.span();
        refusals.add(new Refusal(
                Tables.JOIN,
                span,
                span.of(text),
                "",
                "not joined to the row at " + above.start() + ".." + above.end() + ": " + reason));
    }
}
