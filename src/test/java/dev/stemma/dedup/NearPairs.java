package dev.stemma.dedup;

import dev.stemma.align.EditDistance;

/**
 * Which pairs of texts are near, by brute force: every pair is asked. An edit changes at most q of a text's q-grams and makes
 * at most q new ones, so a pair whose counts of q-grams differ by more than 2 * q * edits is not near; all others are
 * decided by exact distance. Knows nothing of sketches and rough alignments. Grams that share a bin only make the bound lower.
 */
final class NearPairs {
    private static final int Q = 5;
    private static final int BINS = 1 << 14;

    private final Copies copies;
    private final DedupOptions options;
    private final short[][] counts;

    NearPairs(Copies copies, DedupOptions options) {
        this.copies = copies;
        this.options = options;
        counts = new short[copies.witnesses().size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counts(copies.key(i));
        }
    }

    boolean isNear(int i, int j) {
        String a = copies.key(i);
        String b = copies.key(j);
        int most = options.mostEdits(Math.max(a.length(), b.length()));
        return Math.min(a.length(), b.length()) >= options.leastChars()
                && Math.abs(a.length() - b.length()) <= most
                && copies.witnesses().get(i).group()
                        == copies.witnesses().get(j).group()
                && apart(counts[i], counts[j]) <= 2L * Q * most
                && EditDistance.bounded(a, b, most).isPresent();
    }

    private static short[] counts(String text) {
        short[] counts = new short[BINS];
        for (int i = 0; i + Q <= text.length(); i++) {
            int hash = 0;
            for (int k = 0; k < Q; k++) {
                hash = (hash + text.charAt(i + k)) * 0x9E3779B1;
            }
            int bin = hash >>> (Integer.SIZE - 14);
            if (counts[bin] < Short.MAX_VALUE) { // never seen full; and then the bound is only lower
                counts[bin]++;
            }
        }
        return counts;
    }

    private static long apart(short[] a, short[] b) {
        int sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(a[bin] - b[bin]);
        }
        return sum;
    }
}
