package dev.stemma.collate;

import dev.stemma.pieces.Pieces;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Parts what a document has in several slots that stand side by side: by cells, rows and paragraphs; where these do not part the slots, by lines,
 * as those of an address; and the year of a copyright line from the name behind it.
 */
public final class Cells {
    /** The joint of two slots on two lines of one paragraph. */
    public static final char LINE = '\u2028';

    /** The joint of a year, or of a span of years, and what stands behind it. */
    public static final char YEAR = '\u00A9';

    private static final String DASHES = "-\u2013";

    private static final Pattern YEARS = Pattern.compile("(19|20)[0-9]{2}( ?[-\u2013] ?(19|20)[0-9]{2})?");

    private final Pieces text;
    private final char[] joints;
    private final int[] bounds;

    private Cells(Pieces text, char[] joints) {
        this.text = text;
        this.joints = joints;
        bounds = new int[joints.length + 2];
    }

    /** What parts two slots of the base that touch before piece {@code i}. */
    public static char joint(Base base, int i) {
        char joint = base.jointBefore(i);
        return joint == ' ' && base.lineBefore(i) ? LINE : joint;
    }

    /**
     * The pieces {@code from..to} of {@code text}, parted as the slots are.
     *
     * @param joints what stands between the slots: as {@link Base#jointBefore} has it, or {@link #LINE} or {@link #YEAR}
     * @return the bounds of the parts, one more than there are slots; all is in the first when the text is not parted so
     */
    public static int[] split(Pieces text, int from, int to, char[] joints) {
        Cells cells = new Cells(text, joints);
        cells.cells(from, to);
        return cells.bounds;
    }

    private void cells(int from, int to) {
        Arrays.fill(bounds, to);
        bounds[0] = from;
        int slot = 0;
        int start = from;
        for (int i = text.nextJoint(from + 1, to); i < to; i = text.nextJoint(i + 1, to)) {
            int next = nextCell(slot);
            if (next == bounds.length - 1 || text.jointBefore(i) != joints[next - 1]) {
                Arrays.fill(bounds, 1, bounds.length, to);
                return;
            }
            lines(slot, next, start, i);
            slot = next;
            start = i;
        }
        if (nextCell(slot) < bounds.length - 1) {
            Arrays.fill(bounds, 1, bounds.length, to);
        } else {
            lines(slot, bounds.length - 1, start, to);
        }
    }

    /** The first slot behind {@code slot} that a cell, row or paragraph parts from it; the number of slots when none does. */
    private int nextCell(int slot) {
        int next = slot + 1;
        while (next <= joints.length && (joints[next - 1] == LINE || joints[next - 1] == YEAR)) {
            next++;
        }
        return next;
    }

    /** Parts {@code from..to} between the slots {@code slot..end} by lines when there are as many; else all is in the first. */
    private void lines(int slot, int end, int from, int to) {
        int lines = 1;
        for (int s = slot + 1; s < end; s++) {
            lines += joints[s - 1] == LINE ? 1 : 0;
        }
        boolean asMany = from < to && 1 + text.lineStarts(from, to) == lines;
        int at = from;
        for (int s = slot; s < end; ) {
            int next = s + 1;
            while (next < end && joints[next - 1] == YEAR) {
                next++;
            }
            int lineEnd = asMany ? Math.min(to, text.lineEnd(at)) : to;
            bounds[s] = at;
            if (next > s + 1) {
                Arrays.fill(bounds, s + 1, next, yearsEnd(text, at, lineEnd));
            }
            at = lineEnd;
            s = next;
        }
        bounds[end] = to;
    }

    /** Where the year at {@code from} ends, or the span of years; {@code from} when none stands there, or more of them than that. */
    public static int yearsEnd(Pieces text, int from, int to) {
        if (from >= to || !isYear(text, from)) {
            return from;
        }
        boolean span = from + 2 < to && isOneOf(text, from + 1, DASHES) && isYear(text, from + 2);
        int end = span ? from + 3 : from + 1;
        boolean goesOn = end < to
                && text.start(end) == text.end(end - 1)
                && isOneOf(text, end, DASHES + ",/"); // 2013-present, or 2013, 2015
        return goesOn ? from : end;
    }

    private static boolean isOneOf(Pieces text, int i, String marks) {
        return text.end(i) - text.start(i) == 1 && marks.indexOf(text.text().charAt(text.start(i))) >= 0;
    }

    private static boolean isYear(Pieces text, int i) {
        return text.end(i) - text.start(i) == 4 && areYears(text.text().substring(text.start(i), text.end(i)));
    }

    /** Whether {@code text} is a year of these times or a span of two, as in a copyright line. */
    public static boolean areYears(String text) {
        return YEARS.matcher(text).matches();
    }
}
