package dev.stemma.align;

import java.util.Arrays;

/**
 * What two sequences of numbers have in common, found as {@link TokenDiff} finds it: for a caller that compares many texts of
 * one kind and has given a number to each distinct token (or line) once. Keeps its working memory between calls; not
 * thread-safe.
 */
public final class NumberDiff {
    private final double leastShared;
    private int[] countX = new int[0];
    private int[] countY = new int[0];
    private int[] placeY = new int[0];
    private int[] runs = new int[48];
    private int size;

    /**
     * @param leastShared where no number stands once on both sides, the shorter stretch must share this much with the other,
     *     0..1, or it has nothing in common with it: a word like {@code the} in two unlike sentences says nothing
     */
    public NumberDiff(double leastShared) {
        if (!(leastShared >= 0 && leastShared <= 1)) {
            throw new IllegalArgumentException("leastShared is 0..1, not " + leastShared);
        }
        this.leastShared = leastShared;
    }

    /**
     * The equal runs: {@code i, j, length} by turns, in order, no two of them adjacent on both sides.
     *
     * @param numbers above every number in {@code x} and {@code y}; none of these is negative
     */
    public int[] equalRuns(int[] x, int[] y, int numbers) {
        if (numbers > countX.length) {
            int length = Math.max(numbers, 2 * countX.length);
            countX = new int[length];
            countY = new int[length];
            placeY = new int[length];
        }
        size = 0;
        new Anchored(x, y, countX, countY, placeY, leastShared, this::add).compare();
        return Arrays.copyOf(runs, size);
    }

    private void add(int i, int j, int length) {
        if (length == 0) {
            return;
        }
        if (size > 0 && runs[size - 3] + runs[size - 1] == i && runs[size - 2] + runs[size - 1] == j) {
            runs[size - 1] += length;
            return;
        }
        if (size == runs.length) {
            runs = Arrays.copyOf(runs, 2 * size);
        }
        runs[size++] = i;
        runs[size++] = j;
        runs[size++] = length;
    }
}
