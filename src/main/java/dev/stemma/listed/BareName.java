package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.HeadingMarks;
import dev.stemma.text.PlainWords;
import java.util.Optional;

/** The name of a cookie alone on its line, without a label, above what is said of it: {@code _ga}, {@code Purpose: ...}. */
final class BareName {
    private BareName() {}

    /**
     * A technical name without a label, as dialogs print it: its purpose on the next line, and then a label that a colon ends, or two
     * such labels right below it.
     */
    static Optional<LabelledEntry> at(Page page, int line) {
        Lines lines = page.lines();
        if (!isName(page, line)) {
            return Optional.empty();
        }
        int below = lines.nextFilled(line + 1);
        int above = lines.lastFilled(line - 1);
        boolean listed = above >= 0 && isName(page, above); // labels below a list are not those of its last name alone
        return isDescribed(page, below) || (isLabelled(page, below) && !listed)
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
        return isLabelled(page, line)
                ? colonLabelled(page, line).map(entry -> Folded.of(entry.label().of(page.text())))
                : Optional.empty();
    }

    /** A line that may be a name and stands above {@code label}, as technical names of the same table do. */
    static Optional<LabelledEntry> above(Page page, int line, String label) {
        Lines lines = page.lines();
        return CookieNames.isPossible(PlainWords.of(words(lines, line).of(page.text())))
                        && page.role(line).isEmpty()
                        && labelBelow(page, lines.nextFilled(line + 1))
                                .filter(label::equals)
                                .isPresent()
                ? Optional.of(entry(page, line))
                : Optional.empty();
    }

    /** Whether line {@code purpose} has no label, and the next one has. */
    static boolean isDescribed(Page page, int purpose) {
        Lines lines = page.lines();
        int label = lines.nextFilled(purpose + 1);
        return label < lines.count()
                && page.isFree(purpose)
                && page.isFree(label)
                && LabelledEntry.firstLine(page, purpose).isEmpty()
                && LabelledEntry.firstLine(page, label)
                        .filter(entry -> entry.next() == label + 1 && entry.role() != ColumnRole.NAMES)
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
        boolean isHeading = name.start() > page.lines().wordsStart(line);
        if (isHeading ? !CookieNames.mayOpen(page.text(), name.start(), name.end()) : !page.mayOpenWithName(line)) {
            return false;
        }
        String words = PlainWords.of(name.of(page.text()));
        return CookieNames.isKnown(words) || CookieNames.isTechnical(words);
    }

    /** The line behind the marks of a heading, which may be that of a cookie's card. */
    private static Span words(Lines lines, int line) {
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        return lines.trim(start + HeadingMarks.at(lines.text(), start, end), end);
    }

    /** What a cookie whose name stands alone is for, on a line without a label. */
    static LabelledEntry purpose(Page page, int line) {
        Span words = page.lines().trimmed(line);
        return new LabelledEntry(ColumnRole.PURPOSE, new Span(words.start(), words.start()), words, line + 1);
    }
}
