package dev.stemma.listed;

import dev.stemma.lexicon.FunctionWords;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cookies behind each other on one line: {@code We set _ga (Google, 2 years); _gid (Google, 1 day)}. Each piece between semicolons or
 * commas must be a technical name and its brackets, with a value in them; words stand only before the first.
 */
final class ListOnOneLine {
    private static final int LEAST_ITEMS = 2;
    /** Longer lines are paragraphs, or pages on one line. */
    private static final int LONGEST = 4000;

    private ListOnOneLine() {}

    /** The items of {@code line}; empty when it is no such list. */
    static List<ListItem> items(Lines lines, int line) {
        String text = lines.text();
        int end = lines.wordsEnd(line);
        if (lines.width(line) > LONGEST || lines.width(line) < 12) {
            return List.of();
        }
        char last = text.charAt(end - 1);
        if ((last != ')' && last != '.' && last != '\uFF09') || !lines.has('_', lines.wordsStart(line), end)) {
            return List.of();
        }
        int from = start(lines, line);
        List<Span> pieces = pieces(lines, from, last == '.' ? end - 1 : end);
        List<ListItem> items = new ArrayList<>();
        for (Span piece : pieces) {
            Optional<ListItem> item = pieces.size() < LEAST_ITEMS
                    ? Optional.empty()
                    : ListItem.within(lines, line, piece, false)
                            .filter(each ->
                                    each.technical() && each.words().isEmpty() && ListPart.anyTells(each.inside()));
            if (item.isEmpty()) {
                return List.of();
            }
            items.add(item.get());
        }
        return items;
    }

    /** Behind the colon in front of the first bracket, or else where the word in front of it begins. */
    private static int start(Lines lines, int line) {
        String text = lines.text();
        int start = lines.wordsStart(line);
        int word = start;
        boolean colon = false;
        for (int i = start; i + 1 < lines.wordsEnd(line) && !ListItem.isOpen(text.charAt(i)); i++) {
            boolean free = Lines.isSpace(text.charAt(i + 1));
            if (ListItem.isColon(text.charAt(i)) && (free || text.charAt(i) != ':')) {
                start = i + 1;
                colon = true;
            }
            word = Lines.isSpace(text.charAt(i)) && !ListItem.isOpen(text.charAt(i + 1)) ? i + 1 : word;
        }
        return colon ? start : word;
    }

    /** Between the commas and semicolons outside of brackets; the last may stand behind an "and". */
    private static List<Span> pieces(Lines lines, int from, int end) {
        String text = lines.text();
        List<Span> pieces = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            depth += ListItem.isOpen(c) ? 1 : ListItem.isClose(c) ? -1 : 0;
            boolean and = c == ' ' && ListItem.isClose(text.charAt(i - 1)) && and(text, i + 1) > 0;
            if (depth == 0 && (and || c == ',' || c == ';' || c == '\uFF0C' || c == '\uFF1B' || c == '\u3001')) {
                pieces.add(withoutAnd(lines, lines.trim(start, i)));
                start = i + 1;
            }
        }
        pieces.add(withoutAnd(lines, lines.trim(start, end)));
        return pieces;
    }

    private static Span withoutAnd(Lines lines, Span piece) {
        return lines.trim(piece.start() + and(lines.text(), piece.start()), piece.end());
    }

    /** Length of the "and" at {@code at} and the space behind it; 0 when there is none. */
    private static int and(String text, int at) {
        int space = text.indexOf(' ', at);
        return space > at && FunctionWords.isAnd(text.substring(at, space)) ? space + 1 - at : 0;
    }
}
