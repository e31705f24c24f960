package dev.stemma.align;

/**
 * Which stretches of two token sequences may have an equal run of so many characters. For a caller whom shorter runs tell nothing, a stretch
 * without one need not be compared: no alignment of it has such a run.
 *
 * <p>A run of three tokens and more is one only if each three of them stand side by side in the other stretch too; that is asked by hash,
 * so what has no run may be taken to have one, never the other way.
 */
final class Room {
    /** For a caller whom every run tells something. */
    static final Room ANY = new Room(1, new int[0], 0, new int[0], 0);

    private final int least;
    private final int[] cutsA;
    private final int firstA;
    private final int[] cutsB;
    private final int firstB;

    /**
     * @param least characters
     * @param cutsA where the tokens of a begin, the first that is compared at {@code firstA}; {@code cutsB} of b
     */
    Room(int least, int[] cutsA, int firstA, int[] cutsB, int firstB) {
        this.least = least;
        this.cutsA = cutsA;
        this.firstA = firstA;
        this.cutsB = cutsB;
        this.firstB = firstB;
    }

    /** False where one of the two is too short. */
    boolean isIn(int i, int iEnd, int j, int jEnd) {
        return least <= 1
                || Math.min(chars(cutsA, firstA + i, firstA + iEnd), chars(cutsB, firstB + j, firstB + jEnd)) >= least;
    }

    /** False where no run of the tokens {@code i..iEnd} of x, which are those of a, stands among {@code j..jEnd} of y. */
    boolean mayHaveRun(int[] x, int i, int iEnd, int[] y, int j, int jEnd) {
        if (least <= 1) {
            return true;
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(jEnd - j) + 3;
        long[] threes = new long[Math.max(1, 1 << bits >>> 6)];
        for (int q = j; q + 2 < jEnd; q++) {
            int bit = hash(y[q], y[q + 1], y[q + 2]) >>> (Integer.SIZE - bits);
            threes[bit >>> 6] |= 1L << bit;
        }
        int start = i;
        for (int p = i; p < iEnd; p++) {
            if (chars(cutsA, firstA + p, firstA + Math.min(iEnd, p + 2)) >= least) {
                return true; // two tokens are enough
            }
            if (p + 2 >= iEnd) {
                break;
            }
            int bit = hash(x[p], x[p + 1], x[p + 2]) >>> (Integer.SIZE - bits);
            if ((threes[bit >>> 6] >>> bit & 1) == 0) {
                start = p + 1;
            } else if (chars(cutsA, firstA + start, firstA + p + 3) >= least) {
                return true;
            }
        }
        return false;
    }

    private static int chars(int[] cuts, int from, int to) {
        return cuts[to] - cuts[from];
    }

    private static int hash(int a, int b, int c) {
        return ((a * 0x2C1B3C6D + b) * 0x2C1B3C6D + c) * 0x9E3779B1;
    }
}
