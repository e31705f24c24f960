package dev.stemma.spark;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.FoundStar;
import dev.stemma.dedup.Rehearsal;
import dev.stemma.dedup.Texts;
import dev.stemma.dedup.Witness;
import dev.stemma.pipeline.Cards;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The stars of the corpus. The driver plays the star rule over ids and sketches, the executors compare the pairs of texts that it
 * had to guess about, and so on until it guesses none: see {@link Rehearsal}. What was compared is kept round by round.
 */
final class LinkStage {
    private static final StructType OUTCOMES = new StructType()
            .add("contents", DataTypes.BinaryType, false)
            .add("outcome", DataTypes.BinaryType, false);

    /** Of what comparing a pair shows, as a row. */
    private static final long OUTCOME_BYTES = 128;

    private final SparkSession spark;
    private final JobConfig config;
    private final WorkFolder work;
    private final Dataset<Row> documents;
    private final Corpus corpus;
    private final Known known = new Known();

    LinkStage(SparkSession spark, JobConfig config, WorkFolder work, Dataset<Row> documents, Corpus corpus) {
        this.spark = spark;
        this.config = config;
        this.work = work;
        this.documents = documents;
        this.corpus = corpus;
    }

    /** A pair by ordinals, the more complete one first. */
    record Pairing(int whole, int copy) implements Serializable {}

    List<FoundStar> stars() throws IOException {
        List<Witness> witnesses = corpus.witnesses();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        for (int round = 0; ; round++) {
            Rehearsal rehearsal = Rehearsal.of(witnesses, config.dedup(), threads, known);
            if (rehearsal.open().isEmpty()) {
                return rehearsal.stars();
            }
            List<Bin<Pairing>> bins = bins(rehearsal.open());
            Dataset<Row> outcomes =
                    work.step("compared-" + round, OUTCOMES, () -> spark.createDataFrame(compared(bins), OUTCOMES));
            Iterator<Row> rows = Fetched.rows(outcomes, OUTCOME_BYTES * rehearsal.open().size());
            while (rows.hasNext()) {
                Row row = rows.next();
                known.add(row.<byte[]>getAs(0), row.getAs(1));
            }
        }
    }

    private org.apache.spark.api.java.JavaRDD<Row> compared(List<Bin<Pairing>> bins) {
        DedupOptions options = config.dedup();
        return Carried.work(
                spark, documents, corpus, List.of("texts"), bins, (pairs, parcels) -> compared(pairs, parcels, options));
    }

    private static Iterator<Row> compared(List<Pairing> pairs, Parcels here, DedupOptions options) {
        Texts texts = new CarriedTexts(ordinal -> here.column(ordinal, 0));
        Map<Integer, Witness> witnesses = new HashMap<>();
        here.ordinals().forEach(ordinal -> witnesses.put(ordinal, Cards.witness(here.card(ordinal), ordinal)));
        Known told = new Known();
        for (Pairing pair : pairs) {
            Rehearsal.compare(witnesses.get(pair.whole()), witnesses.get(pair.copy()), texts, options, told);
        }
        List<Row> rows = new ArrayList<>();
        told.forEach((contents, outcome) -> rows.add(RowFactory.create(contents, outcome)));
        return rows.iterator();
    }

    /**
     * The pairs so that each text goes to one bin where that can be: pairs that hang together are put together. What hangs
     * together and is too much for a bin is cut by its representatives, to which the copies come; their number is limited.
     */
    private List<Bin<Pairing>> bins(List<Rehearsal.Open> open) {
        Components components = new Components(corpus.size());
        open.forEach(pair -> components.join(pair.whole(), pair.copy()));
        Map<Integer, List<Rehearsal.Open>> groups = new LinkedHashMap<>();
        for (Rehearsal.Open pair : open) {
            groups.computeIfAbsent(components.of(pair.whole()), key -> new ArrayList<>())
                    .add(pair);
        }
        List<Bin.Unit<Pairing>> units = new ArrayList<>();
        for (List<Rehearsal.Open> group : groups.values()) {
            for (Rehearsal.Open pair : group) { // in the order of the wholes
                int[] ordinals = {pair.whole(), pair.copy()};
                units.add(new Bin.Unit<>(new Pairing(pair.whole(), pair.copy()), ordinals, chars(pair.copy())));
            }
        }
        return Bin.fill(units, config.sizes(), spark.sparkContext().defaultParallelism());
    }

    private long chars(int ordinal) {
        return corpus.witnesses().get(ordinal).keyLength() + 256L;
    }

    /** Which ordinals hang together. */
    private static final class Components {
        private final int[] parents;

        Components(int size) {
            parents = IntStream.range(0, size).toArray();
        }

        int of(int ordinal) {
            int at = ordinal;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }

        void join(int a, int b) {
            int one = of(a);
            int other = of(b);
            parents[Math.max(one, other)] = Math.min(one, other);
        }
    }
}
