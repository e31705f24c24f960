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
 * @param texts the representative's first, then those of the members, in the order in which they were found
 * @param elsewhere the ordinal of its exemplar, or {@link #NOWHERE}
 */
public record FoundStar(String name, List<Placed> texts, int elsewhere) implements Serializable {
    /** In the place of an ordinal: it has no exemplar. */
    private static final int NOWHERE = -1;

    public FoundStar {
        texts = List.copyOf(texts);
    }

    /** Witnesses of one clean text, and how they were verified (nothing for the representative). */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Placed(int[] ordinals, byte[] link) implements Serializable {
        static Placed of(DistinctText text, byte[] link) {
            return new Placed(
                    text.witnesses().stream().mapToInt(Witness::ordinal).toArray(), link);
        }

        Placed one() {
            return new Placed(new int[] {ordinals[0]}, link);
        }
    }

    static FoundStar of(String name, Star star) {
        List<Placed> texts = new ArrayList<>();
        texts.add(Placed.of(star.representative(), new byte[0]));
        star.members()
                .forEach(member -> texts.add(Placed.of(member.text(), Outcomes.bytes(Optional.of(member.link())))));
        return new FoundStar(name, texts, star.exemplar().orElse(NOWHERE));
    }

    /** The ordinal of the document of another star that the representative is a copy or a fragment of. */
    public OptionalInt exemplar() {
        return elsewhere == NOWHERE ? OptionalInt.empty() : OptionalInt.of(elsewhere);
    }

    /** The ordinal of the representative. */
    public int representative() {
        return texts.get(0).ordinals()[0];
    }

    /** The ordinals of all witnesses, the representative's first. */
    public int[] ordinals() {
        return texts.stream()
                .flatMapToInt(placed -> Arrays.stream(placed.ordinals()))
                .toArray();
    }

    /** The ordinals of all documents that it is judged from: its own, and its exemplar. */
    public int[] judgedFrom() {
        return IntStream.concat(Arrays.stream(ordinals()), exemplar().stream()).toArray();
    }

    /** How many distinct texts it has besides the representative's. */
    public int members() {
        return texts.size() - 1;
    }

    /**
     * The star of the representative and some members, of each distinct text one witness: enough to measure their edges.
     *
     * @param from the first member, 0 or more
     * @param to one past the last
     */
    public FoundStar part(int from, int to) {
        List<Placed> some = new ArrayList<>();
        some.add(texts.get(0).one());
        texts.subList(1 + from, 1 + to).forEach(placed -> some.add(placed.one()));
        return new FoundStar(name, some, NOWHERE);
    }

    Star star(Map<Integer, Witness> witnesses) {
        Star star = new Star(text(texts.get(0), witnesses));
        for (Placed placed : texts.subList(1, texts.size())) {
            star.add(text(placed, witnesses), Outcomes.link(placed.link()).orElseThrow());
        }
        exemplar().ifPresent(star::setExemplar);
        return star;
    }

    private static DistinctText text(Placed placed, Map<Integer, Witness> witnesses) {
        Stream<Witness> found = Arrays.stream(placed.ordinals()).mapToObj(witnesses::get);
        return new DistinctText(found.toList());
    }
}
