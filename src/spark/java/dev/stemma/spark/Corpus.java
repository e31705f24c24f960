package dev.stemma.spark;

import static org.apache.spark.sql.functions.col;

import dev.stemma.store.Card;
import dev.stemma.store.DocumentBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the driver knows of a corpus: the cards of its documents, by id, which is their ordinal, and the places at which the
 * work table has them. Ids, digests and sketches, about 2 kB a document; no text.
 */
final class Corpus {
    private final List<Card> cards;
    private final long[] places;

    private Corpus(List<Card> cards, long[] places) {
        this.cards = cards;
        this.places = places;
    }

    static Corpus of(Dataset<Row> documents) {
        record Placed(Card card, long place) {}
        List<Placed> found = new ArrayList<>();
        Iterator<Row> rows = documents
                .where(col("kind").equalTo(Work.DOCUMENT))
                .select("place", "card")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            found.add(new Placed(DocumentBytes.card(row.getAs(1)), row.getLong(0)));
        }
        found.sort(Comparator.comparing(placed -> placed.card().id()));
        return new Corpus(
                found.stream().map(Placed::card).toList(),
                found.stream().mapToLong(Placed::place).toArray());
    }

    List<Card> cards() {
        return cards;
    }

    long place(int ordinal) {
        return places[ordinal];
    }
}
