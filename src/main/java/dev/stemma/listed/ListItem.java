package dev.stemma.listed;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.List;
import java.util.Optional;

/**
 * One cookie of a list: {@code - _ga (Google, 2 years): tells visitors apart}.
 *
 * @param line where it stands
 * @param name its name or names
 * @param inside the parts in brackets right behind the name
 * @param words what stands behind the name, its brackets and the colon or dash; may be empty
 * @param parts the same, at its dashes and semicolons
 * @param bullet whether a bullet stands in front
 * @param technical whether the name can only be one
 */
record ListItem(
        int line,
        Span name,
        List<ListPart> inside,
        Span words,
        List<ListPart> parts,
        boolean bullet,
        boolean technical) {
    private static final int LONGEST_NAMES = 90;
    private static final int LONGEST_BRACKET = 90;
    private static final int LEAST_WORDS = 12;

    static boolean isColon(char c) {
        return c == ':' || c == '\uFF1A';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    /** The item that {@code line} is. */
    static Optional<ListItem> at(Lines lines, int line) {
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        boolean bullet = Lines.isBullet(lines.text(), start, end);
        Optional<ListItem> item = within(lines, line, new Span(bullet ? start + 2 : start, end), bullet);
        int last = bullet && item.isPresent() ? WrappedValue.lastOfItem(lines, line) : line;
        return last == line
                ? item
                : within(lines, line, new Span(start + 2, lines.wordsEnd(last)), true)
                        .or(() -> item);
    }

    /** The last line that says something of it. */
    int lastLine(Lines lines) {
        return lines.at(Math.max(name.end(), words.end()));
    }

    /** The item that {@code span} is, a line or a part of one. */
    static Optional<ListItem> within(Lines lines, int line, Span span, boolean bullet) {
        int last = Math.min(span.end(), span.start() + LONGEST_NAMES);
        int gap = nameEnd(lines.text(), span.start(), last);
        Optional<ListItem> item = gap < 0 ? Optional.empty() : upTo(gap, lines, line, span, bullet);
        if (item.isPresent() || gap < 0 || lines.text().charAt(gap) != ';') {
            return item;
        }
        int behind = nameEnd(lines.text(), gap + 1, last); // the semicolon may part two names
        return behind < 0 ? Optional.empty() : upTo(behind, lines, line, span, bullet);
    }

    private static Optional<ListItem> upTo(int gap, Lines lines, int line, Span span, boolean bullet) {
        String text = lines.text();
        Span name = lines.trim(span.start(), gap);
        boolean mayBeNames = CookieNames.mayOpen(text, name.start(), name.end());
        if (!mayBeNames && (!bullet || text.indexOf(' ', name.start()) < name.end())) {
            return Optional.empty();
        }
        return isOpen(text.charAt(gap)) || text.charAt(gap) == '['
                ? withBracket(lines, line, name, new Span(gap, span.end()), bullet)
                : of(lines, line, name, List.of(), lines.trim(gap + 1, span.end()), bullet, text.charAt(gap) == ';');
    }

    /** A term of a list of definitions with what is said of it. */
    static ListItem defined(Lines lines, Span term, List<Span> descriptions) {
        String plain = PlainWords.of(term.of(lines.text()));
        Span words = new Span(
                descriptions.get(0).start(),
                descriptions.get(descriptions.size() - 1).end());
        List<ListPart> parts = descriptions.size() == 1
                ? ListPart.behind(lines, words)
                : descriptions.stream().map(span -> ListPart.of(lines, span)).toList();
        return new ListItem(lines.at(term.start()), term, List.of(), words, parts, true, isNames(plain));
    }

    private static Optional<ListItem> withBracket(Lines lines, int line, Span name, Span rest, boolean bullet) {
        String text = lines.text();
        int last = Math.min(rest.end(), rest.start() + LONGEST_BRACKET);
        int close = rest.start() + 1;
        boolean square = text.charAt(rest.start()) == '[';
        while (close < last && !(square ? text.charAt(close) == ']' : isClose(text.charAt(close)))) {
            if (isOpen(text.charAt(close++))) {
                return Optional.empty();
            }
        }
        Span brackets = lines.trim(rest.start() + 1, close);
        if (close == last || brackets.isEmpty()) {
            return Optional.empty();
        }
        List<ListPart> inside = ListPart.inside(lines, brackets);
        Span behind = lines.trim(close + 1, rest.end());
        boolean parted =
                !behind.isEmpty() && (isColon(text.charAt(behind.start())) || isDash(text.charAt(behind.start())));
        Span words = parted ? lines.trim(behind.start() + 1, behind.end()) : behind;
        if (words.length() == 1 && ".;,".indexOf(text.charAt(words.start())) >= 0) {
            words = new Span(words.start(), words.start());
        }
        boolean sentence = words.isEmpty() || parted || Character.isUpperCase(text.charAt(words.start()));
        return sentence && (ListPart.anyTells(inside) || (parted && words.length() >= LEAST_WORDS))
                ? of(lines, line, name, inside, words, bullet, false)
                : Optional.empty();
    }

    private static Optional<ListItem> of(
            Lines lines, int line, Span name, List<ListPart> inside, Span words, boolean bullet, boolean bySemicolon) {
        String text = lines.text();
        if (text.startsWith("http", words.start()) || (words.isEmpty() && inside.isEmpty())) {
            return Optional.empty();
        }
        List<ListPart> parts = words.isEmpty() ? List.of() : ListPart.behind(lines, words);
        boolean tells =
                parts.size() > 1 ? ListPart.anyTells(parts) : parts.stream().anyMatch(ListPart::tellsAlone);
        if (inside.isEmpty() && !tells && (bySemicolon || words.length() < LEAST_WORDS)) {
            return Optional.empty();
        }
        String plain = PlainWords.of(name.of(text));
        boolean believed = bullet || !isHumpsOnly(plain) || inside.stream().anyMatch(ListPart::isDuration);
        boolean technical = believed && isNames(plain);
        return technical || (bullet && CookieNames.isPossible(plain))
                ? Optional.of(new ListItem(line, name, inside, words, parts, bullet, technical))
                : Optional.empty();
    }

    /** Whether a bullet, a colon or dash, or a time in the brackets shows that it is an item. */
    boolean isSure() {
        return bullet || inside.isEmpty() || inside.stream().anyMatch(ListPart::isDuration);
    }

    /** Whether what stands behind the name falls apart into values. */
    boolean isParted() {
        return parts.size() > 1 && ListPart.anyTells(parts);
    }

    /** Where a colon, a free-standing dash, a semicolon or a bracket ends the names; -1 when none does. */
    private static int nameEnd(String text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (c == '\uFF1A' || c == '\uFF08' || c == '\uFF1B') {
                return i;
            }
            boolean behindSpace = Lines.isSpace(text.charAt(i - 1));
            if ((c == '(' || c == '[') && behindSpace) {
                return i;
            }
            if (Lines.isSpace(text.charAt(i + 1))) {
                if (c == ':' || c == ';' || (isDash(c) && behindSpace)) {
                    return i;
                }
                if (c == '.') {
                    return -1;
                }
            }
        }
        return -1;
    }

    static boolean isOpen(char c) {
        return c == '(' || c == '\uFF08';
    }

    static boolean isClose(char c) {
        return c == ')' || c == '\uFF09';
    }

    /** Only names, at least one; words in capitals are a menu's or a heading's, unless they are known. */
    private static boolean isNames(String words) {
        String[] names = words.split("[,; ]+", -1);
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (i > 0 && i + 1 < names.length && FunctionWords.isNothingButAnd(name)) {
                continue;
            }
            boolean capitals = name.chars().noneMatch(c -> Character.isLowerCase(c) || c == '_');
            if (!CookieNames.isKnown(name) && (capitals || !CookieNames.isTechnical(name))) {
                return false;
            }
        }
        return true;
    }

    /** Words glued in a menu look like {@code oneName}; without a bullet in front or a time behind they are not believed. */
    private static boolean isHumpsOnly(String words) {
        return words.chars().allMatch(Character::isLetter) && !CookieNames.isKnown(words);
    }
}
