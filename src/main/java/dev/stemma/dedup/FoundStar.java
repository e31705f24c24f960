package dev.stemma.dedup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A star by the ordinals of its witnesses, as it travels to the place where its members' texts are.
 *
 * @param name of the cluster that is made of it
 * @param entries the representative's first, then those of the members, in the order in which they were found
 * @param elsewhere the ordinal of its exemplar, or {@link #NOWHERE}
 */
public record FoundStar(String name, List<Placed> entries, int elsewhere) implements Serializable {
    /** In the place of an ordinal: it has no exemplar. */
    private static final int NOWHERE = -1;

    public FoundStar {
        entries = List.copyOf(entries);
    }

    /** Witnesses of one clean text, and how they were verified (nothing for the representative). */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Placed(int[] ordinals, byte[] link) implements Serializable {
        static Placed of(Entry entry, byte[] link) {
            return new Placed(
                    entry.witnesses().stream().mapToInt(Witness::ordinal).toArray(), link);
        }

        Placed one() {
            return new Placed(new int[] {ordinals[0]}, link);
        }
    }

    static FoundStar of(String name, Star star) {
        List<Placed> entries = new ArrayList<>();
        entries.add(Placed.of(star.representative(), new byte[0]));
        star.members()
                .forEach(member -> entries.add(Placed.of(member.entry(), Outcomes.bytes(Optional.of(member.link())))));
        return new FoundStar(name, entries, star.exemplar().orElse(NOWHERE));
    }

    /** The ordinal of the document of another star that the representative is a copy or a fragment of. */
    public OptionalInt exemplar() {
        return elsewhere == NOWHERE ? OptionalInt.empty() : OptionalInt.of(elsewhere);
    }

    /** The ordinal of the representative. */
    public int representative() {
        return entries.get(0).ordinals()[0];
    }

    /** The ordinals of all witnesses, the representative's first. */
    public int[] ordinals() {
        return entries.stream()
                .flatMapToInt(placed -> Arrays.stream(placed.ordinals()))
                .toArray();
    }

    /** The ordinals of all documents that it is judged from: its own, and its exemplar. */
    public int[] judgedFrom() {
        return IntStream.concat(Arrays.stream(ordinals()), exemplar().stream()).toArray();
    }

    /** How many distinct texts it has besides the representative's. */
    public int members() {
        return entries.size() - 1;
    }

    /**
     * The star of the representative and some members, of each distinct text one witness: enough to measure their edges.
     *
     * @param from the first member, 0 or more
     * @param to one past the last
     */
    public FoundStar part(int from, int to) {
        List<Placed> some = new ArrayList<>();
        some.add(entries.get(0).one());
        entries.subList(1 + from, 1 + to).forEach(placed -> some.add(placed.one()));
        return new FoundStar(name, some, NOWHERE);
    }

    Star star(Map<Integer, Witness> witnesses) {
        Star star = new Star(entry(entries.get(0), witnesses));
        for (Placed placed : entries.subList(1, entries.size())) {
            star.add(entry(placed, witnesses), Outcomes.link(placed.link()).orElseThrow());
        }
        exemplar().ifPresent(star::setExemplar);
        return star;
    }

    private static Entry entry(Placed placed, Map<Integer, Witness> witnesses) {
        Stream<Witness> found = Arrays.stream(placed.ordinals()).mapToObj(witnesses::get);
        return new Entry(found.toList());
    }
}
