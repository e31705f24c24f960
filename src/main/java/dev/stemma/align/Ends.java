package dev.stemma.align;

import java.util.Arrays;

/** Common ends of two stretches of text. */
final class Ends {
    private Ends() {}

    /** How many units a[aFrom, aTo) and b[bFrom, bTo) have in common at their heads. */
    static int head(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int shorter = Math.min(aTo - aFrom, bTo - bFrom);
        int same = Arrays.mismatch(a, aFrom, aFrom + shorter, b, bFrom, bFrom + shorter);
        return same < 0 ? shorter : same;
    }

    /** The same at their tails. */
    static int tail(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int most = Math.min(aTo - aFrom, bTo - bFrom);
        int tail = 0;
        int stride = 16;
        // a stride at a time, forwards inside it: there is no backward mismatch in the JDK
        while (tail < most) {
            int step = Math.min(stride, most - tail);
            int i = aTo - tail;
            int j = bTo - tail;
            if (!Arrays.equals(a, i - step, i, b, j - step, j)) {
                break;
            }
            tail += step;
            stride = Math.min(1024, 2 * stride);
        }
        while (tail < most && a[aTo - 1 - tail] == b[bTo - 1 - tail]) {
            tail++;
        }
        return tail;
    }
}
