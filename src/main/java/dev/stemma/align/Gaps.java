package dev.stemma.align;

import java.util.Optional;

/**
 * One gap: F(i), the least errors of the first i characters of the part against any head of the whole, never falls as i
 * grows, and so it is with the tails. With R(d) the furthest i with F(i) at most d, the part is explained with d + e errors
 * as soon as the two reaches add up to its length.
 */
final class Gaps {
    private Gaps() {}

    static Optional<GapMatch> find(char[] part, char[] whole, int limit) {
        char[] backPart = reversed(part);
        char[] backWhole = reversed(whole);
        Diagonals head = new Diagonals(part, 0, part.length, whole, 0, whole.length, limit);
        Diagonals tail = new Diagonals(backPart, 0, part.length, backWhole, 0, whole.length, limit);
        int[] headReach = new int[limit + 1];
        int[] tailReach = new int[limit + 1];
        int[] headEnd = new int[limit + 1];
        for (int errors = 0; errors <= limit; errors++) {
            if (errors > 0) {
                head.step(-part.length, whole.length);
                tail.step(-part.length, whole.length);
            }
            headReach[errors] = head.furthestRow();
            headEnd[errors] = headReach[errors] + head.diagonalAt(headReach[errors]);
            tailReach[errors] = tail.furthestRow();
            for (int left = errors; left >= 0; left--) { // of equal sums, the longest head
                if (headReach[left] + tailReach[errors - left] >= part.length) {
                    int at = headReach[left];
                    int end = tailStart(backPart, backWhole, part.length - at, errors - left);
                    return Optional.of(new GapMatch(errors, at, headEnd[left], whole.length - end));
                }
            }
        }
        return Optional.empty();
    }

    /** How much of the reversed whole the first {@code length} characters of the reversed part take up. */
    private static int tailStart(char[] backPart, char[] backWhole, int length, int errors) {
        Diagonals wave = new Diagonals(backPart, 0, length, backWhole, 0, backWhole.length, errors);
        wave.toLastRow();
        return length + wave.lastRowDiagonal();
    }

    private static char[] reversed(char[] text) {
        char[] back = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            back[i] = text[text.length - 1 - i];
        }
        return back;
    }
}
