package dev.stemma.align;

import java.util.Arrays;

/** Two texts cut into pieces that lie side by side: by turns what they have in common and, with its price, what not. */
final class PairedPieces {
    /** Lengths of seeds, the first over the whole texts, the next ones in zones that are still large. */
    private static final int[] SEEDS = {24, 12, 7};

    /** Cells of a zone below which pricing it costs less than looking for more common stretches. */
    private static final long FEW_CELLS = 1 << 14;

    /** Cells of a zone that may be computed to price it; above, it counts in full. */
    private static final double MOST_CELLS = 1e8;

    /** Share of the shorter text under long seeds below which shorter ones are not looked for: 8 % even edits leave it. */
    private static final double LEAST_COVERED = 0.2;

    /** A cost of which nothing is known yet; other negative numbers are the complements of costs that it is not below. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Chars a;
    private final Chars b;

    /** End in a, end in b, cost; for each piece, in order. */
    private int[] pieces = new int[3 * 16];

    private int size;
    /** Pieces whose cost is still unknown. */
    private int unknown;

    private final ZonePrices prices;

    private PairedPieces(Chars a, Chars b, ZonePrices prices) {
        this.a = a;
        this.b = b;
        this.prices = prices;
    }

    static PairedPieces of(Chars a, Chars b, ZonePrices prices) {
        PairedPieces pieces = new PairedPieces(a, b, prices);
        pieces.stretch(a, b, 0);
        return pieces;
    }

    int size() {
        return size;
    }

    int aFrom(int piece) {
        return piece == 0 ? 0 : pieces[3 * piece - 3];
    }

    int aTo(int piece) {
        return pieces[3 * piece];
    }

    int bFrom(int piece) {
        return piece == 0 ? 0 : pieces[3 * piece - 2];
    }

    int lengthB(int piece) {
        return pieces[3 * piece + 1] - bFrom(piece);
    }

    Chars a() {
        return a;
    }

    Chars b() {
        return b;
    }

    int aEnd() {
        return a.length();
    }

    int bEnd() {
        return b.length();
    }

    private Chars ofA(int piece) {
        return new Chars(a.text(), aFrom(piece), aTo(piece));
    }

    private Chars ofB(int piece) {
        return new Chars(b.text(), bFrom(piece), bFrom(piece) + lengthB(piece));
    }

    /** Edits between the two sides of a piece; for an unpriced one, the most there can be. */
    int cost(int piece) {
        int cost = pieces[3 * piece + 2];
        return cost < 0 ? Math.max(aTo(piece) - aFrom(piece), lengthB(piece)) : cost;
    }

    private void stretch(Chars x, Chars y, int level) {
        int head = Ends.head(x, y);
        add(x.from() + head, y.from() + head, 0);
        int tail = Ends.tail(x.without(head, 0), y.without(head, 0));
        zone(x.without(head, tail), y.without(head, tail), level);
        add(x.to(), y.to(), 0);
    }

    private void zone(Chars x, Chars y, int level) {
        int m = x.length();
        int n = y.length();
        if (m == 0 || n == 0) {
            add(x.to(), y.to(), m + n);
            return;
        }
        for (int next = level; next < SEEDS.length && (long) m * n > FEW_CELLS; next++) {
            CommonRuns runs = CommonRuns.of(x, y, SEEDS[next]);
            if (next == 0 && runs.covered() < LEAST_COVERED * Math.min(m, n)) {
                break;
            }
            if (runs.size() > 0) {
                along(runs, x, y, next + 1);
                return;
            }
        }
        add(x.to(), y.to(), UNKNOWN);
        unknown++;
    }

    private void along(CommonRuns runs, Chars x, Chars y, int level) {
        int i = x.from();
        int j = y.from();
        for (int r = 0; r < runs.size(); r++) {
            stretch(new Chars(x.text(), i, runs.startA(r)), new Chars(y.text(), j, runs.startB(r)), level);
            i = runs.startA(r) + runs.length(r);
            j = runs.startB(r) + runs.length(r);
            add(i, j, 0);
        }
        stretch(new Chars(x.text(), i, x.to()), new Chars(y.text(), j, y.to()), level);
    }

    private void add(int aTo, int bTo, int cost) {
        int i = size == 0 ? 0 : pieces[3 * size - 3];
        int j = size == 0 ? 0 : pieces[3 * size - 2];
        if (aTo == i && bTo == j) {
            return;
        }
        if (cost == 0 && size > 0 && pieces[3 * size - 1] == 0) {
            size--; // goes on with what is common
        }
        if (3 * size == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        pieces[3 * size] = aTo;
        pieces[3 * size + 1] = bTo;
        pieces[3 * size + 2] = cost;
        size++;
    }

    /**
     * Prices the zones, the largest first, until it shows that they cost more than {@code limit} together.
     *
     * @param free whether any zone may turn out to lie in a stretch that is free, where it costs what {@code b} has in it
     * @return false when they cost more: then the rest is not priced
     */
    boolean price(int limit, boolean free) {
        long least = 0;
        long[] open = new long[unknown];
        int count = 0;
        for (int p = 0; p < size; p++) {
            least += least(p, free);
            if (pieces[3 * p + 2] < 0) {
                open[count++] = ((long) Math.min(aTo(p) - aFrom(p), lengthB(p)) << 32) | p;
            }
        }
        Arrays.sort(open);
        // what grams tell costs a hundredth of a price
        for (int k = count - 1; k >= 0 && least <= limit; k--) {
            int p = (int) open[k];
            if (pieces[3 * p + 2] == UNKNOWN) {
                least -= least(p, free);
                pieces[3 * p + 2] = ~Grams.leastEdits(ofA(p), ofB(p));
                least += least(p, free);
            }
        }
        for (int k = count - 1; k >= 0 && least <= limit; k--) {
            int p = (int) open[k];
            least -= least(p, free);
            int most = (int) (free ? limit : limit - least);
            if (~pieces[3 * p + 2] <= most) {
                pieces[3 * p + 2] = priced(p, most);
                unknown -= pieces[3 * p + 2] < 0 ? 0 : 1;
            }
            least += least(p, free);
        }
        return least <= limit;
    }

    /** What a piece costs at least. */
    private int least(int piece, boolean free) {
        int m = aTo(piece) - aFrom(piece);
        int n = lengthB(piece);
        int cost = pieces[3 * piece + 2];
        if (cost == UNKNOWN) {
            return free ? Math.max(0, n - m) : Math.abs(m - n);
        }
        int known = cost < 0 ? ~cost : cost;
        return free ? Math.min(n, known) : known;
    }

    /** Its price, or the complement of the least that it is when that is above {@code limit}. */
    private int priced(int piece, int limit) {
        int m = aTo(piece) - aFrom(piece);
        int n = lengthB(piece);
        int most = Math.max(m, n);
        if ((double) Math.min(m, n) * Math.min(most, limit) > MOST_CELLS) {
            return most;
        }
        int found = prices.of(ofA(piece), ofB(piece), Math.min(most, limit));
        return found >= 0 ? found : limit < most ? ~(limit + 1) : most;
    }
}
