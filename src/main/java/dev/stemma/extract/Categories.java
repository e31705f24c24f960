package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Section;
import dev.stemma.model.Table;
import dev.stemma.text.PlainWords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The category that a table's surroundings give to its rows, the nearest words first: its caption, the lines above it up to the
 * table before, the headings over it.
 */
final class Categories {
    /** Characters above a table in which the words that introduce it are looked for. */
    private static final int REACH = 2500;

    private static final int MOST_LINES = 12;
    /** Characters above a table in which other kinds of cookies may be explained before it. Set by hand: a screen or two of them. */
    private static final int REACH_OF_KINDS = 6000;

    /** So many kinds explained are a list of all. Set by hand: two may be a heading and a kind that its text speaks of. */
    private static final int SEVERAL_KINDS = 3;

    private static final int LONGEST_TITLE = 80;
    private static final int MOST_TITLE_WORDS = 8;
    private static final int LONGEST_LEAD = 400;

    private final String text;
    private final Sections sections;

    Categories(String text, Sections sections) {
        this.text = text;
        this.sections = sections;
    }

    /**
     * The category of all rows of {@code table}.
     *
     * @param previous end of the table before it; 0 when there is none
     */
    Optional<String> over(Table table, int previous) {
        if (table.caption().filter(Categories::namesSeveral).isPresent()) {
            return Optional.empty();
        }
        Optional<String> own = table.caption().flatMap(Categories::ofCaption);
        if (own.isPresent()) {
            return own;
        }
        int start = table.span().start();
        Optional<Section> nearest = sections.at(start);
        boolean ownHeading =
                nearest.filter(section -> section.heading().start() >= previous).isPresent();
        Optional<String> ofNearest = nearest.flatMap(section -> ofTitle(section.title()));
        if (isBelowAllKinds(start, previous)) {
            return Optional.empty();
        }
        int heading = nearest.map(section -> section.heading().end()).orElse(0);
        if (ownHeading && ofNearest.isPresent()) {
            return titleBelow(heading, start).or(() -> ofNearest);
        }
        Nearby nearby = above(start, heading, previous);
        return nearby.isUnderOther()
                ? nearby.category()
                : nearby.category()
                        .or(() -> ofNearest)
                        .or(() -> sections.over(start).stream()
                                .map(Section::title)
                                .filter(Subject::isIn)
                                .map(Categories::ofHeading)
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    /**
     * What the lines above a table say.
     *
     * @param isUnderOther whether a title that names no category stands between the table and all headings
     */
    private record Nearby(Optional<String> category, boolean isUnderOther) {}

    /**
     * Whether the table lists cookies of every kind: the line over it speaks of cookies and of no kind, "Below is a table of the
     * cookies we use", and the kinds were explained before, one below the other, without a table for any. The last kind explained is
     * then no heading of the table.
     */
    private boolean isBelowAllKinds(int start, int previous) {
        int from = Math.max(previous, start - REACH_OF_KINDS);
        int end = start;
        boolean lead = false;
        Set<String> kinds = new HashSet<>();
        while (end > from) {
            int begin = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
            String line = PlainWords.of(text.substring(begin, Math.min(end, begin + LONGEST_LEAD)));
            end = begin - 1;
            if (line.isEmpty() || (!lead && line.startsWith("<"))) {
                continue; // tags of a table that the page shows as its source stand between it and the line over it
            }
            if (!lead) {
                lead = isSentence(line)
                        && Subject.isIn(line)
                        && Vocabulary.CATEGORIES.first(line).isEmpty();
                if (!lead) {
                    return false;
                }
            }
            ofOpening(line).or(() -> explained(line)).ifPresent(kinds::add);
        }
        return kinds.size() >= SEVERAL_KINDS;
    }

    /** The kind that a line explains: {@code Analytical/performance cookies: these allow us to count visitors}. */
    private static Optional<String> explained(String line) {
        int stop = 0;
        while (stop < line.length() && stop <= LONGEST_TITLE && ".:".indexOf(line.charAt(stop)) < 0) {
            stop++;
        }
        String opening = line.substring(0, stop);
        return stop < line.length() && isTitle(opening) && Folded.of(opening).endsWith("cookies")
                ? Vocabulary.CATEGORIES.first(opening)
                : Optional.empty();
    }

    /** {@code Examples of operational, analytics, and advertising cookies:}, which says of no row which of them it is. */
    private static boolean namesSeveral(String caption) {
        return caption.endsWith(":")
                && Vocabulary.CATEGORIES.all(caption).stream()
                                .filter(kind -> !kind.equals("unclassified"))
                                .count()
                        > 1;
    }

    /** The category of a caption; one that stands behind a delimiter row may list several, of which the first counts. */
    private static Optional<String> ofCaption(String caption) {
        String words = behindPipes(caption);
        int comma = words.indexOf(',');
        return caption.indexOf('|') < 0 ? ofHeading(words) : ofTitle(comma < 0 ? words : words.substring(0, comma));
    }

    /**
     * A heading names a category when it is its name, or speaks of cookies and names it. A sentence must put the two side by side:
     * "the necessary cookies are", but not "our analytics services use cookies".
     */
    static Optional<String> ofHeading(String heading) {
        String words = withoutNumber(heading);
        Optional<String> whole = Vocabulary.CATEGORIES.whole(words);
        if (whole.isPresent() || !Subject.isIn(words)) {
            return whole;
        }
        return (isSentence(words) ? Vocabulary.CATEGORIES.beside(words, "cookie") : Vocabulary.CATEGORIES.first(words))
                .filter(word -> !word.equals("unclassified"));
    }

    /**
     * The category that the nearest line between the heading and the table begins with, as a title or as the subject of its first
     * sentence. A title that names none ends the search, but for a column's that the table lost.
     */
    private Nearby above(int start, int heading, int previous) {
        int from = Math.max(Math.max(previous, heading), start - REACH);
        int end = start;
        boolean belowSibling = false;
        for (int i = 0; i < MOST_LINES && end > from; i++) {
            int begin = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
            String line = once(PlainWords.of(text.substring(begin, Math.min(end, begin + 2 * LONGEST_TITLE))));
            Optional<String> found = isRestOfSentence(line, begin) ? Optional.empty() : ofOpening(line);
            if (found.isPresent()) {
                return belowSibling && line.endsWith(":")
                        ? new Nearby(Optional.empty(), true)
                        : new Nearby(found, false);
            }
            belowSibling |= line.endsWith(":") && isInTitleCase(line);
            boolean other = !line.isEmpty()
                    && Character.isLetterOrDigit(line.charAt(line.length() - 1))
                    && isTitle(line)
                    && ColumnRole.of(line).isEmpty();
            if (other) {
                return new Nearby(Optional.empty(), true);
            }
            end = begin - 1;
        }
        return new Nearby(Optional.empty(), false);
    }

    /** Whether a line that begins at {@code begin} ends a sentence that the line above began: {@code measure\nvisits with analytics cookies.} */
    private boolean isRestOfSentence(String line, int begin) {
        int above = begin - 2;
        return line.endsWith(".")
                && Character.isLowerCase(line.charAt(0))
                && above >= 0
                && (Character.isLetterOrDigit(text.charAt(above)) || text.charAt(above) == ',');
    }

    /**
     * The category of the last title between a heading and the table, whose kind of line no list of headings knows: below {@code
     * Strictly Necessary Cookies} and its text stands {@code Analytics and Customization}, with its own text and the table; below {@code
     * Einstellungen} each kind with its own.
     */
    private Optional<String> titleBelow(int heading, int start) {
        int end = start;
        while (end > heading) {
            int begin = Math.max(heading, text.lastIndexOf('\n', end - 1) + 1);
            if (end - begin <= 2 * LONGEST_TITLE) {
                String line = once(PlainWords.of(text.substring(begin, end)));
                boolean isKind = Vocabulary.CATEGORIES.whole(line).isPresent();
                if (isKind || (isInTitleCase(line) && Character.isLetter(line.charAt(line.length() - 1)))) {
                    return ofTitle(line);
                }
            }
            end = begin - 1;
        }
        return Optional.empty();
    }

    /** A title that a dialog prints twice, on a button and once more for the switch behind it, as it reads once. */
    private static String once(String line) {
        int half = line.length() / 2;
        boolean isTwice =
                line.length() % 2 == 1 && line.charAt(half) == ' ' && line.regionMatches(0, line, half + 1, half);
        return isTwice ? line.substring(0, half) : line;
    }

    /** The category that a line opens with: {@code 1.2 Advertising cookies}, {@code Performance cookies. These cookies allow us ...}. */
    static Optional<String> ofOpening(String words) {
        String line = withoutNumber(behindPipes(words));
        int stop = 0;
        while (stop < line.length() && stop <= LONGEST_TITLE && !endsOpening(line.charAt(stop))) {
            stop++;
        }
        if (stop > LONGEST_TITLE || (stop == line.length() && line.length() > LONGEST_TITLE)) {
            return Optional.empty();
        }
        String opening = line.substring(0, stop);
        Optional<String> whole = Vocabulary.CATEGORIES.whole(opening);
        boolean alone = stop >= line.length() - 1;
        return whole.isPresent() && (alone || Subject.isIn(opening))
                ? whole.filter(word -> !word.equals("unclassified"))
                : alone ? ofTitle(opening) : Optional.empty();
    }

    private static boolean endsOpening(char c) {
        return c == '.' || c == ':' || c == ';' || c == ',' || c == '\u2013' || c == '\u2014';
    }

    /** As {@link #ofHeading}, or a short title that begins with a category: {@code Advertising outside of this site}. */
    private static Optional<String> ofTitle(String words) {
        String title = withoutNumber(words);
        Optional<String> found = ofHeading(title);
        return found.isPresent() || Subject.isIn(title) || !isTitle(title)
                ? found
                : Vocabulary.CATEGORIES.opening(title);
    }

    private static boolean isTitle(String words) {
        return !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && !hasMore(words, MOST_TITLE_WORDS)
                && Folded.of(words).chars().filter(c -> c == ' ').count() < MOST_TITLE_WORDS;
    }

    /** Whether more than {@code most} words are plain to see: behind a space each. */
    private static boolean hasMore(String words, int most) {
        int begun = 1;
        for (int space = words.indexOf(' '); space >= 0 && begun <= most; space = words.indexOf(' ', space + 1)) {
            begun += space + 1 < words.length() && Character.isLetterOrDigit(words.charAt(space + 1)) ? 1 : 0;
        }
        return begun > most;
    }

    /** {@code Google Analytics:}, {@code OPTIONAL:}, but not {@code We use the following cookies:}. */
    private static boolean isInTitleCase(String words) {
        return isTitle(words)
                && Arrays.stream(words.split(" ", -1))
                        .allMatch(word -> FunctionWords.contains(word)
                                || (!word.isEmpty() && !Character.isLowerCase(word.charAt(0))));
    }

    private static boolean isSentence(String words) {
        char last = words.charAt(words.length() - 1);
        return last == '.' || last == ':' || words.length() > 2 * LONGEST_TITLE;
    }

    /** Behind the delimiter row that a converter left in front of a caption: {@code | --- | --- |Marketing}. */
    private static String behindPipes(String words) {
        return Sections.title(words.substring(words.lastIndexOf('|') + 1));
    }

    private static String withoutNumber(String words) {
        int at = 0;
        while (at < words.length() && !Character.isLetter(words.charAt(at))) {
            at++;
        }
        return at > 8 ? words : words.substring(at);
    }
}
