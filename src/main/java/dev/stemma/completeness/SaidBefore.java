package dev.stemma.completeness;

/**
 * A cheap first look at a text that may stand twice, which takes no words: whether a fair share of it stands in sentences and lines
 * that came long before. What comes again on the next row of a table came too shortly before, whatever its share.
 *
 * <p>Sentences are told by their first and their last letters, so two that are the same always are, and some others too. A second copy whose
 * lines are broken elsewhere is missed, as far as its sentences do not come again whole: the price of reading most texts once.
 * Of 1,680 versions 198 pass, and 55 are doubled; in each of these a third at least of the sentences came before (2026-11-27).
 */
final class SaidBefore {
    /** Shorter ones are labels and numbers, which stand everywhere; characters without white space, as the next. */
    private static final int MIN_CHARS = 24;

    /** Its first {@value #MIN_CHARS} and so many of its last stand for a sentence: a multiplication for each is most of what hashes cost. */
    private static final int LAST = 8;

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
        return sentences.size * LONG < text.length || sentences.again(share * text.length) >= share * sentences.size;
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
        long hash = 0;
        int taken = 0;
        for (int at = start; at < end && taken < MIN_CHARS; at++) {
            if (!isWhite(text[at])) {
                hash = hash * 0x100000001B3L + text[at];
                taken++;
            }
        }
        if (taken < MIN_CHARS) {
            return;
        }
        taken = 0;
        for (int at = end - 1; taken < LAST; at--) {
            if (!isWhite(text[at])) {
                hash = hash * 0x100000001B3L + text[at];
                taken++;
            }
        }
        hash *= 0x9E3779B97F4A7C15L;
        hashes[size] = hash ^ (hash >>> 31);
        starts[size++] = start;
    }

    /** How many came before, {@code away} characters or further. */
    private int again(double away) {
        FirstPlaces places = new FirstPlaces(size);
        int again = 0;
        for (int i = 0; i < size; i++) {
            int first = places.firstOf(hashes[i], i);
            again += first < i && starts[i] - starts[first] >= away ? 1 : 0;
        }
        return again;
    }

    private static boolean isWhite(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
