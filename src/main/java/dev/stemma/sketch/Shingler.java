package dev.stemma.sketch;

import dev.stemma.text.Eights;
import dev.stemma.text.Utf8;

/**
 * One pass over a text: its tokens' hashes, from them the hashes of shingles and of prefixes. The caller's {@link Sink} sees
 * each shingle once for each place it stands at. For one text and one thread.
 *
 * <p>The ends of tokens, which are zeros, are found for 64 bytes at once, so that no token waits for the end of the one before
 * it (index extraction in G. Langdale, D. Lemire, Parsing gigabytes of JSON per second, VLDB Journal 2019); most tokens are one word or two of the
 * machine, hashed without a loop or a branch. A token's hash is two rounds of multiplying and folding; a shingle's is a
 * polynomial of its tokens' hashes in an odd 64-bit base, and one round more. {@code SketcherTest} holds them to the
 * statistics of random numbers.
 */
final class Shingler {
    /** Bytes that are worked on at once: all buffers together stay in the first-level cache. */
    private static final int CHUNK = 1 << 10;

    /** Bytes of one "word" at most: minified code and encoded images have no spaces, but must not be one token. */
    private static final int LONGEST_TOKEN = 32;

    // odd, with bits like random ones; the first two are those of MurmurHash3's finalizer (A. Appleby, public domain)
    private static final long FIRST = 0xFF51AFD7ED558CCDL;
    private static final long SECOND = 0xC4CEB9FE1A85EC53L;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private final Sink sink;
    private final int shingle;
    private final long power; // STEP ^ shingle: takes the oldest token out of the rolling sum
    private byte[] bytes;

    /** The hashes of the last {@code shingle} tokens of the chunk before, then those of this chunk's tokens. */
    private long[] hashes;

    /** Where the token hashes end. */
    private int hashEnd;

    private long rolling;
    private long prefix;
    private int tokens;

    /** Receives what is found, in order. */
    interface Sink {
        /** What stands in {@code hashes} from {@code from} to before {@code to}; the array is not to be kept. */
        void shingles(long[] hashes, int from, int to);

        /** The hash of the first {@code tokens} tokens; for 8, 16, 32 ... */
        default void prefix(int tokens, long hash) {}
    }

    Shingler(int shingle, Sink sink) {
        this.shingle = shingle;
        this.sink = sink;
        long weight = 1;
        for (int i = 0; i < shingle; i++) {
            weight *= STEP;
        }
        power = weight;
    }

    /** Reads a whole text; returns the number of its tokens. A text of too few tokens for a shingle is one shingle. */
    int read(CharSequence text) {
        return read(Utf8.lossless(text.toString()));
    }

    /** The same for a text in UTF-8; a surrogate without its other half may stand there as its three bytes. */
    int read(byte[] utf8) {
        int chunk = Math.min(utf8.length, CHUNK);
        int most = chunk + Long.BYTES; // a chunk may end up to so many bytes later
        bytes = new byte[LONGEST_TOKEN + TokenBytes.MOST_BYTES * most + Long.SIZE];
        hashes =
                new long[shingle + LONGEST_TOKEN + most / 2]; // a token takes two bytes at least, its separator with it
        hashEnd = shingle;
        TokenBytes letters = new TokenBytes(utf8);
        int end = 0;
        while (letters.hasMore()) {
            end = letters.fold(chunk, bytes, end);
            int open = cut(end);
            System.arraycopy(bytes, open, bytes, 0, end - open);
            end -= open;
            roll();
        }
        bytes[end] = 0; // ends the last token
        cut(end + 1);
        roll();
        if (tokens > 0 && tokens < shingle) {
            hashes[0] = mix(rolling + tokens);
            sink.shingles(hashes, 0, 1);
        }
        return tokens;
    }

    /** Hashes the tokens of the first {@code end} bytes; returns where one starts whose end is not among them. */
    private int cut(int end) {
        byte[] from = bytes;
        long[] to = hashes;
        int size = hashEnd;
        int start = 0;
        for (int block = 0; block < end; block += Long.SIZE) {
            long zeros = Eights.zerosOfSixtyFour(from, block);
            if (end - block < Long.SIZE) {
                zeros &= (1L << (end - block)) - 1; // behind them stands what an earlier chunk has left
            }
            while (zeros != 0) {
                int stop = block + Long.numberOfTrailingZeros(zeros);
                zeros &= zeros - 1;
                int length = stop - start;
                while (length > LONGEST_TOKEN) {
                    to[size++] = hashOfLonger(start, LONGEST_TOKEN);
                    start += LONGEST_TOKEN;
                    length -= LONGEST_TOKEN;
                }
                to[size] = length < 2 * Long.BYTES ? hash(from, start, length) : hashOfLonger(start, length);
                size += -length >>> 31; // between two separators is no token
                start = stop + 1;
            }
        }
        while (end - start >= LONGEST_TOKEN) {
            to[size++] = hashOfLonger(start, LONGEST_TOKEN);
            start += LONGEST_TOKEN;
        }
        hashEnd = size;
        return start;
    }

    /**
     * Of less than 16 bytes: the word itself if it is shorter than eight, else its first eight stirred and added to the others. Both are
     * computed and one is chosen by a mask: whether a word is long is guessed wrong for one in five.
     */
    private static long hash(byte[] bytes, int start, int length) {
        long first = Eights.get(bytes, start);
        long second = Eights.get(bytes, start + Long.BYTES);
        long low = lowest(length & 7);
        long isLong = (7L - length) >> 63;
        long last = first ^ ((first ^ second) & isLong);
        return mix(((Long.rotateLeft(first, 23) * FIRST) & isLong) + (last & low));
    }

    private long hashOfLonger(int start, int length) {
        long hash = Eights.get(bytes, start);
        int at = start + Long.BYTES;
        int left = length - Long.BYTES;
        while (left >= Long.BYTES && at < start + LONGEST_TOKEN - Long.BYTES) {
            hash = Long.rotateLeft(hash, 23) * FIRST + Eights.get(bytes, at);
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        long last = left < Long.BYTES ? lowest(left) : -1L;
        return mix(Long.rotateLeft(hash, 23) * FIRST + (Eights.get(bytes, at) & last));
    }

    /** A mask of so many bytes, of seven at most. */
    private static long lowest(int count) {
        return (1L << (8 * count)) - 1;
    }

    /** Makes shingles of the token hashes, in their place, and keeps the last ones for those of the next chunk. */
    private void roll() {
        int size = hashEnd - shingle;
        int first = Math.min(size, Math.max(0, shingle - 1 - tokens)); // those before it are not full yet
        for (int from = 0; from < size; ) {
            int next = Math.max(Sketch.FIRST_PREFIX, 2 * Integer.highestOneBit(tokens)) - tokens;
            int to = Math.min(size, from + next);
            roll(from, to);
            tokens += to - from;
            if (to - from == next) {
                sink.prefix(tokens, mix(prefix));
            }
            from = to;
        }
        sink.shingles(hashes, first, size);
        System.arraycopy(hashes, size, hashes, 0, shingle);
        hashEnd = shingle;
    }

    /** The hot loop: no call in it, so that the sums stay in registers. */
    private void roll(int from, int to) {
        long[] all = hashes;
        int width = shingle;
        long oldest = power;
        long sum = rolling;
        long read = prefix;
        for (int i = from; i < to; i++) {
            long token = all[i + width];
            sum = sum * STEP + token - all[i] * oldest;
            long mixed = (sum ^ (sum >>> 32)) * SECOND;
            all[i] = mixed ^ (mixed >>> 32);
            read = (read + token) * STEP;
        }
        rolling = sum;
        prefix = read;
    }

    static long mix(long value) {
        long h = value * FIRST;
        h = (h ^ (h >>> 32)) * SECOND;
        return h ^ (h >>> 32);
    }
}
