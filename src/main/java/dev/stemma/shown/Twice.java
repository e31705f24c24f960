package dev.stemma.shown;

import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;
import dev.stemma.text.Cut;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The place where a text begins to stand a second time.
 *
 * @param first where the first one begins, which is the one to keep; absent when its first words differ
 * @param beginning how the first one begins
 * @param start where the second one begins
 * @param end where the second one ends
 * @param before the last words before the second one
 * @param again how the second one begins
 * @param same share of the second one's characters that stand in the first, 0..1; absent when that would take long
 */
public record Twice(
        OptionalInt first, String beginning, int start, int end, String before, String again, OptionalDouble same) {
    private static final int BEFORE_CHARS = 160;
    private static final int SHOWN_CHARS = 480;

    /** Characters by which the first one's beginning is found: of a sentence, and of a heading above it. */
    private static final int[] HEADS = {80, 30};

    /** UTF-16 units of the second one; aligning more takes seconds. */
    private static final int MOST_ALIGNED = 200_000;

    /**
     * What is shown of a text that stands twice in {@code text}.
     *
     * @param start where the sign says that the second one begins; it and {@code end} are offsets in {@code text}
     */
    public static Twice of(String text, int start, int end) {
        int to = Math.max(0, Math.min(end, text.length()));
        int from = Math.max(0, Math.min(start, to));
        int first = first(text, from, to);
        return new Twice(
                first < 0 ? OptionalInt.empty() : OptionalInt.of(first),
                first < 0 ? "" : text.substring(first, Cut.at(text, Math.min(from, first + SHOWN_CHARS))),
                from,
                to,
                text.substring(Cut.at(text, Math.max(0, from - BEFORE_CHARS)), from),
                text.substring(from, Cut.at(text, Math.min(to, from + SHOWN_CHARS))),
                first < 0 || to - from > MOST_ALIGNED
                        ? OptionalDouble.empty()
                        : same(
                                text.substring(first, Math.min(from, first + (to - from) * 5 / 4)),
                                text.substring(from, to)));
    }

    private static int first(String text, int start, int end) {
        for (int length : HEADS) {
            if (end - start >= length) {
                int at = text.indexOf(text.substring(start, start + length));
                if (at >= 0 && at + length <= start) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static OptionalDouble same(String first, String second) {
        long equal = TokenDiff.of(first, second).stream()
                .filter(op -> op.kind() == Op.Kind.EQUAL)
                .mapToLong(op -> op.b().length())
                .sum();
        return OptionalDouble.of((double) equal / second.length());
    }
}
