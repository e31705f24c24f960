package dev.stemma.table;

import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of AsciiDoc (its language's documentation, "Build a Basic Table" and what follows): between two lines of {@code |===}, each cell
 * behind a bar, over lines. How many make a row is what {@code cols} states above, else the cells of the first line. A table whose cells
 * do not fill its rows is none, and one whose cells span others or stand for several has no rows.
 */
final class AsciiDocTables {
    private static final String FENCE = "|===";
    private static final int MOST_COLUMNS = 64;
    private static final int LEAST_ROWS = 2;
    /** Lines of attributes and the title above a table. */
    private static final int MOST_ABOVE = 3;

    private static final Pattern COLUMNS = Pattern.compile("cols\\s*=\\s*(?:\"([^\"]*)\"|([^,\\]]*))");
    private static final Pattern TIMES = Pattern.compile("\\s*([0-9]{1,2})\\*.*");

    /** What may stand right in front of a bar and speak of the cell behind it ("Cell Specifiers"): spans or copies, alignment, style. */
    private static final Pattern SPECIFIER =
            Pattern.compile("((?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)[+*])?[<^>]?(?:\\.[<^>])?[adehlmsv]?");

    private static final int LONGEST_SPECIFIER = 12;

    private final Lines lines;
    private final String text;
    private final int open;
    private final int close;

    private AsciiDocTables(Lines lines, int open, int close) {
        this.lines = lines;
        this.text = lines.text();
        this.open = open;
        this.close = close;
    }

    /** The tables in order of the text. */
    static List<Grid> of(Lines lines) {
        List<Grid> grids = new ArrayList<>();
        int open = -1;
        for (int line = lines.text().contains(FENCE) ? 0 : lines.count(); line < lines.count(); line++) {
            if (!isFence(lines, line)) {
                continue;
            }
            if (open >= 0 && lines.width(open) == lines.width(line)) {
                new AsciiDocTables(lines, open, line).read().ifPresent(grids::add);
                open = -1;
            } else {
                open = line;
            }
        }
        return grids;
    }

    private static boolean isFence(Lines lines, int line) {
        return lines.width(line) >= FENCE.length()
                && lines.text().startsWith(FENCE, lines.wordsStart(line))
                && lines.of(line).chars().skip(1).allMatch(c -> c == '=');
    }

    private Optional<Grid> read() {
        int top = open;
        int declared = 0;
        Optional<String> title = Optional.empty();
        while (top > 0 && open - top < MOST_ABOVE && isAttached(lines.of(top - 1))) {
            top--;
            String words = lines.of(top);
            declared = Math.max(declared, columns(words));
            title = words.startsWith(".") ? Optional.of(PlainWords.of(words.substring(1))) : title;
        }
        Span span = new Span(lines.wordsStart(top), lines.wordsEnd(close));
        Optional<List<Span>> found = cells();
        if (found.isEmpty()) {
            return Optional.of(new Grid(Grid.Kind.TABLE, span, title, List.of()));
        }
        List<Span> cells = found.get();
        int columns = declared > 0 ? declared : inFirstLine(cells);
        boolean fill = columns >= 2 && columns <= MOST_COLUMNS && cells.size() % columns == 0;
        if (!fill || cells.size() < LEAST_ROWS * columns) {
            return Optional.empty();
        }
        List<List<Grid.Slot>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += columns) {
            rows.add(cells.subList(i, i + columns).stream()
                    .map(cell -> new Grid.Slot(cell, false, false))
                    .toList());
        }
        return Optional.of(new Grid(Grid.Kind.TABLE, span, title, rows));
    }

    /** Whether a line above a table belongs to it: its attributes in brackets, or its title behind a dot. */
    private static boolean isAttached(String words) {
        boolean title = words.length() > 1 && words.charAt(0) == '.' && words.charAt(1) > ' ' && words.charAt(1) != '.';
        return title || (words.startsWith("[") && words.endsWith("]"));
    }

    /** How many columns {@code [cols="1,3"]} or {@code [cols="2*"]} states; 0 where nothing does. */
    private static int columns(String attributes) {
        Matcher stated = COLUMNS.matcher(attributes);
        if (!attributes.startsWith("[") || !stated.find()) {
            return 0;
        }
        int columns = 0;
        for (String part : (stated.group(1) == null ? stated.group(2) : stated.group(1)).split("[,;]", -1)) {
            Matcher times = TIMES.matcher(part);
            columns += times.matches() ? Integer.parseInt(times.group(1)) : 1;
        }
        return columns;
    }

    private int inFirstLine(List<Span> cells) {
        int end = lines.end(lines.nextFilled(open + 1));
        return (int) cells.stream().filter(cell -> cell.start() <= end).count();
    }

    /** The cells in their order; absent where one spans others or stands for several. */
    private Optional<List<Span>> cells() {
        List<Span> cells = new ArrayList<>();
        int from = lines.start(open + 1);
        int to = lines.start(close);
        int start = -1;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '|' || text.charAt(i - 1) == '\\') {
                continue;
            }
            int specifier = specifier(i, Math.max(from, start));
            if (text.substring(specifier, i).matches(".*[+*].*")) {
                return Optional.empty();
            }
            if (start >= 0) {
                cells.add(lines.trim(start, specifier));
            }
            start = i + 1;
        }
        if (start >= 0) {
            cells.add(lines.trim(start, to));
        }
        return Optional.of(cells);
    }

    /** Where the specifier of the cell behind {@code bar} begins; at the bar when it has none. */
    private int specifier(int bar, int from) {
        int at = bar;
        while (at > from && bar - at < LONGEST_SPECIFIER && !Lines.isSpace(text.charAt(at - 1))) {
            at--;
        }
        boolean apart = at == from || Lines.isSpace(text.charAt(at - 1));
        return apart && SPECIFIER.matcher(text.substring(at, bar)).matches() ? at : bar;
    }

    /** The words of a cell without its hard line breaks: a plus sign behind a space at the end of a line. */
    static String words(String cell) {
        return PlainWords.of(cell.replace(" +\r\n", "\n").replace(" +\n", "\n"));
    }
}
