package dev.stemma.sibling;

import dev.stemma.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a document starts in the midst of a line of its sibling only because another program rendered the page: the one writes {@code # Notice}, {@code * Home} or
 * {@code (BUTTON) Notice}, the other the words alone. Of 5,193 renderings of 180 pages by 28 programs 24 whole ones were taken for cut so (2026-11-29).
 */
final class SetOtherwise {
    /** Letters and digits by which the place is known; a distance may as well lay other words on each other there. */
    private static final int KNOWN_BY = 8;

    /** Letters of a line that does not stand there by chance. */
    private static final int LEAST_LINE = 4;

    /** What stands in front of a heading, an item or a button: the mark, or the number. */
    private static final Pattern MARK = Pattern.compile(
            "[ \\t|]*(?:(#)#{0,5}|([*+>|\\-\\u2022\\u00B7\\u25E6\\u25AA\\u2013])|([0-9]{1,3}[.)])|(\\([A-Z]+\\)))[ \\t]*");

    private SetOtherwise() {}

    /**
     * @param text of the document
     * @param lost what the sibling has before it, in key text
     */
    static boolean is(String text, Pairing pair, Span lost) {
        return !startsThere(pair, lost) || isBehindForeignMark(text, pair, lost) || hasLine(text, pair, lost);
    }

    /** Whether the document's first letters stand where it is said to start. */
    private static boolean startsThere(Pairing pair, Span lost) {
        String own = pair.key().value();
        String other = pair.whole().value();
        int at = lost.end();
        int known = 0;
        for (int i = 0; i < own.length() && known < KNOWN_BY; i++) {
            if (!Character.isLetterOrDigit(own.charAt(i))) {
                continue;
            }
            while (at < other.length() && !Character.isLetterOrDigit(other.charAt(at))) {
                at++;
            }
            if (at == other.length() || other.charAt(at) != own.charAt(i)) {
                return false;
            }
            at++;
            known++;
        }
        return true;
    }

    /** Whether nothing but a mark stands before it in the line, and the document sets no line so: a cut one would have such a mark elsewhere. */
    private static boolean isBehindForeignMark(String text, Pairing pair, Span lost) {
        String other = pair.siblingText();
        int seam = pair.clean(lost).end();
        int line = other.lastIndexOf('\n', Math.max(0, seam - 1)) + 1;
        Matcher mark = MARK.matcher(other).region(line, Math.max(line, seam));
        return mark.matches() && text.lines().noneMatch(own -> isMarked(own, mark));
    }

    private static boolean isMarked(String line, Matcher by) {
        Matcher own = MARK.matcher(line);
        if (!own.lookingAt()) {
            return false;
        }
        for (int kind = 1; kind <= by.groupCount(); kind++) {
            if (by.group(kind) != null) {
                return own.group(kind) != null && (kind != 2 || own.group(kind).equals(by.group(kind)));
            }
        }
        return false;
    }

    /** Whether its first line is a whole line of what it is said to lack. */
    private static boolean hasLine(String text, Pairing pair, Span lost) {
        String first = words(text.strip().lines().findFirst().orElse(""));
        return first.length() >= LEAST_LINE
                && pair.clean(lost)
                        .of(pair.siblingText())
                        .lines()
                        .anyMatch(line -> words(line).equals(first));
    }

    /** A line without its mark. */
    private static String words(String line) {
        Matcher mark = MARK.matcher(line);
        return (mark.lookingAt() ? line.substring(mark.end()) : line).strip();
    }
}
