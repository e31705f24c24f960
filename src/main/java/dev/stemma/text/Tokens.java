package dev.stemma.text;

import java.util.Arrays;

/**
 * The words and marks of a text, with their places. A word is a run of letters, digits, marks and low lines; every other
 * visible character is a token of its own. Where a script does not put spaces between words (Han, Kana, Thai, Lao, Khmer,
 * Burmese), each character with the marks on it is a token: a dictionary would find better words, but not the same words on
 * every machine. Immutable; offsets are UTF-16 units.
 */
public final class Tokens {
    private final int[] bounds; // start, end, start, end ...
    private final int size;

    private Tokens(int[] bounds, int size) {
        this.bounds = bounds;
        this.size = size;
    }

    /** The tokens of {@code text}. */
    public static Tokens of(CharSequence text) {
        int[] bounds = new int[Math.max(16, text.length() / 3)]; // a token and its space are some five characters
        int filled = 0;
        int at = 0;
        while (at < text.length()) {
            int end = CharKind.tokenEnd(text, at);
            if (end > at) {
                if (filled + 2 > bounds.length) {
                    bounds = Arrays.copyOf(bounds, bounds.length * 2);
                }
                bounds[filled++] = at;
                bounds[filled++] = end;
                at = end;
            } else {
                at++;
            }
        }
        return new Tokens(bounds, filled / 2);
    }

    /**
     * Whether {@code start..end} of {@code text} holds {@code least} tokens or more.
     *
     * @param end no token goes over it
     */
    public static boolean atLeast(int least, CharSequence text, int start, int end) {
        int found = 0;
        for (int at = start; at < end && found < least; ) {
            int next = CharKind.tokenEnd(text, at);
            found += next > at ? 1 : 0;
            at = Math.max(next, at + 1);
        }
        return found >= least;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** Where token {@code i} starts. */
    public int start(int i) {
        return bounds[2 * i];
    }

    /** Where token {@code i} ends. */
    public int end(int i) {
        return bounds[2 * i + 1];
    }
}
