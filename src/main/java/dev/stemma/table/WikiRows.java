package dev.stemma.table;

import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables of wikis that mark the cells of a header otherwise than others: {@code || Name || Purpose ||} over {@code | _ga | ... |} (Jira and Confluence,
 * "Text Formatting Notation Help"), {@code ^ Name ^ Purpose ^} (DokuWiki, "Formatting Syntax"), and {@code ||} around all cells (MoinMoin,
 * Trac). Headers of known words alone open one; a row has as many cells, and goes on over lines until a bar closes it. What stands in a
 * link parts nothing. A cell {@code :::} is that above it (DokuWiki).
 */
final class WikiRows {
    private static final String DOUBLE = "||";
    /** A link of Jira, whose words stand in front. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]|]+)\\|[^\\[\\]|]*\\]");

    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_ROW = 16;
    private static final int LEAST_ROWS = 2;

    private final Lines lines;
    private final String text;
    /** The line behind the row that was read last. */
    private int next;

    private WikiRows(Lines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** The tables in order of the text. */
    static List<Grid> of(Lines lines) {
        WikiRows rows = new WikiRows(lines);
        List<Grid> grids = new ArrayList<>();
        for (int line = 0; line < lines.count(); line++) {
            if (rows.mayBeHeader(line)) {
                Optional<Grid> grid = rows.at(line);
                grid.ifPresent(grids::add);
                line = grid.isPresent() ? rows.next - 1 : line;
            }
        }
        return grids;
    }

    private boolean mayBeHeader(int line) {
        int start = lines.wordsStart(line);
        return lines.width(line) > 4 && (text.charAt(start) == '^' || text.startsWith(DOUBLE, start));
    }

    private Optional<Grid> at(int line) {
        List<Span> header = row(line);
        List<String> words =
                header.stream().map(cell -> PlainWords.of(cell.of(text))).toList();
        if (next != line + 1 || header.size() < 2 || !Headers.isHeader(words)) {
            return Optional.empty();
        }
        List<List<Grid.Slot>> rows = new ArrayList<>();
        rows.add(header.stream().map(cell -> new Grid.Slot(cell, true, false)).toList());
        int last = line;
        for (int at = line + 1; at < lines.count() && opensRow(at); at = next) {
            List<Span> cells = row(at);
            if (cells.size() != header.size()) {
                break;
            }
            rows.add(slots(cells, rows.get(rows.size() - 1)));
            last = next - 1;
        }
        next = last + 1;
        Span span = new Span(lines.wordsStart(line), lines.wordsEnd(last));
        return rows.size() < LEAST_ROWS
                ? Optional.empty()
                : Optional.of(new Grid(Grid.Kind.TABLE, span, Optional.empty(), rows));
    }

    private List<Grid.Slot> slots(List<Span> cells, List<Grid.Slot> above) {
        List<Grid.Slot> slots = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean again = cells.get(i).of(text).equals(":::");
            slots.add(new Grid.Slot(again ? above.get(i).span() : cells.get(i), false, again));
        }
        return slots;
    }

    private boolean opensRow(int line) {
        return lines.width(line) > 1 && isBar(lines.wordsStart(line));
    }

    private boolean isBar(int at) {
        return text.charAt(at) == '|' || text.charAt(at) == '^';
    }

    /** The cells of the row that begins at {@code first}; none where it is not closed. */
    private List<Span> row(int first) {
        int start = lines.wordsStart(first);
        boolean doubled = text.startsWith(DOUBLE, start);
        int last = first;
        while (!isBar(lines.wordsEnd(last) - 1)) {
            last++;
            if (last == lines.count() || last - first == LONGEST_ROW || lines.isBlank(last) || opensRow(last)) {
                next = last;
                return List.of();
            }
        }
        next = last + 1;
        List<Span> cells = new ArrayList<>();
        int width = doubled ? 2 : 1;
        int from = start + width;
        int links = 0;
        for (int i = from; i < lines.wordsEnd(last) && cells.size() < MOST_COLUMNS; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                links = Math.max(0, links + (c == '[' ? 1 : -1));
            } else if (links == 0 && (doubled ? text.startsWith(DOUBLE, i) : isBar(i))) {
                cells.add(lines.trim(from, i));
                from = i + width;
                i = from - 1;
            }
        }
        return cells;
    }

    /** The words of a cell, without the marks of links, headers, line breaks and of what is no markup. */
    static String words(String cell) {
        String header = cell.length() > 2 && cell.startsWith("=") && cell.endsWith("=")
                ? cell.substring(1, cell.length() - 1)
                : cell;
        String words = WikiTables.words(header.replace("\\\\", "\n").replace("%%", ""));
        return LINK.matcher(words).replaceAll("$1");
    }
}
