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
        int distance = distance(Chars.of(a), Chars.of(b), max);
        return distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance);
    }

    /** A lower bound of the distance, in linear time: a pair that it refuses needs no more. Good where little is shared. */
    public static int atLeast(CharSequence a, CharSequence b) {
        return Grams.leastEdits(Chars.of(a), Chars.of(b));
    }

    /**
     * Where {@code part} is found at the start of {@code whole}, the tail of which is free: the least distance to any
     * prefix, and the shortest prefix that has it; empty when above {@code max}.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public static Optional<PrefixMatch> prefix(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        return prefix(Chars.of(part), Chars.of(whole), max);
    }

    /** The same at the end of {@code whole}, the head of which is free; the shortest suffix. */
    public static Optional<PrefixMatch> suffix(CharSequence part, CharSequence whole, int max) {
        checkMax(max);
        return prefix(Chars.of(part).reversed(), Chars.of(whole).reversed(), max)
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
        Chars a = Chars.of(part);
        Chars b = Chars.of(whole);
        int limit = Math.min(max, a.length());
        Band.Found end = Band.endsFree(a, b, limit);
        if (end == null) {
            return Optional.empty();
        }
        // the start: the same prefix question asked backwards from the end
        int from = Math.max(0, end.column() - a.length() - end.distance());
        Chars backWhole = new Chars(b.text(), from, end.column()).reversed();
        PrefixMatch back = prefix(a.reversed(), backWhole, end.distance()).orElseThrow();
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
        return Gaps.find(Chars.of(part), Chars.of(whole), limit);
    }

    /** The distance; -1 when above {@code max}. */
    static int distance(Chars a, Chars b, int max) {
        int head = Ends.head(a, b);
        int tail = Ends.tail(a.without(head, 0), b.without(head, 0));
        Chars x = a.without(head, tail);
        Chars y = b.without(head, tail);
        if (Math.abs(x.length() - y.length()) > max) {
            return -1;
        }
        if (x.isEmpty() || y.isEmpty()) {
            return x.length() + y.length();
        }
        int limit = Math.min(max, Math.max(x.length(), y.length()));
        int few = Math.min(limit, Effort.fewErrors(x.length(), y.length()));
        int found = new Diagonals(x, y, few).toCorner(few);
        if (found >= 0 || few == limit) {
            return found;
        }
        return Band.corner(x, y, few, limit);
    }

    /**
     * The distance if it is at most {@code max}, for a pair that is about that far apart or further: looking for fewer edits
     * first, in narrower bands, would cost as much again. A band is drawn closer by the edits that it has behind it, so it
     * starts at the end where more of them are expected.
     */
    static OptionalInt boundedFar(Chars a, Chars b, int max, boolean fromTail) {
        int head = Ends.head(a, b);
        int tail = Ends.tail(a.without(head, 0), b.without(head, 0));
        Chars x = a.without(head, tail);
        Chars y = b.without(head, tail);
        if (Math.abs(x.length() - y.length()) > max) {
            return OptionalInt.empty();
        }
        if (x.isEmpty() || y.isEmpty()) {
            return OptionalInt.of(x.length() + y.length());
        }
        int limit = Math.min(max, Math.max(x.length(), y.length()));
        int found = fromTail ? Band.corner(x.reversed(), y.reversed(), limit, limit) : Band.corner(x, y, limit, limit);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static Optional<PrefixMatch> prefix(Chars part, Chars whole, int max) {
        int limit = Math.min(max, part.length());
        int few = Math.min(limit, Effort.fewErrors(part.length(), whole.length()));
        Diagonals wave = new Diagonals(part, whole, few);
        int found = wave.toLastRow();
        if (found >= 0) {
            return Optional.of(new PrefixMatch(found, 0, part.length() + wave.lastRowDiagonal()));
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
}
