package dev.stemma.shown;

import dev.stemma.align.EditDistance;
import dev.stemma.align.Op;
import dev.stemma.align.PrefixMatch;
import dev.stemma.align.TokenDiff;
import java.util.List;
import java.util.Optional;

/**
 * The place where a document stops, and how a sibling goes on from there; or where it starts, and what a sibling has before that.
 *
 * @param start whether it is the beginning that is gone: "last", "before", "next" and "after" are then told from there back
 * @param last the last words before the cut
 * @param before characters of the document before {@code last}
 * @param shared the sibling's last words that the document still has; empty without a sibling
 * @param next how the sibling goes on; empty when it does not
 * @param more characters of the sibling after {@code next}
 */
public record ShownCut(boolean start, String last, int before, String shared, String next, int more) {
    private static final int LAST_CHARS = 360;
    private static final int NEXT_CHARS = 900;

    /** Characters before the cut that are looked for in the sibling: enough to be the only such place. */
    private static final int ALIGNED_CHARS = 1_500;

    /** Characters in a row that both texts must have for a place to count as the same place. */
    private static final int LEAST_SHARED = 12;

    /**
     * What is shown of one cut.
     *
     * @param text the incomplete text
     * @param cut where it stops, at most its length; 0 where its beginning is gone
     * @param sibling the sibling's text, if there is one
     */
    public static ShownCut of(String text, int cut, Optional<String> sibling) {
        return cut > 0 || text.isEmpty()
                ? atEnd(text, cut, sibling)
                : atEnd(reversed(text), text.length(), sibling.map(ShownCut::reversed))
                        .reversed();
    }

    private ShownCut reversed() {
        return new ShownCut(!start, reversed(last), before, reversed(shared), reversed(next), more);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static ShownCut atEnd(String text, int cut, Optional<String> sibling) {
        int at = Math.max(0, Math.min(cut, text.length()));
        int from = wordStart(text, at - LAST_CHARS, at);
        String last = text.substring(from, at);
        int goesOn = sibling.isEmpty() ? -1 : goesOn(text.substring(0, at), sibling.get());
        if (goesOn < 0) {
            return new ShownCut(false, last, from, "", "", 0);
        }
        String whole = sibling.get();
        int to = wordStart(whole, goesOn + NEXT_CHARS, whole.length());
        return new ShownCut(
                false,
                last,
                from,
                whole.substring(wordStart(whole, goesOn - LAST_CHARS, goesOn), goesOn),
                whole.substring(goesOn, to),
                whole.length() - to);
    }

    /** The first beginning of a word at or after {@code from}; {@code limit} when there is none before it. */
    private static int wordStart(String text, int from, int limit) {
        if (from <= 0) {
            return 0;
        }
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return limit;
    }

    /**
     * Where {@code whole} goes on after what it shares last with {@code part}; -1 when they share too little. The last
     * lines are found by alignment first, so that a phrase that stands again further down does not draw it away.
     */
    private static int goesOn(String part, String whole) {
        String tail = part.substring(Math.max(0, part.length() - ALIGNED_CHARS));
        Optional<PrefixMatch> match = EditDistance.endsFree(tail, whole, tail.length() / 3);
        if (match.isEmpty()) {
            return -1;
        }
        int start = match.get().start();
        List<Op> ops = TokenDiff.of(tail, whole.substring(start, match.get().end()));
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            if (op.kind() == Op.Kind.EQUAL && op.b().length() >= LEAST_SHARED) {
                return start + op.b().end();
            }
        }
        return -1;
    }
}
