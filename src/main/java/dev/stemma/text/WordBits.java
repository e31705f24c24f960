package dev.stemma.text;

import java.util.Collection;

/**
 * A bit for the hash of each of many words: a word without its bit is none of them, one with it has to be looked up. The hash is made
 * letter by letter, so no copy of a word is needed, and the test is short enough to be compiled into the loops that ask, which a
 * {@link java.util.BitSet}'s is not. Immutable.
 */
public final class WordBits {
    private final long[] bits;

    /**
     * @param words each as its letters come to {@link #add}
     * @param size how many bits, a power of 2 from 64 on: some 80 a word, or too many others have one
     */
    public WordBits(Collection<String> words, int size) {
        if (size < Long.SIZE || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size must be a power of 2 from 64 on, not " + size);
        }
        bits = new long[size / Long.SIZE];
        for (String word : words) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = add(hash, word.charAt(i));
            }
            bits[index(hash)] |= 1L << place(hash);
        }
    }

    /** The hash, which begins as 0, with one letter more. */
    public static int add(int hash, char letter) {
        return hash * 31 + letter;
    }

    /** Whether the word with this hash may be one of them. */
    public boolean mayHave(int hash) {
        return (bits[index(hash)] & (1L << place(hash))) != 0;
    }

    private int index(int hash) {
        return (place(hash) >>> 6) & (bits.length - 1);
    }

    private static int place(int hash) {
        return hash ^ (hash >>> 16);
    }
}
