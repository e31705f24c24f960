package dev.stemma.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.stemma.completeness.CorpusSigns;
import dev.stemma.dedup.Witness;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.pipeline.Cards;
import dev.stemma.spool.Card;
import dev.stemma.spool.DocumentBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the driver knows of a corpus: of each document its witness (id, digests, sketch), its sizes, and the place at which the work
 * table has it. Documents are by id, which is their ordinal. No text; what copies of one text have in common is held once.
 */
final class Corpus {
    private final List<Witness> witnesses;
    private final long[] places;
    private final int[] chars;
    private final long[] rawBytes;
    private final Map<String, List<Sign>> signs;
    private final long cardBytes;

    private Corpus(
            Witness[] witnesses,
            long[] places,
            int[] chars,
            long[] rawBytes,
            Map<String, List<Sign>> signs,
            long cardBytes) {
        this.witnesses = Arrays.asList(witnesses);
        this.places = places;
        this.chars = chars;
        this.rawBytes = rawBytes;
        this.signs = signs;
        this.cardBytes = cardBytes;
    }

    /**
     * @param heap bytes that the driver may have
     * @throws dev.stemma.model.WrongUse if that is too small for them; nothing was fetched then
     */
    static Corpus of(Dataset<Row> all, long heap) {
        Dataset<Row> documents = all.where(col("kind").equalTo(Work.DOCUMENT));
        Row size = documents.select(sum(length(col("card")))).head();
        long bytes = size.isNullAt(0) ? 0 : size.getLong(0);
        DriverMemory.check(bytes, heap);
        long[] places = places(documents, bytes);
        Ordinals ordinals = new Ordinals(places);
        Witness[] witnesses = new Witness[places.length];
        int[] chars = new int[places.length];
        long[] rawBytes = new long[places.length];
        List<CorpusSigns.Ending> endings = new ArrayList<>(places.length);
        Map<String, Witness> byText = new HashMap<>();
        Iterator<Row> rows = Fetched.rows(documents.select("place", "card"), bytes);
        while (rows.hasNext()) {
            Row row = rows.next();
            int ordinal = ordinals.of(row.getLong(0));
            Card card = DocumentBytes.card(row.getAs(1));
            Witness witness = Cards.witness(card, ordinal);
            Witness first = byText.putIfAbsent(witness.textSha256(), witness);
            witnesses[ordinal] = witness.sharing(first == null ? witness : first);
            chars[ordinal] = card.chars();
            rawBytes[ordinal] = card.rawBytes();
            endings.add(Cards.ending(card));
        }
        return new Corpus(witnesses, places, chars, rawBytes, CorpusSigns.of(endings), bytes);
    }

    /**
     * The places of the documents, in the order of their ids, which is that of one machine. The column has UTF-8: where half a pair
     * may have become a question mark, the card says what the id is. (Ids that differ in that alone are one id to every machine.)
     */
    private static long[] places(Dataset<Row> documents, long bytes) {
        record Placed(String id, long place) {}
        List<Placed> found = new ArrayList<>();
        Iterator<Row> rows = Fetched.rows(
                documents.select(
                        col("place"),
                        col("id"),
                        when(col("id").contains("?"), col("card")).as("card")),
                bytes);
        while (rows.hasNext()) {
            Row row = rows.next();
            String id = row.isNullAt(2)
                    ? row.getString(1)
                    : DocumentBytes.card(row.getAs(2)).id();
            found.add(new Placed(id, row.getLong(0)));
        }
        found.sort(Comparator.comparing(Placed::id));
        return found.stream().mapToLong(Placed::place).toArray();
    }

    /** Which ordinal stands at a place. */
    private static final class Ordinals {
        private final long[] sorted;
        private final int[] ordinals;

        Ordinals(long[] places) {
            Integer[] order = new Integer[places.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(i -> places[i]));
            ordinals = Arrays.stream(order).mapToInt(i -> i).toArray();
            sorted = Arrays.stream(ordinals).mapToLong(i -> places[i]).toArray();
        }

        int of(long place) {
            return ordinals[Arrays.binarySearch(sorted, place)];
        }
    }

    /** By ordinal. */
    List<Witness> witnesses() {
        return witnesses;
    }

    int size() {
        return places.length;
    }

    long place(int ordinal) {
        return places[ordinal];
    }

    /** Length of the clean text. */
    int chars(int ordinal) {
        return chars[ordinal];
    }

    /** What judging these documents takes, in characters: their texts, and what is known of each. */
    long weight(int... ordinals) {
        return IntStream.of(ordinals).mapToLong(ordinal -> chars[ordinal] + 1024L).sum();
    }

    /** Size of the capture. */
    long rawBytes(int ordinal) {
        return rawBytes[ordinal];
    }

    /** Bytes of all cards together. */
    long cardBytes() {
        return cardBytes;
    }

    /** The signs of incompleteness that only the corpus shows, by id; ids without one are not in it. */
    Map<String, List<Sign>> signs() {
        return signs;
    }
}
