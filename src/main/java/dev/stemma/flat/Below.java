package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.page.CellLine;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * The free lines below a header, blank ones left out, to the next header or the end; looked at only as far as somebody asks. Page numbers
 * are left out, and so is the same header behind one of them or a form feed.
 */
final class Below {
    /** Lines that a table may have. */
    static final int ALL = 2500;
    /** Lines in which a table shows that it is one. */
    static final int FIRST_LOOK = 200;

    private final Page page;
    private final Lines lines;
    private final List<Span> header;
    private final int most;
    private final List<Integer> pageLines = new ArrayList<>();
    private final List<FlatHeader> repeated = new ArrayList<>();
    private final List<CellLine> found = new ArrayList<>();
    private int next;
    private boolean atPageTop;

    private Below(Page page, List<Span> header, int first, int most) {
        this.most = most;
        this.page = page;
        this.lines = page.lines();
        this.header = header;
        this.next = lines.nextFilled(first);
    }

    /**
     * The lines from {@code first} on.
     *
     * @param header the header's cells; none for a table without one
     * @param most how many lines are looked at, {@link #FIRST_LOOK} or {@link #ALL}
     */
    static Below of(Page page, List<Span> header, int first, int most) {
        return new Below(page, header, first, most);
    }

    /** Whether there is an {@code i}-th line, from 0. */
    boolean has(int i) {
        while (found.size() <= i && next < lines.count() && found.size() < most && page.isFree(next)) {
            if (!found.isEmpty() && NoiseLine.isPageLine(lines, next)) {
                pageLines.add(next);
                atPageTop = true;
                next = lines.nextFilled(next + 1);
                continue;
            }
            List<FlatHeader> headers = page.role(next).isPresent() ? FlatHeader.at(page, next) : List.<FlatHeader>of();
            if (!headers.isEmpty()) {
                if (!isAgain(headers)) {
                    break;
                }
                continue;
            }
            atPageTop = false;
            CellLine line = listed(withUnit(page.cell(next)));
            found.add(line);
            next = lines.nextFilled(line.line() + 1);
        }
        if (found.size() <= i) {
            next = lines.count();
        }
        return i < found.size();
    }

    /** A number and the unit on the line below it are one cell: {@code 2}, {@code years}. */
    private CellLine withUnit(CellLine number) {
        int below = lines.nextFilled(number.line() + 1);
        if (number.kind() != CellKind.NUMBER || below == lines.count() || !page.isFree(below)) {
            return number;
        }
        CellLine unit = page.cell(below);
        return unit.kind() == CellKind.LABEL ? number.withUnit(unit).orElse(number) : number;
    }

    /** A word with a comma among technical names with commas, one a line, is a name too: {@code NPID,}, {@code PAC,}. */
    private CellLine listed(CellLine line) {
        if (line.kind() != CellKind.LABEL || !line.isEntry()) {
            return line;
        }
        int below = lines.nextFilled(line.line() + 1);
        boolean behindName = !found.isEmpty() && isNamedEntry(found.get(found.size() - 1));
        boolean aboveName = below < lines.count() && page.isFree(below) && isNamedEntry(page.cell(below));
        return behindName || aboveName ? line.as(CellKind.NAME) : line;
    }

    private static boolean isNamedEntry(CellLine line) {
        return line.kind() == CellKind.NAME && line.isEntry();
    }

    /** Passes over the header if it is the table's own again at the top of a page. */
    private boolean isAgain(List<FlatHeader> headers) {
        boolean top = !found.isEmpty() && (atPageTop || lines.text().startsWith("\f", lines.start(next)));
        for (FlatHeader each : headers) {
            if (top && each.first() == next && words(each.cells()).equals(words(header))) {
                repeated.add(each);
                next = lines.nextFilled(each.next());
                return true;
            }
        }
        return false;
    }

    private List<String> words(List<Span> cells) {
        return cells.stream().map(cell -> Folded.of(cell.of(lines.text()))).toList();
    }

    CellLine get(int i) {
        return found.get(i);
    }

    /** Page numbers that were passed over, in order. */
    List<Integer> pageLines() {
        return pageLines;
    }

    /** The header's repetitions that were passed over, in order. */
    List<FlatHeader> repeated() {
        return repeated;
    }
}
