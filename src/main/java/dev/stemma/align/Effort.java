package dev.stemma.align;

/** When a distance counts as small enough for {@link Diagonals}. */
final class Effort {
    private Effort() {}

    /**
     * Errors up to which d * d steps along diagonals are cheaper than a pass of bit rows: a step costs about as much as four
     * words of bits.
     */
    static int fewErrors(int m, int n) {
        return Math.max(16, Math.max(m, n) / 100);
    }
}
