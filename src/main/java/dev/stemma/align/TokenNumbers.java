package dev.stemma.align;

import java.util.Arrays;

/** One number for each distinct token, the same in both texts; by content, never by hash alone. */
final class TokenNumbers {
    /** Characters of a word that is hardly one, or of a clause. */
    private static final int LONG = 16;

    private char[][] texts;
    private int[] starts;
    private int[] ends;
    private int[] hashes;
    private int[] slots;
    private int size;

    /** Has the numbers below {@link #first}; null when these are all. */
    private final TokenNumbers known;

    private final int first;

    /** Half of all tokens are one blank or mark: these need no hash. -1 where the character did not come yet. */
    private final int[] single = new int[128];

    /** @param tokens how many are expected in all, repeated ones included */
    TokenNumbers(int tokens) {
        this(tokens, null);
    }

    private TokenNumbers(int tokens, TokenNumbers known) {
        this.known = known;
        first = known == null ? 0 : known.size();
        int expected = Math.max(16, tokens / 4);
        texts = new char[expected][];
        starts = new int[expected];
        ends = new int[expected];
        hashes = new int[expected];
        slots = new int[Integer.highestOneBit(expected) * 4];
        Arrays.fill(slots, -1);
        Arrays.fill(single, -1);
    }

    /** Above every number. */
    int size() {
        return first + size;
    }

    /** These numbers, and further ones for the tokens of another text; these do not change by it. */
    TokenNumbers more(int tokens) {
        return new TokenNumbers(tokens, this);
    }

    /** The same, where the hash of each token is at hand: that of token i at {@code hashesFrom + i - from}. */
    int[] of(char[] text, int[] cuts, int from, int to, int[] hashes, int hashesFrom) {
        int[] numbers = new int[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = hashed(text, cuts[i], cuts[i + 1], hashes[hashesFrom + i - from]);
        }
        return numbers;
    }

    /** The numbers of the tokens {@code from..to}, token i from cut i to cut i + 1. */
    int[] of(char[] text, int[] cuts, int from, int to) {
        int[] numbers = new int[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = number(text, cuts[i], cuts[i + 1]);
        }
        return numbers;
    }

    private int number(char[] text, int start, int end) {
        if (end - start == 1 && text[start] < single.length) {
            char c = text[start];
            if (single[c] < 0) {
                single[c] = hashed(text, start, end, hash(text, start, end));
            }
            return single[c];
        }
        return hashed(text, start, end, hash(text, start, end));
    }

    private int hashed(char[] text, int start, int end, int hash) {
        int before = known == null ? -1 : known.slots[known.slot(text, start, end, hash)];
        if (before >= 0) {
            return before;
        }
        int at = slot(text, start, end, hash);
        if (slots[at] >= 0) {
            return first + slots[at];
        }
        if (size == texts.length) {
            grow();
            at = slot(text, start, end, hash);
        }
        texts[size] = text;
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        slots[at] = size;
        return first + size++;
    }

    /** Of all of a token, or of the length and both ends of a long one. */
    static int hash(char[] text, int start, int end) {
        boolean isLong = end - start > 2 * LONG;
        int hash = isLong ? end - start : 0;
        for (int i = start, stop = isLong ? start + LONG : end; i < stop; i++) {
            hash = hash * 31 + text[i];
        }
        for (int i = isLong ? end - LONG : end; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return (hash ^ (hash >>> 15)) * 0x9E3779B1;
    }

    private int slot(char[] text, int start, int end, int hash) {
        int at = (hash >>> 7) & (slots.length - 1);
        while (slots[at] >= 0 && !same(slots[at], text, start, end, hash)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private boolean same(int number, char[] text, int start, int end, int hash) {
        int length = end - start;
        int from = starts[number];
        if (hashes[number] != hash || ends[number] - from != length) {
            return false;
        }
        char[] other = texts[number];
        if (length > LONG) {
            return Arrays.equals(other, from, from + length, text, start, end);
        }
        // most tokens are short: a call that compares by vectors costs more than it saves
        for (int i = 0; i < length; i++) {
            if (other[from + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int more = size * 2;
        texts = Arrays.copyOf(texts, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        hashes = Arrays.copyOf(hashes, more);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[slot(texts[number], starts[number], ends[number], hashes[number])] = number;
        }
    }
}
