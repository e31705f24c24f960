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

    private final String whole;
    private final Clauses clauses;

    /** @param whole what others are compared with */
    public ClauseDiff(String whole) {
        this.whole = whole;
        clauses = Clauses.of(whole, whole.toCharArray(), 0, whole.length());
    }

    /** The difference from {@code copy} to this text, in clauses. */
    public List<Op> from(String copy) {
        char[] a = copy.toCharArray();
        char[] b = whole.toCharArray();
        int head = head(a, b);
        int tail = tail(a, b, Math.min(a.length, b.length) - head);
        Clauses x = Clauses.of(copy, a, head, a.length - tail);
        Clauses y = clauses.part(head, b.length - tail);
        TokenNumbers numbers = new TokenNumbers(x.size() + y.size());
        boolean both = x.size() > 0 && y.size() > 0; // else one of them has nothing more to compare
        return TokenDiff.ops(
                a,
                x.between(head, a.length),
                y.between(head, b.length),
                head > 0 ? 1 : 0,
                tail > 0 ? 1 : 0,
                both ? numbers.of(a, x.cuts, 0, x.size(), x.hashes, 0) : new int[0],
                both ? numbers.of(b, y.cuts, 0, y.size(), y.hashes, 0) : new int[0],
                numbers.size());
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

        /** @param chars those of {@code text} */
        static Clauses of(String text, char[] chars, int from, int to) {
            int[] cuts = new int[16 + (to - from) / 64];
            int size = 0;
            cuts[size++] = from;
            for (int space = text.indexOf(' ', from + 1);
                    space >= 0 && space + 1 < to;
                    space = text.indexOf(' ', space + 1)) {
                if (closes(chars[space - 1])) {
                    if (size + 1 == cuts.length) {
                        cuts = Arrays.copyOf(cuts, 2 * size);
                    }
                    cuts[size++] = space + 1;
                }
            }
            if (to > from) {
                cuts[size++] = to;
            }
            int[] hashes = new int[size - 1];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = TokenNumbers.hash(chars, cuts[i], cuts[i + 1]);
            }
            return new Clauses(Arrays.copyOf(cuts, size), hashes);
        }

        int size() {
            return hashes.length;
        }

        /** Those between two cuts. */
        Clauses part(int from, int to) {
            int first = Arrays.binarySearch(cuts, from);
            int last = Arrays.binarySearch(cuts, to);
            return new Clauses(Arrays.copyOfRange(cuts, first, last + 1), Arrays.copyOfRange(hashes, first, last));
        }

        /** The cuts, with what goes before them as one piece, and what comes behind as another. */
        int[] between(int from, int length) {
            int head = from > 0 ? 1 : 0;
            int tail = cuts[cuts.length - 1] < length ? 1 : 0;
            int[] all = new int[head + cuts.length + tail];
            System.arraycopy(cuts, 0, all, head, cuts.length);
            if (tail > 0) {
                all[all.length - 1] = length;
            }
            return all;
        }
    }
}
