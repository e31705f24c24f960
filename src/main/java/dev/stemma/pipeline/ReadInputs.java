package dev.stemma.pipeline;

import dev.stemma.sketch.Digests;
import dev.stemma.store.Card;
import dev.stemma.store.Manifest;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a run as its manifest lists them. */
public final class ReadInputs {
    private ReadInputs() {}

    /** The inputs that {@code cards}, by id, were made of. */
    public static Manifest.Inputs of(List<Card> cards) {
        List<Manifest.Digested> files = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        long bytes = 0;
        for (Card card : cards) {
            bytes += card.rawBytes();
            lines.append(card.rawSha256()).append("  ").append(card.id()).append('\n');
            if (cards.size() <= Manifest.LISTED_INPUTS) {
                files.add(new Manifest.Digested(card.id(), card.rawBytes(), card.rawSha256()));
            }
        }
        return new Manifest.Inputs(cards.size(), bytes, Digests.sha256(lines), files);
    }
}
