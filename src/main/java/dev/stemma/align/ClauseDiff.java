package dev.stemma.align;

import java.util.Arrays;
import java.util.List;

/**
 * A text that others are compared with, clause by clause: where they differ, as {@link TokenDiff} says it of words. A clause ends behind
 * a mark that a space follows. Versions of a policy have nearly all of theirs in common, and to compare two takes no more than a look at
 * the ends of each; those of this text are cut once, those of the others only between what both begin and end with. Thread-safe.
 */
public final class ClauseDiff {
    private static final boolean[] CLOSES = new boolean[128];

    static {
        for (char c : ".,;:!?)|".toCharArray()) {
            CLOSES[c] = true;
        }
    }

    private final char[] whole;
    private final Clauses clauses;
    private final TokenNumbers numbers;
    private final int[] numbered;

    /** @param whole what others are compared with */
    public ClauseDiff(String whole) {
        this.whole = whole.toCharArray();
        clauses = Clauses.of(this.whole, 0, this.whole.length);
        numbers = new TokenNumbers(clauses.size());
        numbered = numbers.of(this.whole, clauses.cuts, 0, clauses.size(), clauses.hashes, 0);
    }

    /** The difference from {@code copy} to this text, in clauses. */
    public List<Op> from(String copy) {
        char[] a = copy.toCharArray();
        int head = head(a, whole);
        int tail = tail(a, whole, Math.min(a.length, whole.length) - head);
        Clauses x = Clauses.of(a, head, a.length - tail);
        int first = Arrays.binarySearch(clauses.cuts, head);
        int last = Arrays.binarySearch(clauses.cuts, whole.length - tail);
        boolean both = x.size() > 0 && last > first; // else one of them has nothing more to compare
        TokenNumbers more = numbers.more(x.size());
        return TokenDiff.ops(
                a,
                between(x.cuts, 0, x.size(), a.length),
                between(clauses.cuts, first, last, whole.length),
                head > 0 ? 1 : 0,
                tail > 0 ? 1 : 0,
                both ? more.of(a, x.cuts, 0, x.size(), x.hashes, 0) : new int[0],
                both ? Arrays.copyOfRange(numbered, first, last) : new int[0],
                more.size(),
                1);
    }

    /** The cuts {@code first..last}, with what goes before them as one piece, and what comes behind as another. */
    private static int[] between(int[] cuts, int first, int last, int length) {
        int head = cuts[first] > 0 ? 1 : 0;
        int tail = cuts[last] < length ? 1 : 0;
        int[] all = new int[head + last - first + 1 + tail];
        System.arraycopy(cuts, first, all, head, last - first + 1);
        if (tail > 0) {
            all[all.length - 1] = length;
        }
        return all;
    }

    /** How much of whole clauses the two have in common at their start. */
    private static int head(char[] a, char[] b) {
        int same = Arrays.mismatch(a, b);
        int head = same < 0 ? a.length : same;
        while (!(isCut(a, head) && isCut(b, head))) {
            head--;
        }
        return head;
    }

    /** The same at their end, at most {@code most}. */
    private static int tail(char[] a, char[] b, int most) {
        int tail = sameAtEnd(a, b, most);
        while (!(isCut(a, a.length - tail) && isCut(b, b.length - tail))) {
            tail--;
        }
        return tail;
    }

    private static int sameAtEnd(char[] a, char[] b, int most) {
        int block = 256;
        int same = 0;
        while (same + block <= most
                && Arrays.equals(
                        a, a.length - same - block, a.length - same, b, b.length - same - block, b.length - same)) {
            same += block;
        }
        while (same < most && a[a.length - 1 - same] == b[b.length - 1 - same]) {
            same++;
        }
        return same;
    }

    /** Whether a clause ends at {@code at}, or the text begins or ends there. */
    private static boolean isCut(char[] text, int at) {
        return at == 0 || at == text.length || (at > 1 && text[at - 1] == ' ' && closes(text[at - 2]));
    }

    private static boolean closes(char c) {
        return c < CLOSES.length && CLOSES[c];
    }

    /** Clauses that follow each other. */
    private static final class Clauses {
        /** Where they begin and, last, where the last one ends; one when there are none. */
        private final int[] cuts;

        private final int[] hashes;

        private Clauses(int[] cuts, int[] hashes) {
            this.cuts = cuts;
            this.hashes = hashes;
        }

        static Clauses of(char[] text, int from, int to) {
            int[] cuts = new int[16 + (to - from) / 64];
            int size = 0;
            cuts[size++] = from;
            for (int i = from; i + 2 < to; i++) { // of marks there are fewer than of spaces
                if (closes(text[i]) && text[i + 1] == ' ') {
                    if (size + 1 == cuts.length) {
                        cuts = Arrays.copyOf(cuts, 2 * size);
                    }
                    cuts[size++] = i + 2;
                }
            }
            if (to > from) {
                cuts[size++] = to;
            }
            int[] hashes = new int[size - 1];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = TokenNumbers.hash(text, cuts[i], cuts[i + 1]);
            }
            return new Clauses(Arrays.copyOf(cuts, size), hashes);
        }

        int size() {
            return hashes.length;
        }
    }
}
