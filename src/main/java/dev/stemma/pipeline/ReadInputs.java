package dev.stemma.pipeline;

import dev.stemma.folder.Manifest;
import dev.stemma.sketch.Digests;
import dev.stemma.spool.Card;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The inputs of a run as its manifest lists them. */
public final class ReadInputs {
    private ReadInputs() {}

    /** The inputs that {@code cards}, by id, were made of. */
    static Manifest.Inputs of(List<Card> cards) {
        return of(cards.size(), i -> {
            Card card = cards.get(i);
            return new Manifest.Digested(card.id(), card.rawBytes(), card.rawSha256());
        });
    }

    /**
     * The inputs of a corpus of any size.
     *
     * @param inputs by number, in the order of their ids
     */
    public static Manifest.Inputs of(int count, IntFunction<Manifest.Digested> inputs) {
        List<Manifest.Digested> listed = count > Manifest.LISTED_INPUTS
                ? List.of()
                : IntStream.range(0, count).mapToObj(inputs).toList();
        long bytes = IntStream.range(0, count)
                .mapToLong(i -> inputs.apply(i).bytes())
                .sum();
        return new Manifest.Inputs(count, bytes, digest(count, inputs), listed);
    }

    /** Of one line an input, as {@code sha256sum} prints them. */
    private static String digest(int count, IntFunction<Manifest.Digested> inputs) {
        return Digests.sha256(
                IntStream.range(0, count).mapToObj(inputs).map(input -> input.sha256() + "  " + input.name() + "\n"));
    }
}
