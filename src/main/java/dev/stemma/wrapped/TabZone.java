package dev.stemma.wrapped;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Table;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds lines that are one tab-separated table: tabbed lines with one number of fields, the blank lines between them, and
 * loose lines (without a tab) that the table goes on behind.
 */
final class TabZone {
    private static final int MOST_LOOSE = 2;
    private static final int LONGEST_LOOSE = 80;
    private static final int MOST_COLUMNS = 40;
    private static final int MENU_CELL = 16;
    private static final double WHOLE = 0.6;
    /** Share of lines or cells that go on from the line above; a menu has fewer. */
    private static final double MUCH_WRAPPED = 0.25;

    private final Page page;
    private final Lines lines;
    private final List<CutLine> tabbed = new ArrayList<>();
    /** Tabbed line to the loose lines that stand in front of it. */
    private final Map<Integer, List<Integer>> loose = new HashMap<>();

    /** First cells, squeezed, of as many tabbed lines as were asked for. */
    private final Set<String> names = new HashSet<>();

    private int named;
    private boolean headed;
    private int columns;

    private TabZone(Page page) {
        this.page = page;
        this.lines = page.lines();
    }

    /** The zone that starts at {@code line}; absent when no table starts there. */
    static Optional<Zone> at(Page page, int line) {
        Lines lines = page.lines();
        CutLine first = CutLine.of(lines, line, 0);
        if (first.cells().size() < 2 || first.cells().size() > MOST_COLUMNS || first.filled() < 2) {
            return Optional.empty();
        }
        TabZone zone = new TabZone(page);
        zone.grow(first);
        zone.columns = zone.usualFields();
        return zone.isTable()
                ? Optional.of(new Zone(Table.Form.TABS, zone.columns, zone.headed, zone.tabbed, zone.loose))
                : Optional.empty();
    }

    /** Behind the last line of what starts at {@code line}, table or none. */
    static int end(Page page, int line) {
        TabZone zone = new TabZone(page);
        zone.grow(CutLine.of(page.lines(), line, 0));
        return zone.tabbed.get(zone.tabbed.size() - 1).line() + 1;
    }

    private void grow(CutLine first) {
        tabbed.add(first);
        headed = Headers.isHeader(first.words());
        int block = 0;
        List<Integer> waiting = new ArrayList<>();
        boolean blank = false;
        for (int line = first.line() + 1; line < lines.count() && page.isFree(line); line++) {
            if (lines.isBlank(line)) {
                blank = true;
                continue;
            }
            if (!hasTab(line)) {
                waiting.add(line);
                if (waiting.size() > MOST_LOOSE || lines.trimmed(line).length() > LONGEST_LOOSE) {
                    return;
                }
                continue;
            }
            CutLine next = CutLine.of(lines, line, block + (blank || !waiting.isEmpty() ? 1 : 0));
            if (!belongs(next, first.words(), waiting)) {
                return;
            }
            if (!waiting.isEmpty()) {
                loose.put(next.line(), List.copyOf(waiting));
                waiting.clear();
            }
            block = next.block();
            blank = false;
            tabbed.add(next);
        }
    }

    private boolean belongs(CutLine next, List<String> header, List<Integer> waiting) {
        int fields = next.cells().size();
        if (!waiting.isEmpty() && (fields < header.size() || fields > header.size() + 1)) {
            return false;
        }
        if (headed && Headers.isHeader(next.words())) {
            // the same header behind a page break goes on; behind a caption, or with other words, a new table begins
            return Headers.isRepeated(header, next.words())
                    && waiting.stream()
                            .allMatch(line ->
                                    NoiseLine.reason(page, line, names()).isPresent());
        }
        return Math.abs(fields - header.size()) <= Math.max(1, header.size() / 2)
                || (fields > 2 && fields < header.size());
    }

    private Set<String> names() {
        for (; named < tabbed.size(); named++) {
            names.add(NoiseLine.squeezed(tabbed.get(named).cell(0)));
        }
        return names;
    }

    private boolean hasTab(int line) {
        return lines.has('\t', lines.start(line), lines.end(line));
    }

    /** As many as most lines have; of two that are as many lines the greater number. */
    private int usualFields() {
        int most = 0;
        for (CutLine line : tabbed) {
            most = Math.max(most, line.cells().size());
        }
        int[] counts = new int[most + 1];
        for (CutLine line : tabbed) {
            counts[line.cells().size()]++;
        }
        int best = most;
        for (int fields = most; fields > 0; fields--) {
            best = counts[fields] > counts[best] ? fields : best;
        }
        return best;
    }

    /**
     * At least two lines of one number of fields; and a known header, or three columns, or rows that are plainly no list:
     * a first column of bullets or numbers is a list, and two columns of long lines are prose with a tab in it.
     */
    private boolean isTable() {
        List<CutLine> usual =
                tabbed.stream().filter(line -> line.cells().size() == columns).toList();
        if (columns < 2 || usual.size() < 2) {
            return false;
        }
        if (headed) {
            return true;
        }
        long full = usual.stream().filter(line -> line.filled() >= 2).count();
        long marked =
                usual.stream().filter(line -> isListMark(firstFilled(line))).count();
        int wrapped = wrapped(usual);
        if (marked > 0.5 * usual.size() || full < 2 || (wrapped < MUCH_WRAPPED * usual.size() && isMenu(usual))) {
            return false;
        }
        return columns > 2
                ? full > 0.5 * usual.size() || full + wrapped > WHOLE * usual.size()
                : full >= 3 && full + wrapped > WHOLE * usual.size();
    }

    private static String firstFilled(CutLine line) {
        return line.fragments().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Short words all over, no value and few middles of a sentence among them: the entries of a menu. */
    private boolean isMenu(List<CutLine> usual) {
        int cells = 0;
        int middles = 0;
        int characters = 0;
        for (CutLine line : usual) {
            for (String words : line.fragments()) {
                CellKind kind = CellKind.of(words);
                middles += CellSeam.goesOn(words) ? 1 : 0;
                if (kind != CellKind.LABEL && kind != CellKind.EMPTY && kind != CellKind.CATEGORY) {
                    return false;
                }
                cells += words.isEmpty() ? 0 : 1;
                characters += words.length();
            }
        }
        return characters < MENU_CELL * cells && middles < MUCH_WRAPPED * cells;
    }

    /** Lines with empty cells whose words would not have fitted in the line above: wrapped rows have them, lists do not. */
    private int wrapped(List<CutLine> usual) {
        Widths widths = Widths.ofPhrases(usual, columns);
        int wrapped = 0;
        for (int i = 1; i < usual.size(); i++) {
            CutLine line = usual.get(i);
            CutLine above = usual.get(i - 1);
            boolean tight = line.filled() < columns;
            for (int column = 0; column < columns && tight; column++) {
                tight = !line.isFilled(column)
                        || (above.isFilled(column) && widths.isTight(column, above.cell(column), line.cell(column)));
            }
            wrapped += tight ? 1 : 0;
        }
        return wrapped;
    }

    /** A bullet, {@code 1.}, {@code (a)}, {@code iv)}. */
    private static boolean isListMark(String cell) {
        if (cell.isEmpty() || cell.length() > 5) {
            return false;
        }
        long letters = cell.chars().filter(Character::isLetter).count();
        return letters <= 1 || cell.endsWith(".") || cell.endsWith(")");
    }
}
