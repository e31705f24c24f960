package dev.stemma.sketch;

/**
 * One pass over a text: tokens, their hashes, the hashes of shingles and of prefixes. The caller's {@link Sink} sees each
 * shingle once for each place it stands at.
 *
 * <p>Hash: a token is a polynomial of its characters in an odd 64-bit base, a shingle a polynomial of its tokens, and both
 * go through the finalizer of MurmurHash3 (bijective, full avalanche); {@code ShinglesTest} holds them to the statistics of
 * random numbers.
 */
final class Shingler {
    /** Units of one "word" at most: minified code and encoded images have no spaces, but must not be one token. */
    private static final int LONGEST_TOKEN = 32;

    private static final long BASE = 0x9FB21C651E98DF25L;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private final int shingle;
    private final Sink sink;
    /** The hashes of the last tokens, as a ring. */
    private final long[] ring;

    private long power; // STEP ^ shingle: takes the oldest token out of the rolling sum
    private long rolling;
    private long prefix;
    private int tokens;
    private int oldest; // in the ring

    /** Receives what is found, in order. */
    interface Sink {
        void shingle(long hash);

        /** The hash of the first {@code tokens} tokens; for 8, 16, 32 ... */
        void prefix(int tokens, long hash);
    }

    Shingler(int shingle, Sink sink) {
        this.shingle = shingle;
        this.sink = sink;
        ring = new long[shingle];
        power = 1;
        for (int i = 0; i < shingle; i++) {
            power *= STEP;
        }
    }

    /** Reads a whole text; returns the number of its tokens. A text of too few tokens for a shingle is one shingle. */
    int read(CharSequence text) {
        String string = text.toString();
        char[] buffer = new char[Math.min(string.length(), 1 << 13)];
        long hash = 0;
        int length = 0; // of the token that is being read
        char before = 0; // the character ahead of a character that stands alone
        for (int from = 0; from < string.length(); from += buffer.length) {
            int count = Math.min(buffer.length, string.length() - from);
            string.getChars(from, from + count, buffer, 0);
            for (int i = 0; i < count; i++) {
                char c = Letters.fold(buffer[i]);
                if (c == 0) {
                    if (length > 0) {
                        token(hash);
                        hash = 0;
                        length = 0;
                    }
                    before = 0;
                } else if (c < 0x0E00 || !Letters.standsAlone(buffer[i])) {
                    hash = (hash + c) * BASE;
                    before = 0;
                    if (++length == LONGEST_TOKEN) {
                        token(hash);
                        hash = 0;
                        length = 0;
                    }
                } else {
                    if (length > 0) {
                        token(hash);
                        hash = 0;
                        length = 0;
                    }
                    token((before * BASE + c) * BASE);
                    before = c;
                }
            }
        }
        if (length > 0) {
            token(hash);
        }
        if (tokens > 0 && tokens < shingle) {
            sink.shingle(mix(rolling + tokens));
        }
        return tokens;
    }

    private void token(long raw) {
        long hash = mix(raw);
        rolling = rolling * STEP + hash - ring[oldest] * power;
        ring[oldest] = hash;
        oldest = oldest + 1 == ring.length ? 0 : oldest + 1;
        prefix = (prefix + hash) * STEP;
        tokens++;
        if (tokens >= shingle) {
            sink.shingle(mix(rolling));
        }
        if (tokens >= Sketch.FIRST_PREFIX && Integer.bitCount(tokens) == 1) {
            sink.prefix(tokens, mix(prefix));
        }
    }

    /** The finalizer of MurmurHash3 (A. Appleby, public domain). */
    static long mix(long h) {
        h ^= h >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
