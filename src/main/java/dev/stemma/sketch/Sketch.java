package dev.stemma.sketch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A summary of one text's shingles. Immutable; two are comparable when they were made with the same options.
 *
 * <p>The sketch of a text without a token is {@link #isMissing() missing}: it is like nothing, not even like another
 * missing one.
 */
public final class Sketch {
    /** Tokens under the first prefix sketch; each next one covers twice as many. */
    public static final int FIRST_PREFIX = 8;

    /**
     * The highest level: a long text keeps one shingle in 2^COARSEST, however many that are, so that a part of a few
     * hundred words still shares enough fingerprints with it to tell how much of it is there.
     */
    public static final int COARSEST = 5;

    private final SketchScheme scheme;
    private final int tokens;
    private final int level;
    private final int[] fingerprints;
    private final byte[] slots;
    private final int[] prefixes;

    Sketch(SketchScheme scheme, int tokens, int level, int[] fingerprints, byte[] slots, int[] prefixes) {
        this.scheme = scheme;
        this.tokens = tokens;
        this.level = level;
        this.fingerprints = fingerprints;
        this.slots = slots;
        this.prefixes = prefixes;
    }

    public SketchScheme scheme() {
        return scheme;
    }

    /** Whether the text had no token at all. */
    public boolean isMissing() {
        return tokens == 0;
    }

    /** Tokens of the text. */
    public int tokens() {
        return tokens;
    }

    /** Leading zero bits that a hash must have to be a fingerprint: about one shingle in 2^level is one. */
    public int level() {
        return level;
    }

    /** How many fingerprints were kept. */
    public int fingerprints() {
        return fingerprints.length;
    }

    /** One fingerprint; they ascend. */
    public int fingerprint(int i) {
        return fingerprints[i];
    }

    /** How many MinHash slots there are; 0 when missing. */
    public int slots() {
        return slots.length;
    }

    /** Eight bits of the minimum of one slot. */
    public byte slot(int i) {
        return slots[i];
    }

    /** How many prefix sketches there are. */
    public int prefixes() {
        return prefixes.length;
    }

    /** The hash of the first {@code FIRST_PREFIX << i} tokens. */
    public int prefix(int i) {
        return prefixes[i];
    }

    /** Estimated Jaccard resemblance, 0..1; standard error about 1 / sqrt(slots) at worst. 0 when one is missing. */
    public double jaccard(Sketch other) {
        checkComparable(other);
        if (isMissing() || other.isMissing()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < slots.length; i++) {
            same += slots[i] == other.slots[i] ? 1 : 0;
        }
        // of slots with different minima, one in 256 agrees by chance
        double share = ((double) same / slots.length - 1 / 256.0) / (1 - 1 / 256.0);
        return Math.max(0, share);
    }

    /** Estimated share of this text's shingles that are in the other one, 0..1. 0 when one is missing. */
    public double containmentIn(Sketch other) {
        checkComparable(other);
        if (isMissing() || other.isMissing()) {
            return 0;
        }
        double sampled = fingerprints.length * Math.pow(2, Math.min(0, level - other.level));
        return sampled == 0 ? 0 : Math.min(1, shared(other) / sampled);
    }

    /** How many fingerprints are in both. */
    public int shared(Sketch other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < fingerprints.length && j < other.fingerprints.length) {
            int x = fingerprints[i];
            int y = other.fingerprints[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }

    /** The sketch as bytes, for {@link #of}. */
    public byte[] bytes() {
        byte[] name = scheme.name().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(
                name.length + slots.length + Integer.BYTES * (6 + fingerprints.length + prefixes.length));
        out.putInt(name.length).putInt(tokens).putInt(level);
        out.putInt(fingerprints.length).putInt(slots.length).putInt(prefixes.length);
        for (int fingerprint : fingerprints) {
            out.putInt(fingerprint);
        }
        for (int prefix : prefixes) {
            out.putInt(prefix);
        }
        return out.put(slots).put(name).array();
    }

    /** The sketch that {@link #bytes} wrote. */
    public static Sketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[in.getInt()];
        int tokens = in.getInt();
        int level = in.getInt();
        int[] fingerprints = new int[in.getInt()];
        byte[] slots = new byte[in.getInt()];
        int[] prefixes = new int[in.getInt()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = in.getInt();
        }
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = in.getInt();
        }
        in.get(slots).get(name);
        SketchScheme scheme = SketchScheme.valueOf(new String(name, StandardCharsets.US_ASCII));
        return new Sketch(scheme, tokens, level, fingerprints, slots, prefixes);
    }

    private void checkComparable(Sketch other) {
        if (scheme != other.scheme || (!isMissing() && !other.isMissing() && slots.length != other.slots.length)) {
            throw new IllegalArgumentException("sketches of different kinds: " + this + ", " + other);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that
                && scheme == that.scheme
                && tokens == that.tokens
                && level == that.level
                && Arrays.equals(fingerprints, that.fingerprints)
                && Arrays.equals(slots, that.slots)
                && Arrays.equals(prefixes, that.prefixes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fingerprints) + Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return scheme + " sketch of " + tokens + " tokens: " + fingerprints.length + " fingerprints at level " + level
                + ", " + slots.length + " slots";
    }
}
