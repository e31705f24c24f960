package dev.stemma.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which characters of a replacement stood in what it replaced, as a link's words do: stretches that both have, in the order of both.
 * Found in one pass; what comes next is the stretch for which the least is passed over. In time that grows with the replacement. Immutable.
 */
final class Kept {
    /** A single character on both sides is no sign that it was kept: the ampersand of an entity was not. */
    private static final int SHORTEST = 2;

    /** Characters of the replacement that may stand between two stretches, as the bracket in front of a link's address. */
    private static final int MOST_NEW = 4;

    /** Characters that may be gone between two stretches: an address is no longer. */
    private static final int MOST_GONE = 2048;

    /** Characters of a replacement that were looked for in vain: one that writes so much anew is no longer looked at. */
    private static final int MOST_IN_VAIN = 256;

    /** @param shift what leads from a place in the replacement to that in what it replaced */
    private record Stretch(int start, int end, int shift) {}

    private final List<Stretch> stretches = new ArrayList<>();

    Kept(String before, String after) {
        int in = 0;
        int out = 0;
        int vain = 0;
        while (out + SHORTEST <= after.length() && vain < MOST_IN_VAIN) {
            int skipped = Integer.MAX_VALUE;
            int nextIn = -1;
            int nextOut = -1;
            for (int anew = 0; anew <= MOST_NEW && anew < skipped; anew++) {
                int from = out + anew;
                int found = from + SHORTEST > after.length()
                        ? -1
                        : indexOf(before, after, from, in, Math.min(before.length(), in + MOST_GONE));
                if (found >= 0 && found - in + anew < skipped) {
                    skipped = found - in + anew;
                    nextIn = found;
                    nextOut = from;
                }
            }
            if (nextIn < 0) {
                out++;
                vain++;
                continue;
            }
            int length = SHORTEST;
            while (nextIn + length < before.length()
                    && nextOut + length < after.length()
                    && before.charAt(nextIn + length) == after.charAt(nextOut + length)) {
                length++;
            }
            stretches.add(new Stretch(nextOut, nextOut + length, nextIn - nextOut));
            in = nextIn + length;
            out = nextOut + length;
        }
    }

    /** Where the first characters of a stretch of {@code after} at {@code at} stand in {@code from..to} of {@code before}; else -1. */
    private static int indexOf(String before, String after, int at, int from, int to) {
        for (int i = from; i + SHORTEST <= to; i++) {
            if (before.charAt(i) == after.charAt(at) && before.charAt(i + 1) == after.charAt(at + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Where {@code start..end} of the replacement stood in what it replaced; -1 when it did not as a whole. */
    int place(int start, int end) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).end() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < stretches.size() && stretches.get(low).start() <= start
                ? start + stretches.get(low).shift()
                : -1;
    }
}
