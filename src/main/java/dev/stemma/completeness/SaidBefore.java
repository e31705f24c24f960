package dev.stemma.completeness;

/**
 * A cheap first look at a text that may stand twice, which takes no words: whether a fair share of it stands in sentences and lines
 * that came long before. What comes again on the next row of a table came too shortly before, whatever its share.
 *
 * <p>Sentences are told by their first and their last characters, so two that are the same always are, and some others too. A second copy whose
 * lines are broken elsewhere is missed, as far as its sentences do not come again whole: the price of reading most texts once.
 * Of 1,680 versions 198 pass, and 55 are doubled; in each of these a third at least of the sentences came before (2026-11-27).
 * Sentences of a second copy follow each other as they did in the first, but for those that were changed; phrases that come again
 * on their own do not. Of 4,618 versions and policies 305 passed while that was not asked, 42 of them doubled, and in each of these .158 of all sentences at least
 * come right behind the one that they followed there (2026-11-28).
 */
final class SaidBefore {
    /** Shorter ones are labels and numbers, which stand everywhere. */
    private static final int MIN_CHARS = 24;

    /** Its first {@value #MIN_CHARS} and so many of its last stand for a sentence. */
    private static final int LAST = 8;

    /** One of so many follows it in the first copy, where the others of them were changed in the second. */
    private static final int NEXT = 3;

    /** A sentence of more characters, on the average of the text, is no sentence: it has no punctuation, and has to be looked at. */
    private static final int LONG = 500;

    private static final boolean[] STOPS = new boolean[128];

    static {
        for (char c : ".:;!?\n".toCharArray()) {
            STOPS[c] = true;
        }
    }

    private final char[] text;
    private final long[] hashes;
    private final int[] starts;
    private int size;

    private SaidBefore(char[] text) {
        this.text = text;
        int most = text.length / MIN_CHARS + 1;
        hashes = new long[most];
        starts = new int[most];
    }

    /**
     * Whether at least {@code share} of the sentences of {@code text} came before, that share of the text away or further. True of a text
     * of few sentences, of which that cannot be told.
     */
    static boolean most(char[] text, double share) {
        SaidBefore sentences = new SaidBefore(text);
        sentences.read();
        return sentences.size * LONG < text.length || sentences.again(share);
    }

    private void read() {
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < STOPS.length && STOPS[c] && (c == '\n' || i + 1 == text.length || isWhite(text[i + 1]))) {
                add(start, i + 1);
                start = i + 1;
            }
        }
        add(start, text.length);
    }

    private void add(int start, int end) {
        int from = start;
        while (from < end && isWhite(text[from])) {
            from++;
        }
        int to = end;
        while (to > from && isWhite(text[to - 1])) {
            to--;
        }
        if (to - from < MIN_CHARS) {
            return;
        }
        long hash = 0;
        for (int at = from; at < from + MIN_CHARS; at += 4) {
            hash = (hash ^ four(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (int at = to - LAST; at < to; at += 4) {
            hash = (hash ^ four(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hashes[size] = hash;
        starts[size++] = start;
    }

    /** Four characters: a multiplication for each would be most of what hashes cost. All white space is one, wherever a line is broken. */
    private long four(int at) {
        return Math.max(text[at], ' ')
                | (long) Math.max(text[at + 1], ' ') << 16
                | (long) Math.max(text[at + 2], ' ') << 32
                | (long) Math.max(text[at + 3], ' ') << 48;
    }

    /** Whether at least {@code share} came before, that share of the text away or further, and half of it right behind what it stands behind here. */
    private boolean again(double share) {
        FirstPlaces places = new FirstPlaces(size);
        double away = share * text.length;
        int again = 0;
        int following = 0;
        int before = size; // where the last one that came again stood first
        for (int i = 0; i < size; i++) {
            int first = places.firstOf(hashes[i], i);
            if (first < i && starts[i] - starts[first] >= away) {
                again++;
                following += first > before && first <= before + NEXT ? 1 : 0;
                before = first;
            }
        }
        return again >= share * size && 2 * following >= share * size;
    }

    private static boolean isWhite(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
