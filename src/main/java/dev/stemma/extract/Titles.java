package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a text whose format declares none: the line that names a policy and that its prose follows soonest. Menus name policies
 * too, and only other menu lines follow there; headings that speak about the policy ("Changes to this policy") are not its title.
 */
final class Titles {
    private static final int LONGEST = 80;
    /** Characters of the marks around a heading: {@code ###### **words**}. */
    private static final int MARKS = 12;

    private static final int LONGEST_HEADING = 300;
    private static final int MOST_OTHER_WORDS = 5;

    /** Characters from the start in which a title is looked for: below the longest menus that were seen. */
    private static final int WINDOW = 40_000;

    private static final int PROSE = 100;
    private static final int MOST_BETWEEN = 40;
    /** Lines that a heading may stand further from its prose than a bare line. */
    private static final int HEADING = 2;

    /** Lines between a bare heading and its prose, at most. */
    private static final int SOON = 6;

    private static final Pattern CRUMB = Pattern.compile("\\s*[»›]\\s*|\\s>\\s|(?i:\\bhome\\d? / )");
    /** From "last updated" to the end, when a date ends it. */
    private static final Pattern DATE = Pattern.compile(
            "[\\s,;|(\\[–—-]*\\b(?:last (?:updated?|modified|revised|revision|reviewed)|effective(?: date)?|updated)\\b[^\\n]*\\b(?:19|20)\\d\\d\\b.{0,8}$",
            Pattern.CASE_INSENSITIVE);

    /** A line that gives the date of a text, or a month alone. */
    private static final Pattern DATED = Pattern.compile(
            "^(?:(?:last |derni[eè]re )?(?:updated?|modified|mises? [aà] jour|modification|version)\\b.*|(?:\\p{L}{3,9}\\.? )?)(?:19|20)\\d\\d$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** At the end of what is a sentence and no title: "this policy was". */
    private static final Pattern VERB = Pattern.compile("\\b(?:is|are|was|were|be|been)$", Pattern.CASE_INSENSITIVE);

    private static final List<String> NAMES = DataFile.rows(Titles.class, "title-words.tsv", 1).stream()
            .map(row -> row.get(0))
            .toList();
    private static final Set<String> OTHERS = DataFile.words(Titles.class, "title-others.tsv");

    private Titles() {}

    static Optional<String> of(String text, Sections sections) {
        return named(text, sections)
                .or(() -> first(text, sections).map(Section::title))
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_HEADING)
                .map(Titles::alone);
    }

    /** The first heading, of the first level if there is one: marked as such, or with prose below it, as no line of a menu has. */
    private static Optional<Section> first(String text, Sections sections) {
        List<Section> headings = sections.all().stream()
                .filter(section -> !isNoTitle(section.title())
                        && (isMarked(text, section.heading())
                                || between(text, lineEnd(text, section.heading().end())) <= SOON))
                .toList();
        return headings.stream()
                .filter(section -> section.level() == 1)
                .findFirst()
                .or(() -> headings.stream().findFirst());
    }

    /** Whether it is an item of a list, a link, or a date and what it is the date of. */
    private static boolean isNoTitle(String heading) {
        return heading.startsWith("* ")
                || heading.startsWith("- ")
                || heading.contains("(http")
                || DATED.matcher(heading).find();
    }

    private static boolean isMarked(String text, Span heading) {
        int next = lineEnd(text, heading.end()) + 1;
        return text.charAt(heading.start()) == '#' || text.startsWith("===", next) || text.startsWith("---", next);
    }

    /** A title without the way that leads to it, {@code Home » Cookie policy}, and without the date behind it. */
    private static String alone(String title) {
        Matcher crumbs = CRUMB.matcher(title);
        int from = 0;
        while (crumbs.find()) {
            from = crumbs.end();
        }
        String last = title.substring(from);
        String name = isName(last) ? last : title;
        Matcher date = DATE.matcher(name);
        String dated = date.find() ? name.substring(0, date.start()) : "";
        return isName(dated) && !VERB.matcher(dated).find() ? dated : name;
    }

    private static Optional<String> named(String text, Sections sections) {
        int[] starts = lineStarts(text);
        String best = null;
        int bestScore = MOST_BETWEEN;
        int end = lineEnd(text, starts[starts.length - 1]);
        int between = between(text, end);
        for (int i = starts.length - 1;
                i >= 0;
                i--) { // upwards, so that each line knows how far away the prose below it is
            int from = starts[i];
            if (end > from && end - from <= LONGEST + MARKS) {
                int score = between - (isHeading(sections, from, end) ? HEADING : 0);
                String line = score <= bestScore ? Sections.title(text.substring(from, end)) : "";
                if (isName(line)) {
                    best = line;
                    bestScore = score;
                }
            }
            boolean prose = end - from >= PROSE;
            between = prose ? 0 : Math.min(MOST_BETWEEN + 1, between + (isBlank(text, from, end) ? 0 : 1));
            end = from - 1;
        }
        return Optional.ofNullable(best);
    }

    /** Where the lines begin that begin in the window; the first one at least. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int newline = text.indexOf('\n');
                newline >= 0 && newline + 1 < Math.min(text.length(), WINDOW);
                newline = text.indexOf('\n', newline + 1)) {
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count++] = newline + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isHeading(Sections sections, int from, int end) {
        return sections.at(end)
                .filter(section -> section.heading().start() >= from)
                .isPresent();
    }

    private static boolean isName(String line) {
        if (line.isEmpty() || line.length() > LONGEST || ".:;,?!|".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        if (line.contains("://") || isGlued(line)) {
            return false;
        }
        String folded = Folded.of(line);
        for (String name : NAMES) {
            if (folded.contains(name)) {
                String[] words = folded.split(" ", -1);
                return words.length - name.split(" ", -1).length <= MOST_OTHER_WORDS
                        && List.of(words).stream().noneMatch(OTHERS::contains);
            }
        }
        return false;
    }

    /** Whether menu items run into each other: {@code Legal noticePrivacy policyImprint}. */
    private static boolean isGlued(String line) {
        int seams = 0;
        for (int i = 1; i < line.length(); i++) {
            seams += Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1)) ? 1 : 0;
        }
        return seams > 1;
    }

    /** Short lines between {@code end} and the next line of prose. */
    private static int between(String text, int end) {
        int lines = 0;
        for (int from = end + 1; from < text.length() && lines <= MOST_BETWEEN; ) {
            int to = lineEnd(text, from);
            if (to - from >= PROSE) {
                return lines;
            }
            lines += isBlank(text, from, to) ? 0 : 1;
            from = to + 1;
        }
        return MOST_BETWEEN + 1;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static boolean isBlank(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == to;
    }
}
