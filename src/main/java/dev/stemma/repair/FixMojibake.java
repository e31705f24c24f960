package dev.stemma.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads garbled UTF-8 as what it was.
 *
 * <p>Each hit is judged by itself ({@link MojibakeScan}), so that healthy text beside it stays as it is. A hit that is
 * not sure alone is repaired when a sure one of the same charset stands near: one reader garbled them all.
 */
final class FixMojibake implements RepairRule {
    /** Points that a hit needs. Accidents of healthy text reach 4 (MojibakeTest prints them). */
    static final int SURE = 5;

    /** Below this nothing helps: the same two characters occur in healthy text. */
    static final int POSSIBLE = 2;

    /** In a long line a sure hit helps as far as this. */
    private static final int NEAR = 300;

    private static final int SURE_ONE_IN_LINE = 4;
    private static final int SURE_ONE_IN_TEXT = 3;

    @Override
    public String name() {
        return "mojibake";
    }

    @Override
    public String reason() {
        return "UTF-8 was read in a one-byte charset: each character became two to four others.";
    }

    @Override
    public Example example() {
        return new Example("Itâ€™s a cafÃ© – “really”", "It’s a café – “really”");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.NON_ASCII);
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        List<Hits> found = MojibakeScan.of(text, edits.marks());
        List<Choice> choices = new ArrayList<>();
        BitSet taken = new BitSet();
        Set<Hits> readers = new HashSet<>();
        for (GarbledLines.Line line : GarbledLines.of(text, found)) {
            readers.add(line.hits());
            for (int i = line.from(); i < line.to(); i++) {
                if (!line.hits().isAccident(i)) {
                    take(line.hits(), i, taken, choices);
                }
            }
        }
        for (Hits hits : mostSureFirst(found, readers)) {
            Line line = new Line(text);
            for (int i = 0; i < hits.size(); i++) {
                int start = hits.start(i);
                int clash = taken.nextSetBit(start);
                if (accepts(line, hits, i) && (clash < 0 || clash >= hits.end(i))) {
                    take(hits, i, taken, choices);
                }
            }
        }
        choices.sort(Comparator.comparingInt(Choice::start));
        write(choices, edits);
        refuse(found, taken, edits);
    }

    private static void take(Hits hits, int i, BitSet taken, List<Choice> choices) {
        taken.set(hits.start(i), hits.end(i));
        choices.add(new Choice(hits.start(i), hits.end(i), hits.codePoint(i), hits.charset()));
    }

    private record Choice(int start, int end, int codePoint, GarblingCharset charset) {}

    /** Who read whole lines goes ahead of others: it has read the rest too. */
    private static List<Hits> mostSureFirst(List<Hits> found, Set<Hits> readers) {
        List<Hits> order = new ArrayList<>();
        for (Hits hits : found) {
            for (int i = 0; i < hits.size(); i++) {
                if (hits.score(i) >= SURE) {
                    hits.markStrong(i);
                }
            }
            if (hits.strength() > 0) {
                order.add(hits);
            }
        }
        order.sort(Comparator.comparing((Hits hits) -> !readers.contains(hits))
                .thenComparing(Hits::strength, Comparator.reverseOrder()));
        return order;
    }

    private static boolean accepts(Line line, Hits hits, int i) {
        int score = hits.score(i);
        if (score >= SURE) {
            return true;
        }
        if (score < POSSIBLE) {
            return false;
        }
        if (score + SURE_ONE_IN_TEXT >= SURE && Likelihood.of(hits.codePoint(i)) > 0) {
            return true;
        }
        return score + SURE_ONE_IN_LINE >= SURE && line.hasSureNear(hits, i);
    }

    /** The line of the hit that was last asked about; found once for all its hits. */
    private static final class Line {
        private final String text;
        private int start;
        private int end = -1;

        Line(String text) {
            this.text = text;
        }

        boolean hasSureNear(Hits hits, int i) {
            int at = hits.start(i);
            if (at > end) {
                start = text.lastIndexOf('\n', at) + 1;
                int next = text.indexOf('\n', at);
                end = next < 0 ? text.length() : next;
            }
            return hits.hasStrongBetween(Math.max(start, at - NEAR), Math.min(end, hits.end(i) + NEAR));
        }
    }

    /** Neighbouring hits are one edit. */
    private static void write(List<Choice> choices, Edits edits) {
        for (int i = 0; i < choices.size(); ) {
            Choice first = choices.get(i);
            StringBuilder after = new StringBuilder();
            int end = first.start();
            for (;
                    i < choices.size()
                            && choices.get(i).start() == end
                            && choices.get(i).charset() == first.charset();
                    i++) {
                after.appendCodePoint(choices.get(i).codePoint());
                end = choices.get(i).end();
            }
            edits.replace(first.start(), end, after.toString(), first.charset().evidence());
        }
    }

    private static void refuse(List<Hits> found, BitSet taken, Edits edits) {
        for (Hits hits : found) {
            for (int i = 0; i < hits.size(); i++) {
                boolean close = hits.score(i) >= SURE - 2;
                if (close && taken.nextSetBit(hits.start(i)) != hits.start(i)) {
                    edits.refuse(
                            hits.start(i),
                            hits.end(i),
                            Character.toString(hits.codePoint(i)),
                            hits.charset().evidence() + "? " + hits.score(i) + " points of " + SURE);
                }
            }
        }
    }
}
