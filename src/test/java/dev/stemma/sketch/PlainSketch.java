package dev.stemma.sketch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A sketch by its definition, one token and one shingle after the other: the oracle of {@link Sketcher}. */
final class PlainSketch {
    private static final long FIRST = 0xFF51AFD7ED558CCDL;
    private static final long SECOND = 0xC4CEB9FE1A85EC53L;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private PlainSketch() {}

    static Sketch of(String text, SketchOptions options) {
        List<String> tokens = SlowTokens.of(text);
        long[] hashes = tokens.stream().mapToLong(PlainSketch::hash).toArray();
        int width = Math.min(options.shingle(), hashes.length);
        Set<Long> shingles = new TreeSet<>(Long::compareUnsigned);
        for (int i = 0; i + width <= hashes.length && width > 0; i++) {
            long sum = 0;
            for (int k = i; k < i + width; k++) {
                sum = sum * STEP + hashes[k];
            }
            long shingle = width < options.shingle() ? mixed(sum + width) : folded(folded(sum) * SECOND);
            shingles.add(shingle == 0 ? 1 : shingle);
        }
        int level = 0;
        while (level < Sketch.COARSEST && below(shingles, level).length > options.fingerprints()) {
            level++;
        }
        return new Sketch(SketchScheme.V3, tokens.size(), level, below(shingles, level), prefixes(hashes));
    }

    private static int[] below(Set<Long> shingles, int level) {
        return shingles.stream()
                .filter(hash -> Long.numberOfLeadingZeros(hash) >= level)
                .mapToInt(hash -> (int) (hash >>> 32))
                .toArray();
    }

    private static int[] prefixes(long[] hashes) {
        List<Integer> prefixes = new ArrayList<>();
        long sum = 0;
        int next = Sketch.FIRST_PREFIX;
        for (int i = 0; i < hashes.length; i++) {
            sum = (sum + hashes[i]) * STEP;
            if (i + 1 == next) {
                prefixes.add((int) mixed(sum));
                next *= 2;
            }
        }
        return prefixes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of the token's words of eight bytes, the last filled up with zeros: a word of nothing else follows bytes that end with one. */
    private static long hash(String token) {
        byte[] bytes = bytes(token);
        long hash = word(bytes, 0);
        for (int at = Long.BYTES; at <= bytes.length && at < 4 * Long.BYTES; at += Long.BYTES) {
            hash = Long.rotateLeft(hash, 23) * FIRST + word(bytes, at);
        }
        return mixed(hash);
    }

    /** {@link SlowTokens} has letters beyond Latin-1 only in tokens of scripts without spaces, all else as bytes already. */
    private static byte[] bytes(String token) {
        boolean isBytes = token.chars().allMatch(c -> c < 0x100);
        return token.getBytes(isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        byte[] eight = Arrays.copyOf(Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length), Long.BYTES);
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            word = word << 8 | (eight[i] & 0xFF);
        }
        return word;
    }

    private static long mixed(long value) {
        return folded(folded(value * FIRST) * SECOND);
    }

    private static long folded(long value) {
        return value ^ (value >>> 32);
    }
}
