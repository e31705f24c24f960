package dev.stemma.doubled;

import dev.stemma.text.LettersAndDigits;
import java.util.Arrays;

/** The words of a text as hashes, with their places. */
final class HashedWords {
    /** Words of a shingle. */
    static final int SHINGLE = 8;

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private long[] hashes = new long[256];
    private int size;

    HashedWords(char[] chars) {
        int at = 0;
        while (at < chars.length) {
            if (!LettersAndDigits.has(chars[at])) {
                at++;
                continue;
            }
            int start = at;
            long hash = 0xcbf29ce484222325L;
            for (; at < chars.length && LettersAndDigits.has(chars[at]); at++) {
                hash = (hash ^ small(chars[at])) * 0x100000001b3L;
            }
            add(start, at, hash);
        }
    }

    int size() {
        return size;
    }

    /** Where a word begins in the text. */
    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    long hash(int word) {
        return hashes[word];
    }

    /** Whether the word {@code longer} begins with the letters of the word {@code stump}, and has more of them. */
    boolean beginsWith(int longer, int stump, char[] chars) {
        int length = ends[stump] - starts[stump];
        if (ends[longer] - starts[longer] <= length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (small(chars[starts[longer] + i]) != small(chars[starts[stump] + i])) {
                return false;
            }
        }
        return true;
    }

    private static char small(char letterOrDigit) {
        return letterOrDigit < 0x80
                ? (char) (letterOrDigit | 0x20) // digits have that bit
                : Character.toLowerCase(letterOrDigit);
    }

    private void add(int start, int end, long hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    /** A hash for each place that {@value #SHINGLE} words begin at: of their hashes, each times a power of one odd number. */
    long[] shingles() {
        long[] shingles = new long[size - SHINGLE + 1];
        long oldest = 1;
        for (int i = 1; i < SHINGLE; i++) {
            oldest *= STEP;
        }
        long hash = 0;
        for (int i = 0; i < size; i++) {
            hash = hash * STEP + mixed(hashes[i]);
            if (i >= SHINGLE - 1) {
                shingles[i - SHINGLE + 1] = hash;
                hash -= oldest * mixed(hashes[i - SHINGLE + 1]);
            }
        }
        return shingles;
    }

    private static long mixed(long hash) {
        long mixed = hash * STEP;
        return mixed ^ (mixed >>> 32);
    }
}
