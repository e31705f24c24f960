package dev.stemma.sibling;

import java.util.Arrays;

/**
 * A hash for each sentence and line of a text, without its white space: one pass, no words, no objects. Two texts that say the
 * same in the same lines have the same hashes; a hash alone proves nothing and only says where to look.
 */
final class SentenceHashes {
    /** Shorter ones are labels and numbers, which stand everywhere. */
    static final int MIN_CHARS = 24;

    private static final boolean[] ENDS = new boolean[128];

    static {
        for (char c : ".:;!?".toCharArray()) {
            ENDS[c] = true;
        }
    }

    private SentenceHashes() {}

    /** The hashes of {@code text}, in order; of sentences of {@value #MIN_CHARS} characters and more. */
    static long[] of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** The same of a part of a text. */
    static long[] of(char[] text, int from, int to) {
        long[] hashes = new long[8];
        int size = 0;
        long hash = 0;
        int length = 0;
        for (int i = from; i <= to; i++) {
            char c = i == to ? '\n' : text[i];
            if (c > ' ' && c != '\u00A0') {
                length++;
                hash = hash * 0x100000001B3L + c;
                continue;
            }
            if (c == '\n' || (i > from && text[i - 1] < 128 && ENDS[text[i - 1]])) {
                if (length >= MIN_CHARS) {
                    if (size == hashes.length) {
                        hashes = Arrays.copyOf(hashes, 2 * size);
                    }
                    hash = (hash + length) * 0x9E3779B97F4A7C15L;
                    hashes[size++] = hash ^ (hash >>> 31);
                }
                hash = 0;
                length = 0;
            }
        }
        return Arrays.copyOf(hashes, size);
    }
}
