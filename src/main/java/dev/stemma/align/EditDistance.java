package dev.stemma.align;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Exact edit distance with a cut-off, over UTF-16 units. Thread-safe.
 *
 * <p>Common ends are taken off first. Small distances are decided by {@link Diagonals}, larger ones by {@link Band} in a
 * band that is doubled until it holds the answer. The result never depends on which of the two was used.
 */
public final class EditDistance {
    private EditDistance() {}

    /** The distance, however large. */
    public static int of(CharSequence a, CharSequence b) {
        return bounded(a, b, Math.max(a.length(), b.length())).orElseThrow();
    }

    /**
     * The distance if it is at most {@code max}.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public static OptionalInt bounded(CharSequence a, CharSequence b, int max) {
        checkMax(max);
        int distance = distance(chars(a), chars(b), max);
        return distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance);
    }

    /** A lower bound of the distance, in linear time: a pair that it refuses needs no more. Good where little is shared. */
    public static int atLeast(CharSequence a, CharSequence b) {
        char[] left = chars(a);
        char[] right = chars(b);
        return Grams.leastEdits(left, 0, left.length, right, 0, right.length);
    }

    /**
     * Where {@code part} is found at the start of {@code whole}, the tail of which is free: the least distance to any
     * prefix, and the shortest prefix that has it; empty when above {@code max}.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public static Optional<PrefixMatch> prefix(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        return prefix(chars(part), chars(whole), max);
    }

    /** The same at the end of {@code whole}, the head of which is free; the shortest suffix. */
    public static Optional<PrefixMatch> suffix(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        return prefix(reversed(part), reversed(whole), max)
                .map(found -> new PrefixMatch(found.distance(), whole.length() - found.end(), whole.length()));
    }

    /** The same anywhere in {@code whole}, both ends of which are free; the first end, then the longest stretch. */
    public static Optional<PrefixMatch> endsFree(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        int same = whole.toString().indexOf(part.toString());
        if (same >= 0) {
            return Optional.of(
                    new PrefixMatch(0, same, same + part.length())); // most that are asked for stand there as they are
        }
        char[] a = chars(part);
        char[] b = chars(whole);
        int limit = Math.min(max, a.length);
        Band.Found end = Band.endsFree(a, b, limit);
        if (end == null) {
            return Optional.empty();
        }
        // the start: the same prefix question asked backwards from the end
        int from = Math.max(0, end.column() - a.length - end.distance());
        char[] backPart = reversed(part);
        char[] backWhole = reversed(whole.subSequence(from, end.column()));
        PrefixMatch back = prefix(backPart, backWhole, end.distance()).orElseThrow();
        return Optional.of(new PrefixMatch(end.distance(), end.column() - back.end(), end.column()));
    }

    /**
     * Where {@code part} is {@code whole} with one stretch left out: the least distance of a head and a tail of it to the
     * head and the tail of {@code whole}. Empty when above {@code max}, or when the missing stretch is not longer than the
     * errors that would explain it.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public static Optional<GapMatch> gap(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        int missing = whole.length() - part.length();
        int limit = Math.min(Math.min(max, missing - 1), part.length());
        if (limit < 0) {
            return Optional.empty();
        }
        return Gaps.find(chars(part), chars(whole), limit);
    }

    private static int distance(char[] a, char[] b, int max) {
        return distance(a, 0, a.length, b, 0, b.length, max);
    }

    /** Of a[aFrom, aTo) and b[bFrom, bTo); -1 when above {@code max}. */
    static int distance(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, int max) {
        int head = Ends.head(a, aFrom, aTo, b, bFrom, bTo);
        int i = aFrom + head;
        int j = bFrom + head;
        int tail = Ends.tail(a, i, aTo, b, j, bTo);
        int m = aTo - tail - i;
        int n = bTo - tail - j;
        if (Math.abs(m - n) > max) {
            return -1;
        }
        if (m == 0 || n == 0) {
            return m + n;
        }
        int limit = Math.min(max, Math.max(m, n));
        int few = Math.min(limit, Effort.fewErrors(m, n));
        int found = new Diagonals(a, i, i + m, b, j, j + n, few).toCorner(few);
        if (found >= 0 || few == limit) {
            return found;
        }
        return Band.corner(a, i, i + m, b, j, j + n, few, limit);
    }

    /**
     * The distance if it is at most {@code max}, for a pair that is about that far apart or further: looking for fewer edits
     * first, in narrower bands, would cost as much again. A band is drawn closer by the edits that it has behind it, so it
     * starts at the end where more of them are expected.
     */
    static OptionalInt boundedFar(char[] a, char[] b, int max, boolean fromTail) {
        int head = Ends.head(a, 0, a.length, b, 0, b.length);
        int tail = Ends.tail(a, head, a.length, b, head, b.length);
        int aTo = a.length - tail;
        int bTo = b.length - tail;
        int m = aTo - head;
        int n = bTo - head;
        if (Math.abs(m - n) > max) {
            return OptionalInt.empty();
        }
        if (m == 0 || n == 0) {
            return OptionalInt.of(m + n);
        }
        int limit = Math.min(max, Math.max(m, n));
        int found = fromTail
                ? Band.corner(reversed(a, head, aTo), 0, m, reversed(b, head, bTo), 0, n, limit, limit)
                : Band.corner(a, head, aTo, b, head, bTo, limit, limit);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static Optional<PrefixMatch> prefix(char[] part, char[] whole, int max) {
        int limit = Math.min(max, part.length);
        int few = Math.min(limit, Effort.fewErrors(part.length, whole.length));
        Diagonals wave = new Diagonals(part, 0, part.length, whole, 0, whole.length, few);
        int found = wave.toLastRow();
        if (found >= 0) {
            return Optional.of(new PrefixMatch(found, 0, part.length + wave.lastRowDiagonal()));
        }
        if (few == limit) {
            return Optional.empty();
        }
        Band.Found end = Band.prefix(part, whole, limit);
        return end == null ? Optional.empty() : Optional.of(new PrefixMatch(end.distance(), 0, end.column()));
    }

    private static void checkMax(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("max must be 0 or more, not " + max);
        }
    }

    static char[] chars(CharSequence text) {
        return text.toString().toCharArray();
    }

    private static char[] reversed(CharSequence text) {
        return reversed(chars(text), 0, text.length());
    }

    private static char[] reversed(char[] chars, int from, int to) {
        char[] back = new char[to - from];
        for (int i = 0; i < back.length; i++) {
            back[i] = chars[to - 1 - i];
        }
        return back;
    }
}
