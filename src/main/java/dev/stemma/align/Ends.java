package dev.stemma.align;

import java.util.Arrays;

/** Common ends of two texts. */
final class Ends {
    private Ends() {}

    static int head(char[] a, char[] b) {
        int shorter = Math.min(a.length, b.length);
        int same = Arrays.mismatch(a, 0, shorter, b, 0, shorter);
        return same < 0 ? shorter : same;
    }

    /** The common tail that does not reach into the first {@code head} units of either. */
    static int tail(char[] a, char[] b, int head) {
        int most = Math.min(a.length, b.length) - head;
        int tail = 0;
        // a stride at a time, forwards inside it: there is no backward mismatch in the JDK
        while (tail < most) {
            int stride = Math.min(64, most - tail);
            int i = a.length - tail;
            int j = b.length - tail;
            if (Arrays.mismatch(a, i - stride, i, b, j - stride, j) >= 0) {
                break;
            }
            tail += stride;
        }
        while (tail < most && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        return tail;
    }
}
