package dev.stemma.collate;

import dev.stemma.pieces.Pieces;
import dev.stemma.pieces.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Paragraphs and rows that the base lacks and two members and more have: they are put into it, so that all members are compared
 * there too. What of them is printed is decided by the columns, as everywhere.
 */
public final class AddedBlocks {
    /** A line of fewer pieces (a button, a bullet) is no block. At 3 and at 6 it is 6 and 23 of the 712 templates of the versions that are others (2026-11-29). */
    private static final int MIN_PIECES = 4;

    /** Two lines of which so many pieces are the same are the same line with other slots. At .2 and .5 3 and 4 of the 712 are others. */
    private static final double ALIKE = 0.3;

    /** So many wordings of one place are compared, the most frequent ones: it bounds the time. With half and twice as many 2 and none of the 712 are others. */
    private static final int SAMPLE = 40;

    private final Base base;
    /** By piece of the base before which they stand; by wording, how often and in which words. */
    private final Map<Integer, Map<Wording, Added>> places = new TreeMap<>();

    private AddedBlocks(Base base) {
        this.base = base;
    }

    /** Whole lines that members have at one place. */
    private static final class Added {
        private final Pieces pieces;
        private final int from;
        private final int to;
        private String text;
        private int count;

        Added(Pieces pieces, int from, int to) {
            this.pieces = pieces;
            this.from = from;
            this.to = to;
            text = pieces.text().substring(pieces.start(from), pieces.end(to - 1));
        }

        /** Of two renderings of one wording the smaller: the order of the members must not show. */
        void again(String rendering) {
            count++;
            text = rendering.compareTo(text) < 0 ? rendering : text;
        }

        List<Set<Integer>> lines() {
            List<Set<Integer>> lines = new ArrayList<>();
            for (int i = from; i < to; i++) {
                if (i == from || pieces.startsLine(i)) {
                    lines.add(new HashSet<>());
                }
                lines.get(lines.size() - 1).add(pieces.number(i));
            }
            return lines;
        }
    }

    /** The text of {@code base} with the blocks that it lacks; the same text when it lacks none. */
    public static String in(Base base, List<Columns> members) {
        AddedBlocks added = new AddedBlocks(base);
        members.forEach(added::gather);
        return added.text();
    }

    private void gather(Columns member) {
        int first = 1;
        while (first < member.gaps() && isShort(member, first)) {
            first++;
        }
        int last = member.gaps() - 1;
        while (last > 0 && isShort(member, last)) {
            last--;
        }
        for (int g = 0; g < member.gaps(); g++) {
            if (member.own(g) < MIN_PIECES) {
                continue;
            }
            int feed = onlyLineStart(member.gapStart(g), member.gapEnd(g));
            if (feed > 0) {
                gatherBetweenCells(member, g, feed);
            } else if (isOneLine(member.gapStart(g), member.gapEnd(g))) {
                gather(member, g);
            } else if (g < first) {
                gatherBehindThePage(member, g);
            } else if (g >= last) {
                gatherBeforeThePage(member, g);
            }
        }
    }

    /** The one line start inside {@code from..to}, when no line starts at its ends; 0 when there is none or several. */
    private int onlyLineStart(int from, int to) {
        int found = 0;
        if (base.lineBefore(from) || base.lineBefore(to)) {
            return 0;
        }
        for (int i = from + 1; i < to; i++) {
            if (base.lineBefore(i)) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
        }
        return found;
    }

    /** The base has the end of a line there, and the start of the next: what the member has between its own ones are lines. */
    private void gatherBetweenCells(Columns member, int g, int place) {
        Pieces pieces = member.pieces();
        int start = pieces.nextLine(member.ownStart(g) + 1);
        gather(pieces, place, start, pieces.lastLine(member.ownEnd(g)));
    }

    /** Whether the run before gap {@code g} is a label or two, as pages have them around the text. */
    private static boolean isShort(Columns member, int g) {
        return member.gapStart(g) - member.runStart(g) < Base.SENTENCE;
    }

    /** Before the text stands the page's menu, which differs everywhere: sentences between it and the text are a block. */
    private void gatherBehindThePage(Columns member, int g) {
        Pieces pieces = member.pieces();
        int from = member.ownEnd(g);
        int line = pieces.lineStart(from);
        while (line >= member.ownStart(g) && from - line >= Base.SENTENCE) {
            from = line;
            line = pieces.lineStart(from);
        }
        gather(pieces, member.gapEnd(g), from, member.ownEnd(g));
    }

    /** The same behind the text. */
    private void gatherBeforeThePage(Columns member, int g) {
        Pieces pieces = member.pieces();
        int to = member.ownStart(g);
        int line = pieces.lineEnd(to);
        while (line <= member.ownEnd(g) && line - to >= Base.SENTENCE) {
            to = line;
            line = pieces.lineEnd(to);
        }
        gather(pieces, member.gapStart(g), member.ownStart(g), to);
    }

    private void gather(Columns member, int g) {
        int from = member.gapStart(g);
        int to = member.gapEnd(g);
        int start = member.ownStart(g);
        int end = member.ownEnd(g);
        if (from < to && base.lineBefore(from)) { // a slot starts the line behind the block
            gather(member.pieces(), from, start, member.pieces().lastLine(end));
        } else if (from < to && base.lineBefore(to)) { // a slot ends the line before it
            gather(member.pieces(), to, member.pieces().nextLine(start), end);
        } else if (from == to) {
            gather(member.pieces(), from, start, end);
        }
    }

    /** Whether no line starts inside: what the base has there is no line of its own. */
    private boolean isOneLine(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (base.lineBefore(i)) {
                return false;
            }
        }
        return from == to || !base.lineBefore(from) || !base.lineBefore(to);
    }

    private void gather(Pieces pieces, int place, int start, int end) {
        if (end - start >= MIN_PIECES && base.lineBefore(place) && pieces.startsLine(start) && pieces.startsLine(end)) {
            Added found = new Added(pieces, start, end);
            places.computeIfAbsent(place, key -> new HashMap<>())
                    .computeIfAbsent(new Wording(pieces.numbers(start, end)), key -> found)
                    .again(found.text);
        }
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, Map<Wording, Added>> place : places.entrySet()) {
            Optional<Added> block = best(place.getValue().values().stream()
                    .sorted((a, b) -> a.count != b.count ? b.count - a.count : a.text.compareTo(b.text))
                    .limit(SAMPLE)
                    .toList());
            if (block.isPresent()) {
                int at = place.getKey() < base.size()
                        ? base.start(place.getKey())
                        : base.text().length();
                out.append(base.text(), copied, at);
                String joint = block.get().text.indexOf('\t') >= 0 ? "\n" : "\n\n";
                out.append(place.getKey() < base.size() ? block.get().text + joint : joint + block.get().text);
                copied = at;
            }
        }
        return copied == 0 && out.length() == 0
                ? base.text()
                : out.append(base.text(), copied, base.text().length()).toString();
    }

    /** The one with most lines that another one has too; a line that only one member has is nobody's block. */
    private static Optional<Added> best(List<Added> variants) {
        List<List<Set<Integer>>> lines = variants.stream().map(Added::lines).toList();
        Added best = null;
        int most = 0;
        for (int v = 0; v < variants.size(); v++) {
            Added variant = variants.get(v);
            List<Set<Integer>> own = lines.get(v);
            boolean allTwice = variant.count > 1
                    || own.stream()
                            .allMatch(line -> lines.stream()
                                    .filter(others -> others != own)
                                    .flatMap(List::stream)
                                    .anyMatch(other -> alike(line, other)));
            if (allTwice && own.size() > most) {
                most = own.size();
                best = variant;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean alike(Set<Integer> line, Set<Integer> other) {
        int same = 0;
        for (int piece : line) {
            same += other.contains(piece) ? 1 : 0;
        }
        return same >= ALIKE * Math.max(line.size(), other.size());
    }
}
