package dev.stemma.report;

import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;
import java.util.List;
import java.util.Optional;

/**
 * The place where a document stops, and how a sibling goes on from there.
 *
 * @param last the last words before the cut
 * @param before characters of the document before {@code last}
 * @param shared the sibling's last words that the document still has; empty without a sibling
 * @param next how the sibling goes on; empty when it does not
 * @param more characters of the sibling after {@code next}
 */
record Seam(String last, int before, String shared, String next, int more) {
    private static final int LAST_CHARS = 360;
    private static final int NEXT_CHARS = 900;

    /** Words in a row that both texts must have for a place to count as the same place. */
    private static final int LEAST_SHARED = 12;

    /**
     * @param text the incomplete text
     * @param cut where it stops, at most its length
     * @param sibling the sibling's text, if there is one
     */
    static Seam of(String text, int cut, Optional<String> sibling) {
        int at = Math.max(0, Math.min(cut, text.length()));
        int from = Math.max(0, at - LAST_CHARS);
        String last = text.substring(from, at);
        int goesOn = sibling.isEmpty() ? -1 : goesOn(text.substring(0, at), sibling.get());
        if (goesOn < 0) {
            return new Seam(last, from, "", "", 0);
        }
        String whole = sibling.get();
        int to = Math.min(whole.length(), goesOn + NEXT_CHARS);
        return new Seam(
                last,
                from,
                whole.substring(Math.max(0, goesOn - LAST_CHARS), goesOn),
                whole.substring(goesOn, to),
                whole.length() - to);
    }

    /** Where {@code whole} goes on after what it shares last with {@code part}; -1 when they share too little. */
    private static int goesOn(String part, String whole) {
        List<Op> ops = TokenDiff.of(part, whole);
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            if (op.kind() == Op.Kind.EQUAL && op.b().length() >= LEAST_SHARED) {
                return op.b().end();
            }
        }
        return -1;
    }
}
