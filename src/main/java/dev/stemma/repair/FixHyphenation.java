package dev.stemma.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Joins a word that was broken at the end of a line.
 *
 * <p>A soft hyphen there can be nothing else. Behind a plain hyphen the whole word must stand elsewhere in the text, and
 * the hyphenated form nowhere: {@code opt-} above {@code out} is a word with a hyphen as often as not. All others are
 * refused. Lines with tabs or pipes are rows of a table, whose cells the table room joins.
 */
final class FixHyphenation implements RepairRule {
    private static final char SOFT_HYPHEN = 0xAD;
    /** A shorter part is an affix, a list mark or an abbreviation. */
    private static final int SHORTEST_PART = 2;

    private static final int LONGEST_PART = 40;

    @Override
    public String name() {
        return "hyphenation";
    }

    @Override
    public String reason() {
        return "A hyphen that only broke a word at the end of a line is not part of the word.";
    }

    @Override
    public Example example() {
        return new Example(
                "Your information: infor-\nmation that you opt-\nout of",
                "Your information: information that you opt-\nout of");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.LINE_FEED);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Set<String> words = null;
        Marks marks = edits.marks();
        for (int end = marks.next(1, Traits.LINE_FEED);
                end < text.length();
                end = marks.next(end + 1, Traits.LINE_FEED)) {
            char hyphen = text.charAt(end - 1);
            if (hyphen != '-' && hyphen != SOFT_HYPHEN) {
                continue;
            }
            int start = partStart(text, end - 1);
            int stop = partEnd(text, end + 1);
            boolean parts = end - 1 - start >= SHORTEST_PART && stop - end - 1 >= SHORTEST_PART;
            if (!parts || !Character.isLowerCase(text.charAt(end + 1)) || inTable(text, start, stop)) {
                continue;
            }
            if (hyphen == SOFT_HYPHEN) {
                edits.replace(end - 1, end + 1, "", "a soft hyphen at the end of a line");
                continue;
            }
            String first = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
            String second = text.substring(end + 1, stop).toLowerCase(Locale.ROOT);
            words = words == null ? words(text) : words;
            if (words.contains(first + second) && !words.contains(first + "-" + second)) {
                edits.replace(end - 1, end + 1, "", "the whole word stands elsewhere in the text");
            } else {
                edits.refuse(end - 1, end + 1, "", "the hyphen may belong to the word");
            }
        }
    }

    private static int partStart(String text, int end) {
        int i = end;
        while (i > 0 && end - i < LONGEST_PART && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int partEnd(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < LONGEST_PART && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean inTable(String text, int start, int stop) {
        return cellMark(text, start, -1) || cellMark(text, stop, 1);
    }

    /** Whether a tab or a pipe stands in the line, going from {@code at} in steps of {@code step}. */
    private static boolean cellMark(String text, int at, int step) {
        for (int i = step < 0 ? at - 1 : at; i >= 0 && i < text.length() && text.charAt(i) != '\n'; i += step) {
            if (text.charAt(i) == '\t' || text.charAt(i) == '|' || Math.abs(i - at) > FixMarkdownEmphasis.LONGEST) {
                return true;
            }
        }
        return false;
    }

    /** All words in lower case; a word with hyphens inside a line is one. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = Markdown.at(text, i);
            boolean hyphen = c == '-' && start >= 0 && Character.isLetter(Markdown.at(text, i + 1));
            if (Character.isLetter(c) || hyphen) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                if (!(c == '-' && Markdown.at(text, i + 1) == '\n')) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
        return words;
    }
}
