package dev.stemma.pipeline;

import dev.stemma.dedup.Texts;
import dev.stemma.model.Cluster;
import dev.stemma.model.Document;
import dev.stemma.model.Edge;
import dev.stemma.model.Origin;
import dev.stemma.spool.Card;
import dev.stemma.spool.Spool;
import dev.stemma.store.StoreWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the first half left of the documents: their cards, and in the spool their texts. May be asked from several threads. */
final class SpooledDocuments implements Documents {
    private final Spool spool;
    private final List<Card> cards;
    private final Function<Card, Origin> origins;

    /** @param origins where the capture of a document stands in this run */
    SpooledDocuments(Spool spool, List<Card> cards, Function<Card, Origin> origins) {
        this.spool = spool;
        this.cards = cards;
        this.origins = origins;
    }

    /** By ordinal. */
    List<Card> cards() {
        return cards;
    }

    @Override
    public Card card(int ordinal) {
        return cards.get(ordinal);
    }

    @Override
    public Document document(int ordinal) {
        Card card = cards.get(ordinal);
        return spool.document(card.spooled()).at(origins.apply(card));
    }

    @Override
    public Optional<String> key(int ordinal) {
        return Optional.of(spool.key(cards.get(ordinal).spooled()));
    }

    /** What documents are compared on. */
    Texts texts() {
        return new Texts() {
            @Override
            public String key(int ordinal) {
                return spool.key(cards.get(ordinal).spooled());
            }

            @Override
            public String masked(int ordinal) {
                return spool.masked(cards.get(ordinal).spooled());
            }

            @Override
            public String masked(int ordinal, String key) {
                return spool.masked(cards.get(ordinal).spooled(), key);
            }
        };
    }

    /** Where each stands in this run. */
    Stream<StoreWriter.Place> places() {
        return cards.stream().map(card -> new StoreWriter.Place(card.id(), origins.apply(card)));
    }

    /** Characters that are held while {@code cluster} is judged, and something for each of its documents. */
    long chars(Cluster cluster) {
        IntStream own = IntStream.concat(
                IntStream.of(cluster.representative()),
                cluster.members().stream().mapToInt(Edge::b));
        return IntStream.concat(own, cluster.exemplar().stream())
                .mapToLong(ordinal -> cards.get(ordinal).chars() + 1024L)
                .sum();
    }
}
