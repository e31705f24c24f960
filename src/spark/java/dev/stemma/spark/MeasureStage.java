package dev.stemma.spark;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.FoundStar;
import dev.stemma.dedup.Rehearsal;
import dev.stemma.dedup.Texts;
import dev.stemma.dedup.Witness;
import dev.stemma.pipeline.Cards;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Measures the edges of giant clusters in parts: of each the representative and some members. What remains to be done where the
 * whole cluster is, is what the members have to say about each other: completeness and the template.
 */
final class MeasureStage {
    private static final StructType EDGES = new StructType()
            .add("cluster", DataTypes.StringType, false)
            .add("contents", DataTypes.BinaryType, false)
            .add("outcome", DataTypes.BinaryType, false);

    /** Of an edge, as a row. */
    private static final long EDGE_BYTES = 128;

    /** Parts that fill a bin, so that bins come out even. */
    private static final int PARTS = 8;

    private final SparkSession spark;
    private final JobConfig config;
    private final WorkFolder work;
    private final Dataset<Row> documents;
    private final Corpus corpus;

    MeasureStage(SparkSession spark, JobConfig config, WorkFolder work, Dataset<Row> documents, Corpus corpus) {
        this.spark = spark;
        this.config = config;
        this.work = work;
        this.documents = documents;
        this.corpus = corpus;
    }

    /** The edges of the stars that are more than a bin of text, by the names of these. */
    Map<String, Known> edges(List<FoundStar> stars) throws IOException {
        List<FoundStar> giants = stars.stream()
                .filter(star -> corpus.weight(star.ordinals()) > config.sizes().binChars())
                .toList();
        Map<String, Known> edges = new HashMap<>();
        if (giants.isEmpty()) {
            return edges;
        }
        giants.forEach(star -> edges.put(star.name(), new Known()));
        DedupOptions options = config.dedup();
        Dataset<Row> rows = work.step(
                "measured",
                EDGES,
                () -> spark.createDataFrame(
                        Carried.work(
                                spark,
                                documents,
                                corpus,
                                List.of("texts"),
                                bins(giants),
                                (parts, parcels) -> measured(parts, parcels, options)),
                        EDGES));
        long bytes = EDGE_BYTES * giants.stream().mapToLong(FoundStar::members).sum();
        for (Iterator<Row> found = Fetched.rows(rows, bytes); found.hasNext(); ) {
            Row row = found.next();
            edges.get(row.getString(0)).add(row.<byte[]>getAs(1), row.getAs(2));
        }
        return edges;
    }

    private List<Bin<FoundStar>> bins(List<FoundStar> giants) {
        List<Bin.Unit<FoundStar>> units = new ArrayList<>();
        long most = config.sizes().binChars() / PARTS;
        for (FoundStar star : giants) {
            int from = 0;
            while (from < star.members()) {
                long weight = corpus.weight(star.representative());
                int to = from;
                do {
                    weight += corpus.weight(star.part(to, to + 1).ordinals()[1]);
                    to++;
                } while (to < star.members() && weight < most);
                FoundStar part = star.part(from, to);
                units.add(new Bin.Unit<>(part, part.ordinals(), weight));
                from = to;
            }
        }
        return Bin.fill(units, config.sizes(), spark.sparkContext().defaultParallelism());
    }

    private static Iterator<Row> measured(List<FoundStar> parts, Parcels here, DedupOptions options) {
        Texts texts = new CarriedTexts(ordinal -> here.column(ordinal, 0));
        List<Row> rows = new ArrayList<>();
        for (FoundStar part : parts) {
            List<Witness> witnesses = new ArrayList<>();
            for (int ordinal : part.ordinals()) {
                witnesses.add(Cards.witness(here.card(ordinal), ordinal));
            }
            Known told = new Known();
            Rehearsal.cluster(part, witnesses, texts, options, told);
            told.forEach((contents, outcome) -> rows.add(RowFactory.create(part.name(), contents, outcome)));
        }
        return rows.iterator();
    }
}
