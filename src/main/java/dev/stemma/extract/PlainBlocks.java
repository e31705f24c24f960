package dev.stemma.extract;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.text.HeadingMarks;
import dev.stemma.text.LettersAndDigits;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings, list items and paragraphs of a text without declared blocks: Markdown (CommonMark 0.31, sections 4.2, 4.3, 5.2)
 * where it is used, else by the shape of the lines.
 */
final class PlainBlocks {
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_HEADING_WORDS = 16;
    private static final int PROSE = 100;

    private final String text;
    private final List<Span> taken;
    private final List<Block> blocks = new ArrayList<>();
    private int nextTaken;
    private boolean titled;
    private boolean lastWasHeading;

    PlainBlocks(String text, List<Span> taken) {
        this.text = text;
        this.taken = taken;
    }

    List<Block> all() {
        int paragraphStart = -1;
        int paragraphEnd = -1;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            Span line = trim(from, end);
            int next = end + 1;
            boolean outside = isTaken(line);
            if (line.isEmpty() || outside) {
                paragraphStart = close(paragraphStart, paragraphEnd);
                lastWasHeading &= !outside;
            } else {
                int underline = setext(line, next);
                int level = underline > 0 ? underlineLevel(next) : headingLevel(line, from, next);
                if (level > 0) {
                    paragraphStart = close(paragraphStart, paragraphEnd);
                    heading(line, level);
                    next = underline > 0 ? underline : next;
                } else if (isListItem(line)) {
                    paragraphStart = close(paragraphStart, paragraphEnd);
                    blocks.add(new Block(Block.Kind.LIST_ITEM, line, 1 + (line.start() - from) / 4));
                    lastWasHeading = false;
                } else {
                    // a long line is a paragraph of its own: scrapers write one a line
                    if (paragraphStart >= 0 && paragraphEnd - paragraphStart > PROSE && line.length() > PROSE) {
                        paragraphStart = close(paragraphStart, paragraphEnd);
                    }
                    paragraphStart = paragraphStart < 0 ? line.start() : paragraphStart;
                    paragraphEnd = line.end();
                    lastWasHeading = false;
                }
            }
            from = next;
        }
        close(paragraphStart, paragraphEnd);
        return blocks;
    }

    private int close(int start, int end) {
        if (start >= 0) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end), 0));
        }
        return -1;
    }

    private void heading(Span line, int level) {
        blocks.add(new Block(Block.Kind.HEADING, line, level));
        titled = true;
        lastWasHeading = true;
    }

    /** End of the underline that makes {@code line} a heading, else 0. */
    private int setext(Span line, int next) {
        if (next >= text.length() || line.length() > LONGEST_HEADING) {
            return 0;
        }
        char mark = text.charAt(next);
        if (mark != '=' && mark != '-') {
            return 0;
        }
        int at = next;
        while (at < text.length() && text.charAt(at) == mark) {
            at++;
        }
        boolean alone = at >= text.length() || text.charAt(at) == '\n';
        return alone && at - next >= 3 ? at + 1 : 0;
    }

    private int underlineLevel(int next) {
        return text.charAt(next) == '=' ? 1 : 2;
    }

    private int headingLevel(Span line, int from, int next) {
        if (text.charAt(line.start()) == '#') {
            return HeadingMarks.at(text, line.start(), line.end());
        }
        boolean heading = line.length() <= LONGEST_HEADING && looksLikeTitle(line) && standsOverText(line, from, next);
        return heading ? level(numbered(line)) : 0;
    }

    private int level(int numbers) {
        return numbers > 0 ? Math.min(6, 1 + numbers) : titled ? lastWasHeading && blocks.size() > 1 ? 3 : 2 : 1;
    }

    /** Whether what is around a line that looks like a title is what is around headings: blank lines, prose, a table below. */
    private boolean standsOverText(Span line, int from, int next) {
        boolean above = from == 0 || isBlankBefore(from);
        int following = nextLine(next);
        boolean below = following != next;
        boolean overProse = following < text.length() && isLonger(following, line);
        boolean alone = above && below;
        boolean overTable =
                isTaken(new Span(Math.min(following, text.length()), Math.min(following + 1, text.length())));
        return (alone && (overProse || overTable || !titled || startsHeading(following)))
                || overTable
                || (overProse && (isProse(following) || isLeadOverTable(following)));
    }

    /** Short, begins in upper case or with a number, ends without a sentence's end. */
    private boolean looksLikeTitle(Span line) {
        char first = text.charAt(line.start());
        char last = text.charAt(line.end() - 1);
        if (".,;:!|>".indexOf(last) >= 0
                || Character.isLowerCase(first)
                || (!LettersAndDigits.has(first) && first != '*')) {
            return false;
        }
        int words = 1;
        boolean letters = false;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            words += c == ' ' ? 1 : 0;
            letters = letters || Character.isLetter(c);
            boolean valueBehindLabel = c == ':' && i + 1 < line.end() && text.charAt(i + 1) == ' ';
            if (c == '\t' || c == '|' || valueBehindLabel) {
                return false;
            }
        }
        return letters && words <= MOST_HEADING_WORDS;
    }

    private boolean isBlankBefore(int from) {
        int before = text.lastIndexOf('\n', from - 2) + 1;
        return trim(Math.min(before, from - 1), from - 1).isEmpty();
    }

    /** Start of the next line that is not blank; {@code text.length()} when there is none. */
    private int nextLine(int from) {
        int at = from;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (!trim(at, end).isEmpty()) {
                return at;
            }
            at = end + 1;
        }
        return text.length();
    }

    private boolean isLonger(int from, Span line) {
        int newline = text.indexOf('\n', from);
        Span next = trim(from, newline < 0 ? text.length() : newline);
        return next.length() > line.length() || (next.length() > 0 && ".:".indexOf(text.charAt(next.end() - 1)) >= 0);
    }

    private boolean isProse(int from) {
        int newline = text.indexOf('\n', from);
        return trim(from, newline < 0 ? text.length() : newline).length() >= PROSE;
    }

    /** Whether the line at {@code from} is one sentence that leads to a table: "We set these cookies:". */
    private boolean isLeadOverTable(int from) {
        int newline = text.indexOf('\n', from);
        if (newline < 0) {
            return false;
        }
        Span line = trim(from, newline);
        int next = nextLine(newline + 1);
        return !line.isEmpty()
                && ".:".indexOf(text.charAt(line.end() - 1)) >= 0
                && next < text.length()
                && isTaken(new Span(next, next + 1));
    }

    private boolean startsHeading(int from) {
        if (from >= text.length()) {
            return false;
        }
        int newline = text.indexOf('\n', from);
        Span next = trim(from, newline < 0 ? text.length() : newline);
        return !next.isEmpty() && next.length() <= LONGEST_HEADING && looksLikeTitle(next);
    }

    /** Depth of a leading number: {@code 3.2. Cookies} is 2; 0 without one. */
    private int numbered(Span line) {
        int depth = 0;
        int at = line.start();
        while (at < line.end() && Character.isDigit(text.charAt(at))) {
            while (at < line.end() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            depth++;
            if (at < line.end() && text.charAt(at) == '.') {
                at++;
            } else {
                break;
            }
        }
        return at < line.end() && text.charAt(at) == ' ' ? depth : 0;
    }

    private boolean isListItem(Span line) {
        char first = text.charAt(line.start());
        char second = line.length() > 1 ? text.charAt(line.start() + 1) : 'x';
        if ((first == '-'
                        || first == '*'
                        || first == '+'
                        || first == '\u2022'
                        || first == '\u00B7'
                        || first == '\u25CF'
                        || first == '\u2013')
                && (second == ' ' || second == '\t')) {
            return true;
        }
        int at = line.start();
        while (at < line.end() && at < line.start() + 3 && LettersAndDigits.has(text.charAt(at))) {
            at++;
        }
        return at > line.start()
                && at + 1 < line.end()
                && (text.charAt(at) == ')' || (text.charAt(at) == '.' && Character.isDigit(text.charAt(line.start()))))
                && text.charAt(at + 1) == ' ';
    }

    private boolean isTaken(Span line) {
        while (nextTaken > 0 && taken.get(nextTaken - 1).end() > line.start()) {
            nextTaken--;
        }
        while (nextTaken < taken.size() && taken.get(nextTaken).end() <= line.start()) {
            nextTaken++;
        }
        return nextTaken < taken.size() && taken.get(nextTaken).overlaps(line);
    }

    private Span trim(int from, int to) {
        int a = from;
        int b = Math.max(from, to);
        while (a < b && text.charAt(a) <= ' ') {
            a++;
        }
        while (b > a && text.charAt(b - 1) <= ' ') {
            b--;
        }
        return new Span(a, b);
    }
}
