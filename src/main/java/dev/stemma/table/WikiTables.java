package dev.stemma.table;

import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables in the markup of MediaWiki (Help:Tables): from <code>{|</code> to {@code |}}, each mark at the beginning of a line; {@code |-} opens a
 * row, {@code |+} is the caption, {@code |} a cell, {@code !} a header, {@code ||} and {@code !!} part those of one line. A cell goes on over lines
 * to the next mark. A table that does not close is none, and one with a cell that spans others has no rows; of nested ones only the
 * innermost are tables.
 */
final class WikiTables {
    private static final String OPEN = "{|";
    private static final String CLOSE = "|}";
    private static final Pattern LINK = Pattern.compile("\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]*)\\]\\]");
    private static final Pattern EMPHASIS = Pattern.compile("'{2,5}");
    private static final int MOST_COLUMNS = 64;
    private static final int LEAST_ROWS = 2;

    private final Lines lines;
    private final String text;
    private final int open;
    private final List<List<Grid.Slot>> rows = new ArrayList<>();
    private List<Grid.Slot> row = new ArrayList<>();
    private Optional<String> caption = Optional.empty();
    private boolean spans;

    private WikiTables(Lines lines, int open) {
        this.lines = lines;
        this.text = lines.text();
        this.open = open;
    }

    /** The tables in order of the text. */
    static List<Grid> of(Lines lines) {
        List<Grid> grids = new ArrayList<>();
        int open = -1;
        for (int line = lines.text().contains(OPEN) ? 0 : lines.count(); line < lines.count(); line++) {
            if (opens(lines, line, OPEN)) {
                open = line;
            } else if (open >= 0 && opens(lines, line, CLOSE)) {
                new WikiTables(lines, open).read(line).ifPresent(grids::add);
                open = -1;
            }
        }
        return grids;
    }

    private static boolean opens(Lines lines, int line, String mark) {
        return lines.width(line) >= mark.length() && lines.text().startsWith(mark, lines.wordsStart(line));
    }

    private Optional<Grid> read(int close) {
        boolean inCell = false;
        for (int line = open + 1; line < close && !spans; line++) {
            if (opens(lines, line, "|-") || opens(lines, line, "|+")) {
                endRow();
                inCell = false;
                if (opens(lines, line, "|+")) {
                    caption = Optional.of(PlainWords.of(lines.of(line).substring(2)));
                }
            } else if (opens(lines, line, "|") || opens(lines, line, "!")) {
                addCells(lines.wordsStart(line), lines.wordsEnd(line));
                inCell = true;
            } else if (inCell && !lines.isBlank(line)) {
                goOn(line);
            }
        }
        endRow();
        Span span = new Span(lines.wordsStart(open), lines.wordsEnd(close));
        return spans || rows.size() >= LEAST_ROWS
                ? Optional.of(new Grid(Grid.Kind.TABLE, span, caption, spans ? List.of() : rows))
                : Optional.empty();
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
    }

    /** The cells of a line that opens with the mark of one. */
    private void addCells(int from, int to) {
        boolean header = text.charAt(from) == '!';
        int start = from + 1;
        for (int i = start; i <= to && row.size() < MOST_COLUMNS; i++) {
            boolean parts = i + 1 < to && (text.startsWith("||", i) || (header && text.startsWith("!!", i)));
            if (i == to || parts) {
                row.add(new Grid.Slot(lines.trim(behindAttributes(start, i), i), header, false));
                start = i + 2;
                i++;
            }
        }
    }

    private void goOn(int line) {
        Grid.Slot last = row.remove(row.size() - 1);
        int start = last.span().isEmpty() ? lines.wordsStart(line) : last.span().start();
        row.add(new Grid.Slot(new Span(start, lines.wordsEnd(line)), last.header(), false));
    }

    /** Behind the attributes that a cell may open with, {@code style="..." |}; a bar inside a link, a template or a tag parts nothing. */
    private int behindAttributes(int from, int to) {
        int bar = text.indexOf('|', from);
        String before = bar < 0 || bar >= to ? "" : text.substring(from, bar);
        boolean attributes =
                before.contains("=") && !before.contains("[[") && !before.contains("{{") && !before.contains("<");
        spans |= attributes && (before.contains("colspan") || before.contains("rowspan"));
        return attributes ? bar + 1 : from;
    }

    /** The words of a cell without the marks of links and emphasis. */
    static String words(String cell) {
        return PlainWords.of(
                EMPHASIS.matcher(LINK.matcher(cell).replaceAll("$1")).replaceAll(""));
    }
}
