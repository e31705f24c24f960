package dev.stemma.sketch;

import java.util.Arrays;

/** Makes sketches, each in one pass over its text. Thread-safe. */
public final class Sketcher {
    private final SketchOptions options;

    public Sketcher(SketchOptions options) {
        this.options = options;
    }

    public SketchOptions options() {
        return options;
    }

    /** The sketch of a text; missing when the text has no token. */
    public Sketch sketch(CharSequence text) {
        Pass pass = new Pass(options);
        int tokens = new Shingler(options.shingle(), pass).read(text);
        int[] prefixes = Arrays.copyOf(pass.prefixes, pass.prefixCount);
        if (tokens == 0) {
            return new Sketch(SketchScheme.V2, 0, 0, new int[0], new byte[0], prefixes);
        }
        long[] sampled = pass.sampled();
        int[] fingerprints = new int[sampled.length];
        for (int i = 0; i < sampled.length; i++) {
            fingerprints[i] = (int) sampled[i];
        }
        Arrays.sort(fingerprints);
        return new Sketch(SketchScheme.V2, tokens, pass.level, fingerprints, pass.slots(), prefixes);
    }

    /** All sketches of one text, while it is read. */
    private static final class Pass implements Shingler.Sink {
        private final int most;
        private final int shift;
        /** Least hash of each slot, its slot bits shifted out, as unsigned; {@code -1} is empty. */
        private final long[] least;

        private final int[] prefixes = new int[28];
        private int prefixCount;
        private long[] kept;
        private int count;
        private int level;
        /** Hashes at or above it (unsigned) are no fingerprints. */
        private long bound = -1L;

        Pass(SketchOptions options) {
            most = options.fingerprints();
            shift = Integer.numberOfTrailingZeros(options.slots());
            least = new long[options.slots()];
            Arrays.fill(least, -1L);
            kept = new long[2 * most];
        }

        @Override
        public void shingle(long hash) {
            int slot = (int) (hash >>> (Long.SIZE - shift));
            long rest = hash << shift;
            if (Long.compareUnsigned(rest, least[slot]) < 0) {
                least[slot] = rest;
            }
            if (Long.compareUnsigned(hash, bound) <= 0) {
                if (count == kept.length) {
                    thin();
                    if (2 * count > kept.length) {
                        kept = Arrays.copyOf(kept, 2 * kept.length);
                    }
                }
                if (Long.compareUnsigned(hash, bound) <= 0) {
                    kept[count++] = hash;
                }
            }
        }

        @Override
        public void prefix(int tokens, long hash) {
            prefixes[prefixCount++] = (int) hash;
        }

        long[] sampled() {
            thin();
            return Arrays.copyOf(kept, count);
        }

        /** Leaves each hash once and raises the level until there are few enough or it is the coarsest: depends on the set of hashes alone. */
        private void thin() {
            Arrays.sort(kept, 0, count);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || kept[i] != kept[i - 1]) {
                    kept[distinct++] = kept[i];
                }
            }
            count = distinct;
            while (count > most && level < Sketch.COARSEST) {
                level++;
                bound = -1L >>> level;
                int left = 0;
                for (int i = 0; i < count; i++) {
                    if (Long.compareUnsigned(kept[i], bound) <= 0) {
                        kept[left++] = kept[i];
                    }
                }
                count = left;
            }
        }

        byte[] slots() {
            byte[] slots = new byte[least.length];
            for (int i = 0; i < slots.length; i++) {
                int from = i;
                // optimal densification: an empty slot takes what a slot holds that both texts would draw alike
                for (int attempt = 1; least[from] == -1L; attempt++) {
                    long draw = Shingler.mix(((long) i << 32) + attempt);
                    from = (int) (draw >>> (Long.SIZE - shift));
                }
                slots[i] = (byte) (Shingler.mix(least[from] + from) >>> 32);
            }
            return slots;
        }
    }
}
