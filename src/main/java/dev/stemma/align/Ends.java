package dev.stemma.align;

import java.util.Arrays;

/** What two texts have in common at their ends, in UTF-16 units. */
final class Ends {
    private Ends() {}

    static int head(Chars a, Chars b) {
        int shorter = Math.min(a.length(), b.length());
        int same = Arrays.mismatch(a.text(), a.from(), a.from() + shorter, b.text(), b.from(), b.from() + shorter);
        return same < 0 ? shorter : same;
    }

    static int tail(Chars a, Chars b) {
        char[] x = a.text();
        char[] y = b.text();
        int most = Math.min(a.length(), b.length());
        int tail = 0;
        int stride = 16;
        // a stride at a time, forwards inside it: there is no backward mismatch in the JDK
        while (tail < most) {
            int step = Math.min(stride, most - tail);
            int i = a.to() - tail;
            int j = b.to() - tail;
            if (!Arrays.equals(x, i - step, i, y, j - step, j)) {
                break;
            }
            tail += step;
            stride = Math.min(1024, 2 * stride);
        }
        while (tail < most && x[a.to() - 1 - tail] == y[b.to() - 1 - tail]) {
            tail++;
        }
        return tail;
    }
}
