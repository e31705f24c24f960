package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.HeadingMarks;
import dev.stemma.text.PlainWords;
import java.util.Optional;

/** The name of a cookie alone on its line, without a label, above what is said of it: {@code _ga}, {@code Purpose: ...}. */
final class BareName {
    private BareName() {}

    /**
     * A technical name without a label, as dialogs print it: its purpose on the lines below or behind it, and then a
     * label that a colon ends, or two such labels right below it.
     */
    static Optional<LabelledEntry> at(Page page, int line) {
        Lines lines = page.lines();
        if (!isName(page, line)) {
            return Optional.empty();
        }
        int below = lines.nextFilled(line + 1);
        int above = lines.lastFilled(line - 1);
        boolean listed = above >= 0 && isName(page, above); // labels below a list are not those of its last name alone
        return purpose(page, line).isPresent() || (isLabelled(page, below) && !listed)
                ? Optional.of(entry(page, line))
                : Optional.empty();
    }

    private static LabelledEntry entry(Page page, int line) {
        Span name = words(page.lines(), line);
        return new LabelledEntry(
                ColumnRole.NAMES,
                new Span(name.start(), name.start()),
                name,
                page.lines().nextFilled(line + 1));
    }

    /** The label right below a name without one of its own: what stands above the same label further down is a name, too. */
    static Optional<String> labelBelow(Page page, int line) {
        return isLabelled(page, line) ? labelAt(page, line) : Optional.empty();
    }

    /** The label at the beginning of a line that a colon ends, folded. */
    static Optional<String> labelAt(Page page, int line) {
        return colonLabelled(page, line).map(entry -> Folded.of(entry.label().of(page.text())));
    }

    /** A line that may be a name and stands above {@code label}, as technical names of the same table do. */
    static Optional<LabelledEntry> above(Page page, int line, String label) {
        Lines lines = page.lines();
        return CookieNames.isPossible(plain(page, line))
                        && page.role(line).isEmpty()
                        && labelBelow(page, lines.nextFilled(line + 1))
                                .filter(label::equals)
                                .isPresent()
                ? Optional.of(entry(page, line))
                : Optional.empty();
    }

    /** One word that stands where technical names of the same table do: above a purpose and the label that stands below theirs. */
    static Optional<LabelledEntry> describedAbove(Page page, int line, String label) {
        return isWord(plain(page, line))
                        && page.role(line).isEmpty()
                        && purpose(page, line)
                                .flatMap(purpose -> labelAt(page, page.lines().nextFilled(purpose.next())))
                                .filter(label::equals)
                                .isPresent()
                ? Optional.of(entry(page, line))
                : Optional.empty();
    }

    private static boolean isWord(String name) {
        return name.chars().anyMatch(Character::isLetter) && name.chars().noneMatch(c -> c == ' ' || c == ':');
    }

    /** Whether line {@code purpose} has no label, and the next one has. */
    static boolean isDescribed(Page page, int purpose) {
        return purpose < page.lines().count()
                && described(page, purpose, page.lines().wordsStart(purpose)).isPresent();
    }

    static boolean hasWordsBehind(Page page, int line) {
        return words(page.lines(), line).end() < page.lines().wordsEnd(line);
    }

    /** What a cookie is for whose name stands without a label at {@code line}: without a label itself, above one. */
    static Optional<LabelledEntry> purpose(Page page, int line) {
        Lines lines = page.lines();
        int end = words(lines, line).end();
        Span behind = lines.trim(end, lines.wordsEnd(line));
        if (!behind.isEmpty() && Character.isLetter(page.text().charAt(behind.start()))) {
            return described(page, line, behind.start());
        }
        int below = lines.nextFilled(line + 1);
        return below < lines.count() ? described(page, below, lines.wordsStart(below)) : Optional.empty();
    }

    /** What is said from {@code start} on, which a program may have wrapped: to a label, no blank line in between. */
    private static Optional<LabelledEntry> described(Page page, int first, int start) {
        Lines lines = page.lines();
        boolean opens = start == lines.wordsStart(first);
        int last = first;
        while (page.isFree(last)
                && (last > first
                        || !opens
                        || LabelledEntry.firstLine(page, last).isEmpty())) {
            int below = lines.nextFilled(last + 1);
            boolean labelled = (last == first && opens)
                    ? isLabelBelow(page, below)
                    : colonLabelled(page, below).isPresent();
            if (labelled) {
                Span words = new Span(start, lines.wordsEnd(last));
                return Optional.of(new LabelledEntry(ColumnRole.PURPOSE, new Span(start, start), words, last + 1));
            }
            last++;
            if (below != last
                    || last == lines.count()
                    || last - first == WrappedValue.MOST_LINES
                    || (opens && isWord(plain(page, first)))
                    || CellSeam.endsSentence(lines.of(last - 1)) // `Category 4` is no part of the purpose above it
                    || (isWord(plain(page, last)) && !CellSeam.endsSentence(lines.of(last)))
                    || !WrappedValue.goesOn(page, last)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isLabelBelow(Page page, int line) {
        return line < page.lines().count()
                && page.isFree(line)
                && LabelledEntry.firstLine(page, line)
                        .filter(entry -> entry.next() == line + 1 && entry.role() != ColumnRole.NAMES)
                        .isPresent();
    }

    /** Whether two labels with values stand from {@code line} on, each ended by a colon, of different things and none of a name. */
    private static boolean isLabelled(Page page, int line) {
        Optional<LabelledEntry> first = colonLabelled(page, line);
        return first.isPresent()
                && colonLabelled(page, page.lines().nextFilled(first.get().next()))
                        .filter(second -> second.role() != first.get().role())
                        .isPresent();
    }

    private static Optional<LabelledEntry> colonLabelled(Page page, int line) {
        Lines lines = page.lines();
        return line < lines.count() && page.isFree(line)
                ? LabelledEntry.firstLine(page, line)
                        .filter(entry -> entry.role() != ColumnRole.NAMES
                                && !entry.value().isEmpty()
                                && !entry.label().isEmpty()
                                && isColonBehind(lines, entry.label()))
                : Optional.empty();
    }

    /** Whether a colon ends the label, or stands right behind it. */
    private static boolean isColonBehind(Lines lines, Span label) {
        String text = lines.text();
        int end = lines.end(lines.at(label.start()));
        int at = label.end();
        while (at < end && Lines.isSpace(text.charAt(at))) {
            at++;
        }
        return ListItem.isColon(text.charAt(label.end() - 1)) || (at < end && ListItem.isColon(text.charAt(at)));
    }

    /** Whether the line is a technical name and nothing else. */
    static boolean isName(Page page, int line) {
        Span name = words(page.lines(), line);
        boolean isPart = name.start() > page.lines().wordsStart(line)
                || name.end() < page.lines().wordsEnd(line);
        if (isPart ? !CookieNames.mayOpen(page.text(), name.start(), name.end()) : !page.mayOpenWithName(line)) {
            return false;
        }
        return isTechnical(plain(page, line));
    }

    /** The name as a reader sees it, without the count of equal ones, {@code _ga_# [x4]}. */
    private static String plain(Page page, int line) {
        String name = PlainWords.of(words(page.lines(), line).of(page.text()));
        int count = name.endsWith("]") ? name.lastIndexOf("[x") : 0;
        return count > 0 ? name.substring(0, count).strip() : name;
    }

    /**
     * The line behind the marks of a heading, which may be that of a cookie's card; of one that a technical name
     * opens, with words behind it that begin with a capital, the name.
     */
    private static Span words(Lines lines, int line) {
        String text = lines.text();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        int marks = HeadingMarks.at(text, start, end);
        int space = marks > 0 ? end : lines.find(' ', start, end);
        boolean isNameAhead = space > start && space + 1 < end && isAhead(lines, start, space, end);
        return isNameAhead ? new Span(start, countEnd(lines, space, end)) : lines.trim(start + marks, end);
    }

    private static boolean isAhead(Lines lines, int start, int space, int end) {
        String text = lines.text();
        int words = countEnd(lines, space, end);
        while (words < end && Lines.isSpace(text.charAt(words))) {
            words++;
        }
        return words < end
                && Character.isUpperCase(text.charAt(words))
                && CookieNames.mayOpen(text, start, space)
                && isSure(text.substring(start, space));
    }

    /** Whether {@code AdButler Cookie} cannot begin so: a name with capitals inside is a firm's, too. */
    private static boolean isSure(String name) {
        String words = PlainWords.of(name);
        return CookieNames.isKnown(words)
                || (CookieNames.isTechnical(words) && words.chars().anyMatch(c -> c == '_' || c == '#'));
    }

    /** Behind the count of equal names that may stand at {@code space} in a line up to {@code end}. */
    private static int countEnd(Lines lines, int space, int end) {
        int close = lines.text().startsWith(" [x", space) ? lines.find(']', space, end) : end;
        return close == end ? space : close + 1;
    }

    private static boolean isTechnical(String name) {
        String words = PlainWords.of(name);
        return CookieNames.isKnown(words) || CookieNames.isTechnical(words);
    }
}
