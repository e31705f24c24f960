package dev.stemma.sibling;

import dev.stemma.align.EditDistance;
import dev.stemma.align.GapMatch;
import dev.stemma.align.Op;
import dev.stemma.align.PrefixMatch;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the key text of a document lies in that of its representative: where it starts there, where it ends there, and which
 * stretches it leaps over.
 *
 * <p>The token difference gives the long equal stretches; what lies before the first and behind the last of them is placed by
 * edit distance with one end free, so a document that stops at {@code Opend} ends five characters into the representative's
 * {@code Opendatasoft}. Short equal stretches place nothing: the words of a cut sentence stand everywhere.
 *
 * @param head offset in the representative where the document starts
 * @param tail offset in the representative where the document ends
 * @param gaps stretches of the representative that the document leaps over, in order
 * @param ownHead characters of the document before the first place that fits
 * @param ownTail characters of the document behind the last place that fits
 * @param edits characters that differ in what fits, gaps not counted
 * @param fitted characters of the document that were fitted
 */
record Fit(int head, int tail, List<Gap> gaps, int ownHead, int ownTail, int edits, int fitted) {
    /** A stretch of the representative that the document leaps over at {@code at}. */
    record Gap(int at, Span missing) {}

    private static final int SOLID = Sibling.SOLID;

    /** A stretch this much longer in the representative is missing in the document, not worded otherwise. */
    private static final int MIN_GAP = 80;

    /** What a slot or a typo costs at the ends. */
    private static final double END_ERRORS = 0.2;

    /** So much of the document's end is looked for in the representative's rest. */
    private static final int MAX_END = 4000;

    Fit {
        gaps = List.copyOf(gaps);
    }

    /** The fit of {@code part} in {@code other}, both by key text; empty when no stretch of the two is the same. */
    static Optional<Fit> of(Sibling part, Sibling other) {
        String document = part.key().value();
        String whole = other.key().value();
        if (document.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        int solid = Math.min(SOLID, Math.max(8, Math.min(document.length(), whole.length()) / 2));
        List<Op> ops = ops(document, other, solid);
        int first = -1;
        int last = -1;
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i).kind() == Op.Kind.EQUAL && ops.get(i).a().length() >= solid) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        Op start = ops.get(first);
        Op end = ops.get(last);
        Ends head = head(document, whole, start);
        Ends tail = tail(document, whole, end);
        List<Gap> gaps = new ArrayList<>();
        int edits = head.edits + tail.edits + gaps(document, whole, ops.subList(first, last + 1), gaps);
        int fitted = document.length() - head.own - tail.own;
        return Optional.of(new Fit(head.at, tail.at, gaps, head.own, tail.own, edits, fitted));
    }

    /**
     * The difference in tokens, asked for only where clauses differ: two versions of a policy have nearly all of these in
     * common, and to compare clauses takes no more than a hash of each.
     *
     * @param solid characters of an equal stretch; shorter ones place nothing, so they may be missing
     */
    private static List<Op> ops(String document, Sibling other, int solid) {
        String whole = other.key().value();
        List<Op> ops = new ArrayList<>();
        for (Op op : other.clauses().from(document)) {
            if (op.kind() != Op.Kind.REPLACE) {
                add(ops, op);
                continue;
            }
            int a = op.a().start();
            int b = op.b().start();
            for (Op fine : other.difference(op.a().of(document), op.b().of(whole), solid)) {
                add(ops, new Op(fine.kind(), moved(fine.a(), a), moved(fine.b(), b)));
            }
        }
        return ops;
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /** Equal stretches that touch are one. */
    private static void add(List<Op> ops, Op op) {
        Op last = ops.isEmpty() ? op : ops.get(ops.size() - 1);
        if (!ops.isEmpty() && last.kind() == Op.Kind.EQUAL && op.kind() == Op.Kind.EQUAL) {
            Span a = new Span(last.a().start(), op.a().end());
            ops.set(
                    ops.size() - 1,
                    new Op(Op.Kind.EQUAL, a, new Span(last.b().start(), op.b().end())));
        } else {
            ops.add(op);
        }
    }

    /** Share of what was fitted that differs; 0..1. */
    double difference() {
        return fitted == 0 ? 1 : Math.min(1, (double) edits / fitted);
    }

    /** Where an end lies in the representative, what of the document lies beyond it, and what differs. */
    private record Ends(int at, int own, int edits) {}

    private static Ends tail(String document, String whole, Op solid) {
        int from = solid.b().end();
        String rest = document.substring(solid.a().end());
        if (rest.isBlank()) {
            return new Ends(from, 0, 0);
        }
        if (rest.length() > MAX_END) {
            return new Ends(from, rest.length(), 0);
        }
        int unmarked = unmarked(rest, whole, from);
        if (unmarked > 0) {
            return new Ends(unmarked, 0, 0);
        }
        String other = whole.substring(from, Math.min(whole.length(), from + 2 * rest.length() + 64));
        int max = Math.max(2, (int) (END_ERRORS * rest.length()));
        Optional<PrefixMatch> found = EditDistance.prefix(rest, other, Math.min(max, rest.length() - 1));
        return found.map(match -> new Ends(from + match.end(), 0, match.distance()))
                .orElse(new Ends(from, rest.length(), 0));
    }

    /**
     * Where {@code whole} stands behind the letters and digits of {@code rest}, when these are the next of it; 0 when they are not. A cut inside emphasis or a
     * link leaves marks open ({@code **6\\. Buffer M}), which key text takes away only in pairs.
     */
    private static int unmarked(String rest, String whole, int from) {
        int at = from;
        boolean any = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            while (at < whole.length() && !Character.isLetterOrDigit(whole.charAt(at))) {
                at++;
            }
            if (at == whole.length() || whole.charAt(at) != c) {
                return 0;
            }
            at++;
            any = true;
        }
        return any ? at : 0;
    }

    private static Ends head(String document, String whole, Op solid) {
        int to = solid.b().start();
        String rest = document.substring(0, solid.a().start());
        if (rest.isBlank()) {
            return new Ends(to, 0, 0);
        }
        if (rest.length() > MAX_END) {
            return new Ends(to, rest.length(), 0);
        }
        int from = Math.max(0, to - 2 * rest.length() - 64);
        int max = Math.max(2, (int) (END_ERRORS * rest.length()));
        Optional<PrefixMatch> found =
                EditDistance.suffix(rest, whole.substring(from, to), Math.min(max, rest.length() - 1));
        return found.map(match -> new Ends(from + match.start(), 0, match.distance()))
                .orElse(new Ends(to, rest.length(), 0));
    }

    /** Collects gaps between solid stretches; returns what differs there. */
    private static int gaps(String document, String whole, List<Op> ops, List<Gap> gaps) {
        int edits = 0;
        int a = ops.get(0).a().start();
        int b = ops.get(0).b().start();
        for (Op op : ops) {
            boolean solid = op.kind() == Op.Kind.EQUAL && op.a().length() >= SOLID;
            if (solid) {
                edits += between(
                        document,
                        whole,
                        new Span(a, op.a().start()),
                        new Span(b, op.b().start()),
                        gaps);
                a = op.a().end();
                b = op.b().end();
            }
        }
        Op last = ops.get(ops.size() - 1);
        if (a < last.a().end()) {
            edits += Math.max(last.a().end() - a, last.b().end() - b) - last.a().length();
        }
        return edits;
    }

    private static int between(String document, String whole, Span a, Span b, List<Gap> gaps) {
        if (b.length() - a.length() < MIN_GAP) {
            return a.length() == b.length() && a.isEmpty() ? 0 : Math.max(a.length(), b.length());
        }
        if (a.isEmpty()) {
            gaps.add(new Gap(a.start(), b));
            return 0;
        }
        // with as many errors as a gap has characters at least, what is there is worded otherwise, and a gap in it no
        // place
        int max = Math.min(MIN_GAP, Math.max(2, (int) (END_ERRORS * a.length())));
        if (a.length() <= MAX_END && b.length() <= 50 * MAX_END) {
            Optional<GapMatch> gap = EditDistance.gap(a.of(document), b.of(whole), max);
            if (gap.isPresent()) {
                gaps.add(new Gap(
                        a.start() + gap.get().at(),
                        new Span(
                                b.start() + gap.get().start(),
                                b.start() + gap.get().end())));
                return gap.get().distance();
            }
        }
        gaps.add(new Gap(a.start(), new Span(b.start() + a.length(), b.end())));
        return a.length();
    }
}
