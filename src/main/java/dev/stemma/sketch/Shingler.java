package dev.stemma.sketch;

import java.nio.charset.StandardCharsets;

/**
 * One pass over a text: its tokens' hashes, from them the hashes of shingles and of prefixes. The caller's {@link Sink} sees
 * each shingle once for each place it stands at. For one text and one thread.
 *
 * <p>A token's end is found eight bytes at a time by the zero behind it, so most tokens cost no loop and no misjudged branch;
 * what those eight bytes hold is hashed at once. A token's hash is two rounds of multiplying and folding; a shingle's is a
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

    private long[] shingles;
    private long rolling;
    private long prefix;
    private int tokens;

    /** Receives what is found, in order. */
    interface Sink {
        /** What stands in {@code hashes} from {@code from} to before {@code to}; the array is not to be kept. */
        void shingles(long[] hashes, int from, int to);

        /** The hash of the first {@code tokens} tokens; for 8, 16, 32 ... */
        void prefix(int tokens, long hash);
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
        return read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a text in UTF-8; a surrogate without its other half may stand there as its three bytes. */
    int read(byte[] utf8) {
        int chunk = Math.min(utf8.length, CHUNK);
        int most = chunk + Long.BYTES; // a chunk may end up to so many bytes later
        bytes = new byte[LONGEST_TOKEN + Letters.MOST_BYTES * most + Long.BYTES];
        hashes = new long[shingle + LONGEST_TOKEN + most];
        shingles = new long[hashes.length];
        hashEnd = shingle;
        Letters letters = new Letters(utf8);
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
            shingles[0] = mix(rolling + tokens);
            sink.shingles(shingles, 0, 1);
        }
        return tokens;
    }

    /** Hashes the tokens of the first {@code end} bytes; returns where one starts whose end is not among them. */
    private int cut(int end) {
        byte[] from = bytes;
        long[] to = hashes;
        int count = hashEnd;
        int at = 0;
        Letters.EIGHT.set(from, end, 0L); // so that none ends in what an earlier chunk has left behind
        while (at < end) {
            long eight = (long) Letters.EIGHT.get(from, at);
            long zeros = (eight - Letters.ONES)
                    & ~eight
                    & Letters.HIGHS; // its lowest bit is right, those above it may not be
            int length = Long.numberOfTrailingZeros(zeros) >>> 3; // 8 where there is none
            long hash = eight & ((zeros & -zeros) - 1);
            if (zeros == 0) {
                for (int more = at + Long.BYTES;
                        zeros == 0 && length < LONGEST_TOKEN && more < end;
                        more += Long.BYTES) {
                    eight = (long) Letters.EIGHT.get(from, more);
                    zeros = (eight - Letters.ONES) & ~eight & Letters.HIGHS;
                    hash = Long.rotateLeft(hash, 23) * FIRST + (eight & ((zeros & -zeros) - 1));
                    length += Long.numberOfTrailingZeros(zeros) >>> 3;
                }
            }
            if (at + length >= end && !(length == LONGEST_TOKEN && at + length == end)) {
                break;
            }
            to[count] = mix(hash);
            count += length > 0 ? 1 : 0; // between two separators is no token
            at += length + (zeros != 0 ? 1 : 0);
        }
        hashEnd = count;
        return Math.min(at, end);
    }

    /** Makes shingles of the token hashes, and keeps the last ones for those of the next chunk. */
    private void roll() {
        long[] from = hashes;
        long[] to = shingles;
        long sum = rolling;
        long all = prefix;
        int end = hashEnd;
        int next = shingle - 1 - tokens + Math.max(Sketch.FIRST_PREFIX, 2 * Integer.highestOneBit(tokens));
        for (int i = shingle; i < end; i++) {
            long token = from[i];
            sum = sum * STEP + token - from[i - shingle] * power;
            long mixed = (sum ^ (sum >>> 32)) * SECOND;
            to[i] = mixed ^ (mixed >>> 32);
            all = (all + token) * STEP;
            if (i == next) {
                int read = tokens + i - shingle + 1;
                sink.prefix(read, mix(all));
                next += read;
            }
        }
        rolling = sum;
        prefix = all;
        int first = Math.min(end, shingle + Math.max(0, shingle - 1 - tokens)); // those before it are not full yet
        tokens += end - shingle;
        sink.shingles(to, first, end);
        System.arraycopy(from, end - shingle, from, 0, shingle);
        hashEnd = shingle;
    }

    static long mix(long value) {
        long h = value * FIRST;
        h = (h ^ (h >>> 32)) * SECOND;
        return h ^ (h >>> 32);
    }
}
