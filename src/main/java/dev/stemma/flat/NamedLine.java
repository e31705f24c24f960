package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line that opens with the name of a cookie and goes on in words, a space or comma behind the name: {@code _ga 2 years Used to
 * distinguish users.} A time or a host in front of the words, or behind their last sentence, is a cell of its own.
 *
 * @param line where it stands
 * @param names the name or names
 * @param front values between the names and the words
 * @param words the rest
 * @param back values behind the words
 * @param known whether one of the names is a known one that no sentence holds
 */
record NamedLine(
        int line, Span names, Map<ColumnRole, Span> front, Span words, Map<ColumnRole, Span> back, boolean known) {
    /**
     * Where times may stand.
     *
     * @param named whether one may have no number, {@code session}: where most lines have none it is a word of the sentence
     * @param last whether one may end the words without a border, as the header above says
     */
    record Times(boolean named, boolean last) {}

    private static final int MOST_VALUES = 3;
    /** What sets cookies, and none itself. */
    private static final String SCRIPT = ".js";

    /**
     * What {@code line} is; absent when no name opens it, or when the name is a part of a sentence.
     */
    static Optional<NamedLine> at(Page page, int line, Times times) {
        Lines lines = page.lines();
        String text = lines.text();
        int end = lines.wordsEnd(line);
        int start = lines.wordsStart(line);
        if (Lines.isBullet(text, start, end)) {
            start = lines.trim(start + 1, end).start();
        } else if (!page.mayOpenWithName(line)) {
            return Optional.empty();
        }
        int behind = behindNames(text, start, end);
        return behind < 0 ? Optional.empty() : of(lines, line, new Span(start, behind), times);
    }

    /** What {@code line}, right below such a line, is: any word may be a name that a comma or a value stands behind. */
    static Optional<NamedLine> below(Page page, int line, Times times) {
        Optional<NamedLine> plain = at(page, line, times);
        Lines lines = page.lines();
        int start = lines.wordsStart(line);
        int end = start + CellSeam.firstWord(lines.of(line));
        boolean comma = end > start && lines.text().charAt(end - 1) == ',';
        if (plain.isPresent() || !CookieNames.isPossible(lines.text().substring(start, comma ? end - 1 : end))) {
            return plain;
        }
        return of(lines, line, new Span(start, end), times).filter(row -> comma || !row.front.isEmpty());
    }

    private static Optional<NamedLine> of(Lines lines, int line, Span opening, Times times) {
        String text = lines.text();
        boolean comma = text.charAt(opening.end() - 1) == ',';
        Span names = new Span(opening.start(), comma ? opening.end() - 1 : opening.end());
        Map<ColumnRole, Span> front = new EnumMap<>(ColumnRole.class);
        Map<ColumnRole, Span> back = new EnumMap<>(ColumnRole.class);
        Span rest = withoutFront(lines, lines.trim(opening.end(), lines.wordsEnd(line)), times.named(), front);
        Span words = withoutBack(lines, rest, times.last(), back);
        return isWords(text, words)
                ? Optional.of(
                        new NamedLine(line, names, Map.copyOf(front), words, Map.copyOf(back), isKnown(names.of(text))))
                : Optional.empty();
    }

    /** Behind the names at {@code from}, with commas between, and the comma behind the last; negative when there are none. */
    private static int behindNames(String text, int from, int to) {
        int behind = -1;
        int at = from;
        for (int names = 0; names < GluedRow.MOST_NAMES && at < to; names++) {
            int end = at;
            while (end < to && !Lines.isSpace(text.charAt(end))) {
                end++;
            }
            boolean comma = end > at && text.charAt(end - 1) == ',';
            if (end - at > CookieNames.LONGEST || !isName(text.substring(at, comma ? end - 1 : end))) {
                return behind;
            }
            behind = end;
            if (!comma) {
                return end < to ? end : -1;
            }
            at = end;
            while (at < to && Lines.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return at < to ? behind : -1;
    }

    /** Words in capitals open sentences, {@code NOTICE to customers}; glued ones, {@code iPhone}, do too. */
    private static boolean isName(String token) {
        String name = token.replace("\\", "");
        return (CookieNames.isTechnical(name)
                        && !name.endsWith(SCRIPT)
                        && name.chars().anyMatch(c -> !Character.isLetter(c)))
                || (CookieNames.isKnown(name) && !FunctionWords.contains(name) && !isWord(name));
    }

    /** A word that stands in sentences as well, {@code Store}. */
    private static boolean isWord(String name) {
        return name.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z') && Character.isLetter(name.charAt(0));
    }

    private static boolean isKnown(String names) {
        for (String name : names.split("[ ,]+", -1)) {
            if (CookieNames.isKnown(name.replace("\\", "")) && !isWord(name)) {
                return true;
            }
        }
        return false;
    }

    /** Two words at least, which do not go on with the names: {@code _ga and _gid are ...}, {@code _ga cookies expire}. */
    private static boolean isWords(String text, Span words) {
        if (words.isEmpty()) {
            return false;
        }
        int space = words.start();
        while (space < words.end() && !Lines.isSpace(text.charAt(space))) {
            space++;
        }
        String first = text.substring(words.start(), space);
        boolean letter = Character.isLetter(first.charAt(0));
        boolean joined = goesOn(first) || first.toLowerCase(Locale.ROOT).startsWith("cookie");
        return letter && !joined && space < words.end() && !CellSeam.isOpen(words.of(text));
    }

    /** Whether a sentence goes on with the word behind a name, {@code _ga and}; with {@code a} begins what is said of it, {@code _ga a unique number}. */
    private static boolean goesOn(String word) {
        return word.equals("of") || (FunctionWords.isAnd(word) && !word.equals("a"));
    }

    /** Values right behind the names, a space or comma behind each. */
    private static Span withoutFront(Lines lines, Span all, boolean named, Map<ColumnRole, Span> values) {
        Span rest = all;
        for (int i = 0; i < MOST_VALUES && !rest.isEmpty(); i++) {
            Span value = null;
            for (int to = rest.start() + 1; to <= Math.min(rest.end(), rest.start() + GluedRow.LONGEST_VALUE); to++) {
                boolean border = to == rest.end() || Lines.isSpace(lines.text().charAt(to));
                Span each = new Span(rest.start(), to);
                if (border
                        && role(lines.text(), each, values).isPresent()
                        && (named || hasDigitOrDot(each.of(lines.text())))
                        && !endsOpen(each.of(lines.text()))) {
                    value = each;
                }
            }
            if (value == null || value.end() == rest.end()) {
                return rest;
            }
            values.put(role(lines.text(), value, values).orElseThrow(), value);
            rest = lines.trim(value.end(), rest.end());
        }
        return rest;
    }

    /** Whether its last word goes on: {@code 2 years a} is a time and the first word of what is said of the cookie. */
    private static boolean endsOpen(String value) {
        return FunctionWords.contains(value.substring(value.lastIndexOf(' ') + 1));
    }

    private static boolean hasDigitOrDot(String value) {
        return value.chars().anyMatch(Character::isDigit) || value.indexOf('.') >= 0;
    }

    /**
     * Values behind the end of a sentence or a comma.
     *
     * @param timed whether a time may stand right behind the words
     */
    private static Span withoutBack(Lines lines, Span all, boolean timed, Map<ColumnRole, Span> values) {
        Span rest = all;
        for (int i = 0; i < MOST_VALUES; i++) {
            Span value = null;
            for (int from = rest.end() - 1;
                    from > Math.max(rest.start(), rest.end() - GluedRow.LONGEST_VALUE);
                    from--) {
                if (!Lines.isSpace(lines.text().charAt(from - 1))) {
                    continue;
                }
                Span each = new Span(from, rest.end());
                Optional<ColumnRole> role = role(lines.text(), each, values);
                boolean time = timed && role.filter(ColumnRole.DURATION::equals).isPresent();
                if (time || (role.isPresent() && isClosed(lines, rest, from))) {
                    value = each;
                }
            }
            if (value == null) {
                return rest;
            }
            values.put(role(lines.text(), value, values).orElseThrow(), value);
            rest = lines.trim(rest.start(), value.start());
        }
        return rest;
    }

    /** Whether what stands in front of {@code at} is whole: a sentence's end, or a comma; an address needs none. */
    private static boolean isClosed(Lines lines, Span rest, int at) {
        int before = lines.trim(rest.start(), at).end() - 1;
        return before >= rest.start()
                && (".!?),".indexOf(lines.text().charAt(before)) >= 0
                        || lines.text().startsWith("http", at));
    }

    private static Optional<ColumnRole> role(String text, Span span, Map<ColumnRole, Span> taken) {
        String value = span.of(text);
        String words = value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
        Optional<ColumnRole> role = switch (CellKind.of(words)) {
            case DURATION -> Optional.of(ColumnRole.DURATION);
            case HOST -> Optional.of(words.startsWith("http") ? ColumnRole.LINK : ColumnRole.DOMAIN);
            default -> Optional.empty();
        };
        return role.filter(each -> !taken.containsKey(each));
    }
}
