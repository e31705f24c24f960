package dev.stemma.repair;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the lines that belong to the pages and not to the document: page numbers, running headers and footers.
 *
 * <p>A line is one only with several of its kind: the same words around a number that counts pages up, one at a time, at
 * least three times, far enough apart ({@code Page 3 of 12}, {@code 3 / 12}); or the same words at the edge of three
 * pages, where form feeds part them. A bare number proves nothing without form feeds: lists are numbered too.
 */
public final class PageLines {
    /** Two lines may agree by accident. */
    private static final int FEWEST = 3;

    /** Longer lines are sentences. */
    private static final int LONGEST = 80;

    /** Other lines between two of a kind; a numbered list of short items has fewer. */
    private static final int FEWEST_BETWEEN = 5;

    /** More digits are a year, an amount or a telephone number. */
    private static final int MOST_DIGITS = 4;

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    private PageLines(String text) {
        this.text = text;
    }

    /**
     * The lines of {@code text} that belong to its pages, in order; each a block of noise without its line end.
     *
     * @param text the clean text
     */
    public static List<Block> of(String text) {
        PageLines pages = new PageLines(text);
        pages.read();
        Map<String, List<Line>> kinds = new HashMap<>();
        for (Line line : pages.lines) {
            if (line.mayBeNoise(text)) {
                kinds.computeIfAbsent(line.shape(text), shape -> new ArrayList<>())
                        .add(line);
            }
        }
        return kinds.isEmpty() ? List.of() : pages.proved(kinds);
    }

    private List<Block> proved(Map<String, List<Line>> kinds) {
        return kinds.values().stream()
                .flatMap(same -> proved(same).stream())
                .map(line -> line.span)
                .sorted()
                .map(span -> new Block(Block.Kind.NOISE, span, 0))
                .toList();
    }

    /** A line that is not blank. {@code edge}: whether a form feed is next to it. */
    private record Line(Span span, int number, boolean edge) {
        /** Short, and no row of a table: that one's header the table reader knows. */
        boolean mayBeNoise(String text) {
            if (span.length() > LONGEST) {
                return false;
            }
            boolean proof = edge; // without one, only a number can be
            for (int i = span.start(); i < span.end(); i++) {
                char c = text.charAt(i);
                if (c == '\t' || c == '|') {
                    return false;
                }
                proof |= isDigit(c);
            }
            return proof;
        }

        /** The words, with {@code #} for each number. */
        String shape(String text) {
            StringBuilder shape = new StringBuilder(span.length());
            boolean number = false;
            for (int i = span.start(); i < span.end(); i++) {
                char c = text.charAt(i);
                boolean digit = isDigit(c);
                if (!digit || !number) {
                    shape.append(digit ? '#' : c);
                }
                number = digit;
            }
            return shape.toString();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void read() {
        boolean feed = false;
        int start = 0;
        int nextFeed = at('\f', 0);
        while (start < text.length()) {
            nextFeed = nextFeed < start ? at('\f', start) : nextFeed;
            int end = Math.min(at('\n', start), nextFeed);
            int from = start;
            int to = end;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (from < to) {
                lines.add(new Line(new Span(from, to), lines.size(), feed));
                feed = false;
            }
            if (end < text.length() && text.charAt(end) == '\f') {
                feed = true;
                closePage();
            }
            start = end + 1;
        }
    }

    /** The next place of {@code c}; the text's length if there is none. */
    private int at(char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    /** The last line ahead of a form feed is at an edge too. */
    private void closePage() {
        if (!lines.isEmpty()) {
            Line last = lines.get(lines.size() - 1);
            lines.set(lines.size() - 1, new Line(last.span, last.number, true));
        }
    }

    /** Those of one kind that are proved: all, since they count pages, or those at the edges of pages. */
    private List<Line> proved(List<Line> same) {
        boolean all = same.size() >= FEWEST && counts(same) && isApart(same);
        List<Line> proved = all ? same : same.stream().filter(Line::edge).toList();
        return proved.size() >= FEWEST ? proved : List.of();
    }

    private static boolean isApart(List<Line> same) {
        for (int i = 1; i < same.size(); i++) {
            if (same.get(i).number - same.get(i - 1).number <= FEWEST_BETWEEN) {
                return false;
            }
        }
        return true;
    }

    /** Whether the lines say that they count pages, and their first number goes up by one from line to line. */
    private boolean counts(List<Line> same) {
        List<List<Integer>> numbers = same.stream().map(this::numbers).toList();
        if (numbers.stream().anyMatch(List::isEmpty) || !namesPages(same.get(0), numbers)) {
            return false;
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).get(0) != numbers.get(i - 1).get(0) + 1) {
                return false;
            }
        }
        return true;
    }

    /** {@code 3 / 12}, {@code 3 of 12}: the second number is the same in all and not below any first; or {@code Page 3}. */
    private boolean namesPages(Line first, List<List<Integer>> numbers) {
        boolean ofAll = numbers.stream()
                .allMatch(row ->
                        row.size() == 2 && row.get(1).equals(numbers.get(0).get(1)) && row.get(0) <= row.get(1));
        String shape = first.shape(text);
        boolean page = PageWords.startsPage(shape);
        return page || (ofAll && PageWords.isOfAll(shape));
    }

    private List<Integer> numbers(Line line) {
        List<Integer> numbers = new ArrayList<>();
        Span span = line.span;
        for (int i = span.start(); i < span.end(); i++) {
            int stop = i;
            while (stop < span.end() && isDigit(text.charAt(stop))) {
                stop++;
            }
            if (stop - i > MOST_DIGITS) {
                return List.of();
            }
            if (stop > i) {
                numbers.add(Integer.parseInt(text, i, stop, 10));
                i = stop;
            }
        }
        return numbers;
    }
}
