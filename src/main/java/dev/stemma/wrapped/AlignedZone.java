package dev.stemma.wrapped;

import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.DisplayColumns;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds lines that are one table aligned by spaces. Proof is a header of known words, two spaces apart, and lines below it that leave
 * the rivers between its words open and fill two columns. A page that repeats the header has rivers of its own.
 */
final class AlignedZone {
    private static final int MOST_LOOSE = 2;
    private static final int LONGEST_LOOSE = 80;

    /** A longer line is a paragraph. */
    static final int LONGEST_LINE = 400;

    static final int MOST_COLUMNS = 16;

    /** Rows that fill two columns: one may be chance. */
    static final int LEAST_ROWS = 2;

    static final int MOST_LINES = 5000;

    /** What a writer of Markdown puts an escape in front of. */
    private static final String ESCAPED = "_*[]<>#$~^|\"'@`\\";

    private final Page page;
    private final Lines lines;
    private final List<String> header;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Integer, List<Integer>> loose = new HashMap<>();
    private Rivers rivers;
    /** Display columns where the header's cells begin. */
    private List<Integer> starts = List.of();

    private int full;

    /** A line and the rivers of its page, which later lines of that page narrow; one that is shifted has cells of its own. */
    private record Placed(int line, int block, Rivers rivers, List<Span> shifted) {
        List<Span> cells() {
            return shifted.isEmpty() ? rivers.cells(line) : shifted;
        }
    }

    private AlignedZone(Page page, int line, List<Span> cells) {
        this.page = page;
        this.lines = page.lines();
        this.header = words(cells);
        begin(line, cells, 0);
    }

    /** What grows from the header {@code line}; absent when it is none. */
    static Optional<AlignedZone> at(Page page, int line) {
        List<Span> cells = segments(page.lines(), line);
        if (cells.size() < 2 || cells.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        AlignedZone zone = new AlignedZone(page, line, cells);
        if (!Headers.isHeader(zone.header)) {
            return Optional.empty();
        }
        zone.grow(line + 1);
        return Optional.of(zone);
    }

    private void begin(int line, List<Span> cells, int block) {
        rivers = new Rivers(lines, line, cells);
        placed.add(new Placed(line, block, rivers, List.of()));
        starts = cells.stream()
                .map(cell -> DisplayColumns.at(lines, line, cell.start()))
                .toList();
    }

    private void grow(int first) {
        int block = 0;
        boolean apart = false;
        List<Integer> waiting = new ArrayList<>();
        for (int line = first; line < lines.count() && placed.size() < MOST_LINES; line++) {
            boolean blank = lines.isBlank(line) || isQuotedBlank(line);
            if (blank || isRule(lines, line)) {
                apart |= blank;
                continue;
            }
            if (!mayBeAligned(page, line)) {
                return;
            }
            List<Span> cells = segments(lines, line);
            List<String> words = cells.size() < 2 ? List.of() : words(cells);
            boolean again = words.size() == header.size() && Headers.isRepeated(header, words);
            if (!again && Headers.isHeader(words)) {
                return;
            }
            List<Span> shifted = again || apart ? List.of() : shifted(line);
            boolean fits =
                    again || !shifted.isEmpty() || (rivers.admit(line) && isRow(line, apart || !waiting.isEmpty()));
            if (!fits) {
                waiting.add(line);
                if (waiting.size() > MOST_LOOSE || lines.width(line) > LONGEST_LOOSE) {
                    return;
                }
                continue;
            }
            block += apart || !waiting.isEmpty() ? 1 : 0;
            loose.put(line, List.copyOf(waiting));
            waiting.clear();
            apart = false;
            if (again) {
                begin(line, cells, block);
            } else {
                placed.add(new Placed(line, block, rivers, shifted));
            }
        }
    }

    /** Whether it is a blank line of a mail that another one quotes: {@code >} is no word of the row above it. */
    private boolean isQuotedBlank(int line) {
        Span words = lines.trimmed(line);
        for (int i = words.start(); i < words.end(); i++) {
            if (!isQuote(lines.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The cells without the marks of a mail that another one quotes, where the header has them too: they are no part of the first. */
    private List<Span> unquoted(List<Span> cells) {
        Span first = cells.get(0);
        if (!header.get(0).startsWith("> ") || first.isEmpty()) {
            return cells;
        }
        int at = first.start();
        while (at < first.end() && isQuote(lines.text().charAt(at))) {
            at++;
        }
        List<Span> rest = new ArrayList<>(cells);
        rest.set(0, new Span(at, first.end()));
        return rest;
    }

    private static boolean isQuote(char c) {
        return c == '>' || c == ' ';
    }

    /**
     * The cells of a line that lost escapes inside some of them, so that each stands as far left of its header as the one before it, or
     * further by what that one may have lost; empty for any other line.
     */
    private List<Span> shifted(int line) {
        List<Span> cells = parts(lines, line, LONGEST_LINE);
        if (cells.size() < 2 || cells.size() != starts.size()) {
            return List.of();
        }
        int shift = 0;
        for (int i = 0; i < cells.size(); i++) {
            int left =
                    starts.get(i) - DisplayColumns.at(lines, line, cells.get(i).start());
            if (left < shift || left > shift + (i == 0 ? 0 : escapes(cells.get(i - 1)))) {
                return List.of();
            }
            shift = left;
        }
        full += shift > 0 ? 1 : 0;
        return shift > 0 ? cells : List.of();
    }

    private long escapes(Span cell) {
        return cell.of(lines.text())
                .chars()
                .filter(c -> ESCAPED.indexOf(c) >= 0)
                .count();
    }

    /** Whether an admitted line fills two columns; right below a row it may also be the rest of one cell. */
    private boolean isRow(int line, boolean apart) {
        long filled =
                rivers.cells(line).stream().filter(cell -> !cell.isEmpty()).count();
        full += filled > 1 ? 1 : 0;
        return filled > 1 || !apart;
    }

    /** The lines as a table; absent when too few of them fill two columns. */
    Optional<Zone> zone() {
        if (full < LEAST_ROWS) {
            return Optional.empty();
        }
        List<CutLine> cut = placed.stream()
                .map(each -> CutLine.of(lines.text(), each.line, each.block, unquoted(each.cells())))
                .toList();
        boolean headed = Headers.isHeader(cut.get(0).words(header.size()));
        return Optional.of(new Zone(Table.Form.ALIGNED, header.size(), headed, cut, loose));
    }

    /** The last line that was grown over. Where that makes no table, neither does the same header further down in it. */
    int last() {
        return placed.get(placed.size() - 1).line;
    }

    private List<String> words(List<Span> cells) {
        return cells.stream().map(cell -> PlainWords.of(cell.of(lines.text()))).toList();
    }

    /** Whether a line may stand in a table that spaces align: it is in no other, not too long, and has no tab. */
    static boolean mayBeAligned(Page page, int line) {
        Lines lines = page.lines();
        return page.isFree(line)
                && lines.width(line) <= LONGEST_LINE
                && !lines.has('\t', lines.start(line), lines.end(line));
    }

    /** A line of dashes, equal signs or the like below the header or between rows. */
    static boolean isRule(Lines lines, int line) {
        for (int i = lines.wordsStart(line); i < lines.wordsEnd(line); i++) {
            if ("-=_~─━═ ".indexOf(lines.text().charAt(i)) < 0) {
                return false;
            }
        }
        return lines.width(line) > 2;
    }

    /** The parts of a line that may be a header's cells, so short ones only. */
    private static List<Span> segments(Lines lines, int line) {
        return parts(lines, line, Page.LONGEST_HEADER);
    }

    /** The parts of a line that two spaces or more keep apart; empty when one is longer than {@code longest}. */
    private static List<Span> parts(Lines lines, int line, int longest) {
        String text = lines.text();
        int end = lines.wordsEnd(line);
        List<Span> segments = new ArrayList<>();
        int from = lines.wordsStart(line);
        for (int i = from; i <= end; i++) {
            boolean gap = i == end || (isSpace(text, i, end) && isSpace(text, i + 1, end));
            if (!gap) {
                continue;
            }
            if (i - from > longest) {
                return List.of();
            }
            segments.add(new Span(from, i));
            while (i < end && Lines.isSpace(text.charAt(i))) {
                i++;
            }
            from = i;
        }
        return segments;
    }

    private static boolean isSpace(String text, int at, int end) {
        return at < end && Lines.isSpace(text.charAt(at));
    }
}
