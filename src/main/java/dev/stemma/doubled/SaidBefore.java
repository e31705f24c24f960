package dev.stemma.doubled;

import dev.stemma.sketch.FirstPlaces;
import dev.stemma.text.StretchHash;

/**
 * A cheap first look at a text that may stand twice, which takes no words: whether a fair share of it stands in sentences and lines
 * that came long before. What comes again on the next row of a table came too shortly before, whatever its share.
 *
 * <p>The beginnings of lines are looked at before sentences are: a line is found many characters at a time. However a second copy is broken into
 * lines, its paragraphs begin as they did. Of 9,652 versions and policies 1,007 have a tenth of their beginnings again in order, among them all 147
 * that are doubled; the least of these has .145, the next .268 (2026-11-28).
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

    /** Of lines, which may be broken into as many in the first copy. */
    private static final int NEXT_LINE = 12;

    /** A sentence of more characters, on the average of the text, is no sentence: it has no punctuation, and has to be looked at. So it is with lines. */
    private static final int LONG = 500;

    /** Of the share of sentences that is asked for, what beginnings of lines must show: a paragraph that is one line here may be eight there. */
    private static final double LINES = 2.0 / 3;

    private static final boolean[] STOPS = new boolean[128];

    static {
        for (char c : ".:;!?\n".toCharArray()) {
            STOPS[c] = true;
        }
    }

    private final int length;
    private final long[] hashes;
    private final int[] starts;
    private int size;

    private SaidBefore(int length) {
        this.length = length;
        int most = length / MIN_CHARS + 1;
        hashes = new long[most];
        starts = new int[most];
    }

    /**
     * Whether at least {@code share} of the sentences of {@code text} came before, that share of the text away or further. True of a text
     * of few sentences, of which that cannot be told.
     */
    static boolean most(String text, double share) {
        SaidBefore lines = new SaidBefore(text.length());
        lines.readLines(text);
        if (!lines.isFew() && !lines.again(0, LINES * share, NEXT_LINE, share)) {
            return false;
        }
        SaidBefore sentences = new SaidBefore(text.length());
        sentences.readSentences(text.toCharArray());
        return sentences.isFew() || sentences.again(share, share / 2, NEXT, share);
    }

    private boolean isFew() {
        return size * LONG < length;
    }

    private void readLines(String text) {
        char[] first = new char[MIN_CHARS];
        int end;
        for (int start = 0; start + MIN_CHARS <= length; start = end + 1) {
            int newline = text.indexOf('\n', start);
            end = newline < 0 ? length : newline;
            int from = start;
            while (from < end && isWhite(text.charAt(from))) {
                from++;
            }
            if (end - from >= MIN_CHARS) {
                text.getChars(from, from + MIN_CHARS, first, 0);
                add(start, StretchHash.of(0, first, 0, MIN_CHARS));
            }
        }
    }

    private void readSentences(char[] text) {
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < STOPS.length && STOPS[c] && (c == '\n' || i + 1 == text.length || isWhite(text[i + 1]))) {
                add(text, start, i + 1);
                start = i + 1;
            }
        }
        add(text, start, text.length);
    }

    private void add(char[] text, int start, int end) {
        int from = start;
        while (from < end && isWhite(text[from])) {
            from++;
        }
        int to = end;
        while (to > from && isWhite(text[to - 1])) {
            to--;
        }
        if (to - from >= MIN_CHARS) {
            add(start, StretchHash.of(StretchHash.of(0, text, from, from + MIN_CHARS), text, to - LAST, to));
        }
    }

    private void add(int start, long hash) {
        hashes[size] = hash;
        starts[size++] = start;
    }

    /** Whether at least {@code share} came before, {@code away} of the text away or further, and {@code following} behind what it stands behind here, among the {@code next}. */
    private boolean again(double share, double following, int next, double away) {
        FirstPlaces places = new FirstPlaces(size);
        int again = 0;
        int inOrder = 0;
        int before = size; // where the last one that came again stood first
        for (int i = 0; i < size; i++) {
            int first = places.firstOf(hashes[i], i);
            if (first < i && starts[i] - starts[first] >= away * length) {
                again++;
                inOrder += first > before && first <= before + next ? 1 : 0;
                before = first;
            }
        }
        return again >= share * size && inOrder >= following * size;
    }

    private static boolean isWhite(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
