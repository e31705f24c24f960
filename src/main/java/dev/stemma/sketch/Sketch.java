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
    private final int[] prefixes;

    Sketch(SketchScheme scheme, int tokens, int level, int[] fingerprints, int[] prefixes) {
        this.scheme = scheme;
        this.tokens = tokens;
        this.level = level;
        this.fingerprints = fingerprints;
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

    /** One fingerprint; they ascend as unsigned numbers. */
    public int fingerprint(int i) {
        return fingerprints[i];
    }

    /** How many prefix sketches there are. */
    public int prefixes() {
        return prefixes.length;
    }

    /** The hash of the first {@code FIRST_PREFIX << i} tokens. */
    public int prefix(int i) {
        return prefixes[i];
    }

    /** How many fingerprints have at least as many leading zeros as those of a sketch at {@code other}: the first ones. */
    public int fingerprintsAt(int other) {
        int count = fingerprints.length;
        while (count > 0 && Integer.numberOfLeadingZeros(fingerprints[count - 1]) < other) {
            count--;
        }
        return count;
    }

    /**
     * Estimated share of this text's shingles that are in the other one, 0..1; 0 when one is missing. Counted among those
     * that both would have sampled: a part of a text is estimated at exactly 1.
     */
    public double containmentIn(Sketch other) {
        checkComparable(other);
        int sampled = fingerprintsAt(other.level);
        return sampled == 0 ? 0 : (double) shared(other) / sampled;
    }

    /** How many fingerprints are in both. */
    public int shared(Sketch other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < fingerprints.length && j < other.fingerprints.length) {
            int order = Integer.compareUnsigned(fingerprints[i], other.fingerprints[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The fingerprints that the other one would have sampled too and has not, in order. */
    public int[] beyond(Sketch other) {
        checkComparable(other);
        int[] beyond = new int[fingerprintsAt(other.level)];
        int count = 0;
        int j = 0;
        for (int i = 0; i < beyond.length; i++) {
            while (j < other.fingerprints.length
                    && Integer.compareUnsigned(other.fingerprints[j], fingerprints[i]) < 0) {
                j++;
            }
            if (j == other.fingerprints.length || other.fingerprints[j] != fingerprints[i]) {
                beyond[count++] = fingerprints[i];
            }
        }
        return Arrays.copyOf(beyond, count);
    }

    /** The sketch as bytes, for {@link #of}. */
    public byte[] bytes() {
        byte[] name = scheme.name().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(name.length + Integer.BYTES * (5 + fingerprints.length + prefixes.length));
        out.putInt(name.length).putInt(tokens).putInt(level);
        out.putInt(fingerprints.length).putInt(prefixes.length);
        for (int fingerprint : fingerprints) {
            out.putInt(fingerprint);
        }
        for (int prefix : prefixes) {
            out.putInt(prefix);
        }
        return out.put(name).array();
    }

    /** The sketch that {@link #bytes} wrote. */
    public static Sketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[in.getInt()];
        int tokens = in.getInt();
        int level = in.getInt();
        int[] fingerprints = new int[in.getInt()];
        int[] prefixes = new int[in.getInt()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = in.getInt();
        }
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = in.getInt();
        }
        in.get(name);
        SketchScheme scheme = SketchScheme.valueOf(new String(name, StandardCharsets.US_ASCII));
        return new Sketch(scheme, tokens, level, fingerprints, prefixes);
    }

    private void checkComparable(Sketch other) {
        if (scheme != other.scheme) {
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
                && Arrays.equals(prefixes, that.prefixes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fingerprints) + Arrays.hashCode(prefixes);
    }

    @Override
    public String toString() {
        return scheme + " sketch of " + tokens + " tokens: " + fingerprints.length + " fingerprints at level " + level;
    }
}
