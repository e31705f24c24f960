package dev.stemma.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;

import dev.stemma.model.Ingested;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The document stages on all slices. Each slice claims ids without knowing of the others; where two claimed the same, the later
 * one is read again and told, as often as it takes, so that ids come out as one machine gives them.
 */
final class ReadStage {
    private final SparkSession spark;
    private final JobConfig config;
    private final WorkFolder work;
    private final SerializableConfiguration hadoop;
    private final Map<String, Long> sizes = new HashMap<>(); // of the files, by where they are

    ReadStage(SparkSession spark, JobConfig config, WorkFolder work) {
        this.spark = spark;
        this.config = config;
        this.work = work;
        this.hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    }

    /** Rows of {@link Work#DOCUMENTS}, in no order. */
    Dataset<Row> read(InputFiles inputs) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Slice> slices = Slices.of(inputs.files(), config.sizes().sliceBytes(), context, hadoop);
        inputs.files().forEach(file -> sizes.put(file.uri(), file.size()));
        Dataset<Row> all = work.step("set-aside", Work.DOCUMENTS, () -> setAside(inputs.setAside(), slices.size()));
        List<Slice> wave = new ArrayList<>();
        long bytes = 0;
        int waves = 0;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            wave.add(slice);
            bytes += bytes(slice);
            if (bytes >= config.sizes().waveBytes() || i + 1 == slices.size()) {
                all = all.union(rows("read-" + waves++, List.copyOf(wave), Map.of()));
                wave.clear();
                bytes = 0;
            }
        }
        return withOwnIds(all, slices);
    }

    private long bytes(Slice slice) {
        return slice.whole() ? sizes.get(slice.uri()) : slice.end() - slice.start();
    }

    private Dataset<Row> rows(String name, List<Slice> slices, Map<Integer, List<String>> taken) throws IOException {
        JobConfig options = config;
        SerializableConfiguration files = hadoop;
        int cores = spark.sparkContext().defaultParallelism();
        long bytes = slices.stream().mapToLong(this::bytes).sum();
        int tasks = Math.min(slices.size(), config.sizes().readers(bytes, cores));
        return work.step(
                name,
                Work.DOCUMENTS,
                () -> spark.createDataFrame(
                        JavaSparkContext.fromSparkContext(spark.sparkContext())
                                .parallelize(slices, tasks)
                                .mapPartitions(some -> new ReadTask(some, taken, options, files)),
                        Work.DOCUMENTS));
    }

    private Dataset<Row> setAside(List<Ingested> items, int slice) {
        List<Row> rows = new ArrayList<>();
        for (Ingested item : items) {
            rows.add(ReadTask.setAside(Work.place(slice, rows.size()), item));
        }
        return spark.createDataFrame(rows, Work.DOCUMENTS).coalesce(1);
    }

    private Dataset<Row> withOwnIds(Dataset<Row> all, List<Slice> slices) throws IOException {
        Dataset<Row> rows = all;
        Map<Integer, List<String>> taken = new HashMap<>();
        for (int round = 0; ; round++) {
            List<Row> shared = rows.where(col("id").isNotNull())
                    .select(col("id"), col("place").divide(1L << 32).cast("int").as("slice"))
                    .groupBy("id")
                    .agg(collect_set("slice").as("slices"))
                    .where(size(col("slices")).gt(1))
                    .collectAsList();
            if (shared.isEmpty()) {
                return rows;
            }
            TreeSet<Integer> again = new TreeSet<>();
            for (Row row : shared) {
                TreeSet<Integer> claimed = new TreeSet<>(row.<Integer>getList(1));
                for (int later : claimed.tailSet(claimed.first(), false)) {
                    taken.computeIfAbsent(later, key -> new ArrayList<>()).add(row.getString(0));
                    again.add(later);
                }
            }
            List<Slice> later = again.stream().map(slices::get).toList();
            Dataset<Row> others = rows.where(
                    org.apache.spark.sql.functions.not(col("place").divide(1L << 32).cast("int").isin(again.toArray())));
            rows = others.union(rows("read-again-" + round, later, Map.copyOf(taken)));
        }
    }
}
