package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Span;
import dev.stemma.page.DisplayColumns;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.HeadingMarks;
import dev.stemma.text.PlainWords;
import java.util.Optional;

/**
 * A label with its value, {@code Name: _ga}, or the label on a line and its value on the next; of a cookie's name the label may be
 * missing.
 *
 * @param role what the label says
 * @param label empty where a name, or in brackets a time, stands alone
 * @param value empty where another label, or what ends the table, stands below the label
 * @param next the line behind it
 */
record LabelledEntry(ColumnRole role, Span label, Span value, int next) {
    /** Characters of a label; set by hand: what is longer in front of a colon is a sentence. */
    static final int LONGEST_LABEL = 40;

    /** A name without a label. */
    boolean isBare() {
        return label.isEmpty() && role == ColumnRole.NAMES;
    }

    /** Whether the value stands on a line of its own, below a label of words. */
    boolean isWordsBelow(Lines lines) {
        return isWords(role) && !value.isEmpty() && lines.at(label.start()) < lines.at(value.start());
    }

    /** The entry without its value, in whose place something else stands. */
    LabelledEntry emptied(Lines lines) {
        return new LabelledEntry(role, label, new Span(label.end(), label.end()), lines.at(value.start()));
    }

    /** An entry that may begin a block. */
    static Optional<LabelledEntry> opening(Page page, int line) {
        Optional<LabelledEntry> labelled = at(page, line).filter(entry -> !entry.isOverBareName(page));
        return labelled.isPresent() ? labelled : BareName.at(page, line);
    }

    /** Whether it is a title, {@code Cookies}, over a name that has no label and stands above or in front of what it is for: {@code _ga Counts visitors}. */
    private boolean isOverBareName(Page page) {
        Lines lines = page.lines();
        int above = lines.at(label.start());
        int name = lines.at(value.start());
        if (role != ColumnRole.NAMES || name == above || endsInColon(page, above) || !BareName.isName(page, name)) {
            return false;
        }
        int below = lines.nextFilled(name + 1);
        return (BareName.hasWordsBehind(page, name) || lines.isBlank(name - 1))
                && below < lines.count()
                && !BareName.isName(page, below) // a list of names below its label
                && BareName.purpose(page, name).isPresent();
    }

    /** The label at the beginning of {@code line} with its value; brackets around both do not count. */
    static Optional<LabelledEntry> at(Page page, int line) {
        return firstLine(page, line).map(entry -> entry.withAllNames(page));
    }

    /** The same with the first of the lines of its value alone: whether those below belong to it is asked of each for itself. */
    static Optional<LabelledEntry> firstLine(Page page, int line) {
        Lines lines = page.lines();
        String text = lines.text();
        Span words = lines.trimmed(line);
        if (words.length() > 2 && text.charAt(words.start()) == '(' && text.charAt(words.end() - 1) == ')') {
            return inBrackets(page, lines.trim(words.start() + 1, words.end() - 1), line);
        }
        int start = words.start();
        int last = Math.min(words.end(), start + LONGEST_LABEL + 1);
        int colon = start;
        while (colon < last && !ListItem.isColon(text.charAt(colon))) {
            colon++;
        }
        boolean longer = colon == last && lines.width(line) > Page.LONGEST_HEADER;
        if (!page.mayOpenWithHeader(line) || (longer && !hasGap(lines, line))) {
            return Optional.empty();
        }
        Optional<LabelledEntry> ahead =
                colon > start && colon < last ? aheadOfColon(page, line, colon) : aheadOfGap(page, line);
        return ahead.isPresent() ? ahead : alone(page, line);
    }

    /** {@code (Expires: 2 years)}, or a time alone, which needs no label: {@code (Session)}. */
    private static Optional<LabelledEntry> inBrackets(Page page, Span words, int line) {
        String text = page.text();
        int colon = words.start();
        while (colon < words.end() && !ListItem.isColon(text.charAt(colon))) {
            colon++;
        }
        Span label = new Span(words.start(), colon == words.end() ? words.start() : colon);
        Span value = page.lines().trim(colon == words.end() ? colon - words.length() : colon + 1, words.end());
        if (value.isEmpty() || label.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        Optional<ColumnRole> role = label.isEmpty()
                ? Durations.read(value.of(text))
                        .filter(Durations.Lasting::whole)
                        .map(time -> ColumnRole.DURATION)
                : ColumnRole.of(PlainWords.of(label.of(text)));
        return role.map(known -> new LabelledEntry(known, label, value, line + 1));
    }

    /** The entry whose label a colon ends. */
    private static Optional<LabelledEntry> aheadOfColon(Page page, int line, int colon) {
        Lines lines = page.lines();
        Span label = lines.trim(lines.wordsStart(line), colon);
        Optional<ColumnRole> role = ColumnRole.of(PlainWords.of(label.of(lines.text())));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        Span value = lines.trim(colon + 1, lines.wordsEnd(line));
        if (value.isEmpty()) {
            return onNextLines(page, role.get(), label, line);
        }
        int last = isWords(role.get()) ? WrappedValue.lastLine(page, line) : line;
        return Optional.of(
                new LabelledEntry(role.get(), label, new Span(value.start(), lines.wordsEnd(last)), last + 1));
    }

    /**
     * The entry whose label a gap of two spaces or more ends, the only one of the line: a table that stands upright, as it is printed in
     * columns. Lines that begin right below its value go on with it.
     */
    private static Optional<LabelledEntry> aheadOfGap(Page page, int line) {
        Lines lines = page.lines();
        String text = lines.text();
        int end = lines.wordsEnd(line);
        if (!hasGap(lines, line)) {
            return Optional.empty();
        }
        int gap = text.indexOf("  ", lines.wordsStart(line));
        Span label = new Span(lines.wordsStart(line), gap);
        Span value = lines.trim(gap, end);
        Optional<ColumnRole> role =
                label.length() > LONGEST_LABEL || value.of(text).contains("  ")
                        ? Optional.empty()
                        : ColumnRole.of(PlainWords.of(label.of(text)));
        if (role.isEmpty() || ColumnRole.of(PlainWords.of(value.of(text))).isPresent()) {
            return Optional.empty();
        }
        int column = DisplayColumns.at(lines, line, value.start());
        int next = line + 1;
        while (next < lines.count()
                && page.isFree(next)
                && !lines.isBlank(next)
                && DisplayColumns.at(lines, next, lines.wordsStart(next)) == column) {
            next++;
        }
        return Optional.of(
                new LabelledEntry(role.get(), label, new Span(value.start(), lines.wordsEnd(next - 1)), next));
    }

    /** Whether two spaces stand where a label may end. */
    private static boolean hasGap(Lines lines, int line) {
        String text = lines.text();
        int last = Math.min(lines.wordsEnd(line) - 1, lines.wordsStart(line) + LONGEST_LABEL + 1);
        for (int i = lines.wordsStart(line); i < last; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** The entry whose label is all of the line; what stands above another label with its value names no cookie. */
    private static Optional<LabelledEntry> alone(Page page, int line) {
        Optional<ColumnRole> role = page.role(line);
        int below = page.lines().nextFilled(line + 1);
        boolean overLabel = isOfNames(role)
                && !endsInColon(page, line)
                && below < page.lines().count()
                && !isOfNames(page.role(below)) // else each line of a column of such labels would ask the next
                && BareName.labelAt(page, below).isPresent();
        return role.isEmpty() || overLabel
                ? Optional.empty()
                : onNextLines(page, role.get(), page.lines().trimmed(line), line);
    }

    private static boolean isOfNames(Optional<ColumnRole> role) {
        return role.filter(found -> found == ColumnRole.NAMES).isPresent();
    }

    /** The value on the lines below its label, to the next label; a label over a label has an empty value. */
    private static Optional<LabelledEntry> onNextLines(Page page, ColumnRole role, Span label, int line) {
        Lines lines = page.lines();
        int next = lines.nextFilled(line + 1);
        if (next >= lines.count() || !page.isFree(next)) {
            return Optional.empty();
        }
        boolean isLabel = page.role(next).isPresent()
                && !isBetweenColons(page, line, next)
                && !(isValueOf(role, lines.of(next)) && isLabel(page, lines.nextFilled(next + 1)));
        if (isLabel || (isWords(role) && opensChapter(lines, next))) {
            return Optional.of(new LabelledEntry(role, label, new Span(label.end(), label.end()), next));
        }
        return Optional.of(new LabelledEntry(role, label, lines.trimmed(next), next + 1));
    }

    /** The entry with all technical names that stand one a line below its label. */
    private LabelledEntry withAllNames(Page page) {
        Lines lines = page.lines();
        boolean below = !value.isEmpty() && lines.at(label.start()) < lines.at(value.start());
        if (role != ColumnRole.NAMES || !below) {
            return this;
        }
        int last = lastName(page, next - 1);
        return new LabelledEntry(role, label, new Span(value.start(), lines.wordsEnd(last)), last + 1);
    }

    /**
     * Whether a line that could be a label is the value of one: {@code Type:}, {@code server_cookie}, {@code Expires in:}. Where labels end
     * in a colon, what has none is no label.
     */
    private static boolean isBetweenColons(Page page, int label, int line) {
        int below = page.lines().nextFilled(line + 1);
        return endsInColon(page, label)
                && !endsInColon(page, line)
                && below < page.lines().count()
                && endsInColon(page, below)
                && page.role(below).isPresent();
    }

    private static boolean isLabel(Page page, int line) {
        return line < page.lines().count() && page.role(line).isPresent();
    }

    /** Whether words that are a label elsewhere answer this one: {@code Third party} below {@code Type}, {@code Cookie} below {@code Storage}. */
    private static boolean isValueOf(ColumnRole role, String words) {
        boolean isType = role == ColumnRole.TYPE;
        return ((isType || role == ColumnRole.PARTY)
                        && Vocabulary.PARTY.whole(words).isPresent())
                || ((isType || role == ColumnRole.STORAGE)
                        && Vocabulary.STORAGE.whole(words).isPresent());
    }

    private static boolean endsInColon(Page page, int line) {
        int end = page.lines().wordsEnd(line);
        return end > page.lines().wordsStart(line)
                && ListItem.isColon(page.text().charAt(end - 1));
    }

    /** The last of the technical names that stand one a line from {@code first} on. */
    private static int lastName(Page page, int first) {
        int last = first;
        while (last + 1 < page.lines().count()
                && BareName.isName(page, last)
                && page.isFree(last + 1)
                && BareName.isName(page, last + 1)
                && !isWordInCapitals(page.lines().of(last + 1))
                && firstLine(page, last + 1).isEmpty()
                && !BareName.isDescribed(page, page.lines().nextFilled(last + 2))) {
            last++;
        }
        return last;
    }

    /** {@code ADVERTISING}: a title as well as a name. */
    private static boolean isWordInCapitals(String words) {
        return words.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !CookieNames.isKnown(words);
    }

    private static boolean isWords(ColumnRole role) {
        return role == ColumnRole.PURPOSE || role == ColumnRole.FUNCTION || role == ColumnRole.FUNCTION_AND_LOCATION;
    }

    /** A numbered heading behind the first, {@code 7. Consent}, or one of Markdown: below a label it says that the cell was empty. */
    static boolean opensChapter(Lines lines, int line) {
        String text = lines.text();
        int end = lines.wordsEnd(line);
        int at = lines.wordsStart(line);
        if (HeadingMarks.at(text, at, end) > 0) {
            return true;
        }
        int number = 0;
        while (at < end && number < 100 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = 10 * number + text.charAt(at++) - '0';
        }
        if (number < 2 || number >= 100 || at + 1 >= end || text.charAt(at) != '.') {
            return false;
        }
        at += text.charAt(at + 1) == ' ' ? 2 : 1;
        return at < end && Character.isUpperCase(text.charAt(at));
    }
}
