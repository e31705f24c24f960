package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cells of a row that stand glued to each other or one space apart. They come apart only one way: names first, then values that
 * show by their form what they are (a time, a host, a party), then at most one cell of free words, then values again.
 */
final class GluedRow {
    /** Characters of a time, a host or a party in a row without borders; set by hand: what is longer is words. */
    static final int LONGEST_VALUE = 48;

    /** Names that one row opens with; set by hand: what has more is a list. */
    static final int MOST_NAMES = 40;

    private static final Set<String> SINGULAR = Set.of("year", "month", "week", "day", "hour", "minute", "second");

    private final String text;
    private final List<ColumnRole> roles;
    /** The column of free words; behind the last column when there is none. */
    private final int free;

    GluedRow(String text, List<ColumnRole> roles) {
        this.text = text;
        this.roles = List.copyOf(roles);
        int words = roles.size();
        for (int column = roles.size() - 1; column > 0; column--) {
            words = isValue(roles.get(column)) ? words : column;
        }
        this.free = words;
    }

    /** Whether rows of these columns can come apart one way only: names first, at most one column of free words. */
    static boolean comesApart(List<ColumnRole> roles) {
        return roles.get(0) == ColumnRole.NAMES
                && roles.stream().skip(1).filter(role -> !isValue(role)).count() <= 1;
    }

    private static boolean isValue(ColumnRole role) {
        return switch (role) {
            case DURATION, DOMAIN, STORAGE, PARTY, CATEGORY, TYPE, LINK -> true;
            default -> false;
        };
    }

    /** The cells of {@code from..to}, all columns filled; absent when they do not come apart, or in more than one way. */
    Optional<List<Span>> cells(int from, int to) {
        Set<List<Span>> found = new LinkedHashSet<>();
        int apart = endOfNames(from, to);
        if (apart > from) {
            cellsBehind(from, apart, to).ifPresent(found::add);
        }
        if (found.isEmpty() && free > 1) {
            for (int end = from + 2; end < Math.min(to, from + CookieNames.LONGEST) && text.charAt(end) != ' '; end++) {
                if (isName(text.substring(from, end))) {
                    cellsBehind(from, end, to).ifPresent(found::add);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Whether a row begins at {@code from}: a name, glued to the values behind it. */
    boolean begins(int from, int to) {
        return free == roles.size() - 1 && cells(from, to).isPresent();
    }

    private Optional<List<Span>> cellsBehind(int from, int names, int to) {
        Span[] cells = new Span[roles.size()];
        cells[0] = trimmed(from, names);
        int at = names;
        for (int column = 1; column < free; column++) {
            at = skip(at, to);
            int end = valueFrom(roles.get(column), at, to);
            if (end < 0) {
                return Optional.empty();
            }
            cells[column] = new Span(at, end);
            at = end;
        }
        int last = to;
        for (int column = roles.size() - 1; column > free; column--) {
            Span value = valueTo(roles.get(column), at, last);
            if (value == null) {
                return Optional.empty();
            }
            cells[column] = value;
            last = value.start();
        }
        Span rest = trimmed(at, last);
        if (free == roles.size()
                ? !rest.isEmpty()
                : rest.isEmpty() || Character.isLowerCase(text.charAt(rest.start()))) {
            return Optional.empty();
        }
        if (free < roles.size()) {
            cells[free] = rest;
        }
        return Optional.of(List.of(cells));
    }

    /** Behind the names that stand at {@code from}, with commas between, and a space or colon behind; {@code from} if there are none. */
    private int endOfNames(int from, int to) {
        int at = from;
        for (int names = 0; names < MOST_NAMES; names++) {
            int end = at;
            while (end < to && text.charAt(end) != ' ') {
                end++;
            }
            boolean more = end > at && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';');
            boolean colon = end > at && text.charAt(end - 1) == ':';
            if (end - at > CookieNames.LONGEST || !isName(text.substring(at, more || colon ? end - 1 : end))) {
                return from;
            }
            if (!more) {
                return end;
            }
            at = skip(end, to);
        }
        return from;
    }

    private static boolean isName(String token) {
        return CookieNames.isTechnical(token) || CookieNames.isKnown(token);
    }

    /** Behind the longest value of {@code role} that begins at {@code from}; negative when none does. */
    private int valueFrom(ColumnRole role, int from, int to) {
        if (role == ColumnRole.TYPE && from + 1 < to && isFlag(text.charAt(from)) && isDigit(text.charAt(from + 1))) {
            return from + 1;
        }
        int end = -1;
        for (int i = from + 1; i <= Math.min(to, from + LONGEST_VALUE); i++) {
            if (isBorder(i, to) && fits(role, text.substring(from, i))) {
                end = i;
            }
        }
        return end;
    }

    /** The longest value of {@code role} that ends at {@code to}; null when none does. */
    private Span valueTo(ColumnRole role, int from, int to) {
        Span all = trimmed(from, to);
        Span value = null;
        for (int i = all.end() - 1; i >= Math.max(all.start(), all.end() - LONGEST_VALUE); i--) {
            boolean begins = i == all.start() || isBorder(i, to) || text.charAt(i - 1) == ' ';
            if (begins && text.charAt(i) != ' ' && fits(role, text.substring(i, all.end()))) {
                value = new Span(i, all.end());
            }
        }
        return value;
    }

    private static boolean fits(ColumnRole role, String value) {
        CellKind kind = CellKind.of(value);
        return switch (role) {
            case DURATION -> kind == CellKind.DURATION && isWritten(value);
            case DOMAIN, LINK -> kind == CellKind.HOST;
            case STORAGE -> kind == CellKind.STORAGE;
            case PARTY -> kind == CellKind.PARTY;
            case CATEGORY -> kind == CellKind.CATEGORY;
            case TYPE -> kind == CellKind.STORAGE || kind == CellKind.PARTY || kind == CellKind.CATEGORY;
            default -> false;
        };
    }

    /**
     * Whether somebody would write a time so: {@code 011 months}, {@code 1 months} and {@code 11 month} are cut at the wrong place.
     * {@code 1 mois} is not: without its last letter it is no time.
     */
    private static boolean isWritten(String time) {
        if (time.charAt(0) == '0') {
            return false;
        }
        int space = time.indexOf(' ');
        if (space < 0 || !isDigit(time.charAt(0)) || time.indexOf(' ', space + 1) >= 0) {
            return true;
        }
        String unit = time.substring(space + 1);
        return time.substring(0, space).equals("1") ? !isPlural(time) : !SINGULAR.contains(unit);
    }

    private static boolean isPlural(String time) {
        return time.endsWith("s") && CellKind.of(time.substring(0, time.length() - 1)) == CellKind.DURATION;
    }

    /** Whether one cell may end and another begin at {@code i}: a space, or a capital or digit behind something else. */
    private boolean isBorder(int i, int to) {
        if (i == to || text.charAt(i) == ' ') {
            return true;
        }
        char before = text.charAt(i - 1);
        char next = text.charAt(i);
        return (Character.isUpperCase(next) && !Character.isUpperCase(before)) || (isDigit(next) && !isDigit(before));
    }

    private static boolean isFlag(char c) {
        return c == '0' || c == '1';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int skip(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private Span trimmed(int from, int to) {
        int a = skip(from, to);
        int b = to;
        while (b > a && (text.charAt(b - 1) == ' ' || (from < a && text.charAt(b - 1) == ':'))) {
            b--;
        }
        return new Span(a, b);
    }
}
