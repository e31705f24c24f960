package dev.stemma.listed;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Providers;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of what a list says of a cookie, between two dashes or semicolons or within brackets: {@code Google}, {@code 2 years},
 * {@code Provider: Google}.
 *
 * @param label the word in front of it, if that is one for a column
 * @param span the part without its label
 * @param role the column that the part goes to, by its label or by what it is; empty for words
 */
record ListPart(Optional<Span> label, Span span, Optional<ColumnRole> role) {
    private static final int LONGEST_TIME = 40;
    /** No more parts than a table has columns; a sentence with more semicolons is prose. */
    static final int MOST = 8;

    /** The part that {@code span} is; it may be empty. */
    static ListPart of(Lines lines, Span span) {
        String text = lines.text();
        int last = Math.min(span.end() - 1, span.start() + LabelledEntry.LONGEST_LABEL);
        for (int i = span.start() + 1; i < last; i++) {
            if (ListItem.isColon(text.charAt(i))) {
                Span label = lines.trim(span.start(), i);
                Span value = lines.trim(i + 1, span.end());
                Optional<ColumnRole> role = ColumnRole.of(label.of(text)).filter(word -> word != ColumnRole.NAMES);
                return role.isPresent() && !value.isEmpty()
                        ? new ListPart(Optional.of(label), value, role)
                        : new ListPart(Optional.empty(), span, Optional.empty());
            }
        }
        return new ListPart(Optional.empty(), span, byValue(PlainWords.of(span.of(text))));
    }

    private static Optional<ColumnRole> byValue(String words) {
        return switch (CellKind.of(words)) {
            case DURATION -> Optional.of(ColumnRole.DURATION);
            case HOST -> Optional.of(ColumnRole.DOMAIN);
            case STORAGE -> Optional.of(ColumnRole.STORAGE);
            case PARTY -> Optional.of(ColumnRole.PARTY);
            case CATEGORY -> Optional.of(ColumnRole.CATEGORY);
            default -> Providers.isOne(words) ? Optional.of(ColumnRole.PROVIDER) : Optional.empty();
        };
    }

    boolean isWords() {
        return role.isEmpty();
    }

    /** A time, or a firm: other single words behind a colon, as "required", stand in lists of anything. */
    boolean tellsAlone() {
        return isDuration() || role.filter(ColumnRole.PROVIDER::equals).isPresent();
    }

    /** Whether it is a time and nothing else, which proves more than any other value. */
    boolean isDuration() {
        return role.filter(ColumnRole.DURATION::equals).isPresent();
    }

    /** Whether one of {@code parts} is more than words. */
    static boolean anyTells(List<ListPart> parts) {
        return parts.stream().anyMatch(part -> !part.isWords());
    }

    /** What stands in brackets, at its commas and semicolons. */
    static List<ListPart> inside(Lines lines, Span brackets) {
        return at(lines, brackets, true);
    }

    /** What stands behind a name, at its free dashes and its semicolons; a time at its end may stand behind a comma or in brackets. */
    static List<ListPart> behind(Lines lines, Span words) {
        List<ListPart> parts = at(lines, words, false);
        return parts.size() == 1 ? withTimeLast(lines, parts.get(0)) : parts;
    }

    private static List<ListPart> at(Lines lines, Span span, boolean commas) {
        String text = lines.text();
        List<ListPart> parts = new ArrayList<>();
        int from = span.start();
        for (int i = from; i < span.end(); i++) {
            if (isBorder(text, i, span, commas)) {
                add(lines, parts, from, i);
                from = i + 1;
                if (parts.size() == MOST) {
                    return List.of(of(lines, span));
                }
            }
        }
        add(lines, parts, from, span.end());
        return parts;
    }

    private static void add(Lines lines, List<ListPart> parts, int from, int to) {
        Span part = lines.trim(from, to);
        if (!part.isEmpty()) {
            parts.add(of(lines, part));
        }
    }

    private static boolean isBorder(String text, int i, Span span, boolean commas) {
        char c = text.charAt(i);
        boolean free = i + 1 == span.end() || Lines.isSpace(text.charAt(i + 1));
        if (c == '\uFF1B' || (commas && (c == '\uFF0C' || c == '\u3001'))) {
            return true;
        }
        return free
                && (c == ';'
                        || (commas && c == ',')
                        || (ListItem.isDash(c) && i > span.start() && Lines.isSpace(text.charAt(i - 1))));
    }

    private static List<ListPart> withTimeLast(Lines lines, ListPart all) {
        String text = lines.text();
        Span span = all.span;
        int end = span.end() - (text.charAt(span.end() - 1) == '.' ? 1 : 0);
        boolean bracket = end > span.start() && ListItem.isClose(text.charAt(end - 1));
        int last = bracket ? end - 1 : end;
        int border = borderBefore(text, last, Math.max(span.start(), last - LONGEST_TIME), bracket);
        if (border <= span.start() || all.label.isPresent()) {
            return List.of(all);
        }
        ListPart time = of(lines, lines.trim(border + 1, last));
        return time.isDuration() ? List.of(of(lines, lines.trim(span.start(), border)), time) : List.of(all);
    }

    /** The last comma or opening bracket in front of {@code from}; -1 when none stands behind {@code least}. */
    private static int borderBefore(String text, int from, int least, boolean bracket) {
        for (int i = from - 1; i > least; i--) {
            char c = text.charAt(i);
            boolean comma =
                    c == '\uFF0C' || (c == ',' && (i + 1 == text.length() || Lines.isSpace(text.charAt(i + 1))));
            if (bracket ? ListItem.isOpen(c) : comma) {
                return i;
            }
        }
        return -1;
    }
}
