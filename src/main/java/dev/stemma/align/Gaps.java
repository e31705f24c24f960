package dev.stemma.align;

import java.util.Optional;

/**
 * One gap: F(i), the least errors of the first i characters of the part against any head of the whole, never falls as i
 * grows, and so it is with the tails. With R(d) the furthest i with F(i) at most d, the part is explained with d + e errors
 * as soon as the two reaches add up to its length.
 */
final class Gaps {
    private Gaps() {}

    static Optional<GapMatch> find(Chars part, Chars whole, int limit) {
        Chars backPart = part.reversed();
        Chars backWhole = whole.reversed();
        Diagonals head = new Diagonals(part, whole, limit);
        Diagonals tail = new Diagonals(backPart, backWhole, limit);
        int[] headReach = new int[limit + 1];
        int[] tailReach = new int[limit + 1];
        int[] headEnd = new int[limit + 1];
        for (int errors = 0; errors <= limit; errors++) {
            if (errors > 0) {
                head.step(-part.length(), whole.length());
                tail.step(-part.length(), whole.length());
            }
            headReach[errors] = head.furthestRow();
            headEnd[errors] = headReach[errors] + head.diagonalAt(headReach[errors]);
            tailReach[errors] = tail.furthestRow();
            for (int left = errors; left >= 0; left--) { // of equal sums, the longest head
                if (headReach[left] + tailReach[errors - left] >= part.length()) {
                    int at = headReach[left];
                    int end = tailStart(backPart.head(part.length() - at), backWhole, errors - left);
                    return Optional.of(new GapMatch(errors, at, headEnd[left], whole.length() - end));
                }
            }
        }
        return Optional.empty();
    }

    /** How much of the reversed whole the reversed part takes up. */
    private static int tailStart(Chars backPart, Chars backWhole, int errors) {
        Diagonals wave = new Diagonals(backPart, backWhole, errors);
        wave.toLastRow();
        return backPart.length() + wave.lastRowDiagonal();
    }
}
