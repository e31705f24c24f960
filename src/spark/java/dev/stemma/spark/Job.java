package dev.stemma.spark;

import dev.stemma.model.WrongUse;
import static org.apache.spark.sql.functions.col;

import dev.stemma.dedup.Dedup;
import dev.stemma.dedup.FoundStar;
import dev.stemma.dedup.Witness;
import dev.stemma.pipeline.ClusterJudge;
import dev.stemma.pipeline.Configuration;
import dev.stemma.pipeline.FamilyRows;
import dev.stemma.pipeline.Pipeline;
import dev.stemma.pipeline.ReadInputs;
import dev.stemma.pipeline.RunFailed;
import dev.stemma.pipeline.RunCounts;
import dev.stemma.pipeline.RunResult;
import dev.stemma.spool.DocumentBytes;
import dev.stemma.folder.Manifest;
import dev.stemma.schema.Row.RunRow;
import dev.stemma.schema.StoreTable;
import dev.stemma.family.Sentences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run on Spark, from its inputs to its tables: the same tables as on one machine. */
final class Job {
    /** Tables that no cluster by itself has rows for. */
    private static final Set<StoreTable> OF_THE_CORPUS =
            EnumSet.of(StoreTable.QUARANTINE, StoreTable.FAMILIES, StoreTable.PASSAGES, StoreTable.RUNS);

    private final SparkSession spark;
    private final JobConfig config;
    private final String version;
    private final long heap;
    private final Configuration configuration;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /**
     * @throws WrongUse if what was decided about this output folder contradicts the configuration
     * @throws IOException when what was decided about it cannot be read
     */
    Job(SparkSession spark, JobConfig given, String version) throws IOException {
        this(spark, given, version, Runtime.getRuntime().maxMemory());
    }

    /** @param heap bytes that the driver may have */
    Job(SparkSession spark, JobConfig given, String version, long heap) throws IOException {
        org.apache.hadoop.conf.Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        this.spark = spark;
        this.config = given.with(HadoopDecisions.about(new Path(given.out()), hadoop));
        this.version = version;
        this.heap = heap;
        this.configuration = new Configuration(config.run(), version, config.decided());
    }

    /**
     * Runs.
     *
     * @throws WrongUse for a mistake of the user: an input that is not there, an output folder that is no job's, a driver that is too small
     * @throws IOException when the file system fails; what was made stays for the next start
     * @throws RunFailed for any other error of Spark or inside Stemma: the user made no mistake, so it must not look like one
     */
    RunResult run() throws IOException {
        Begun begun = begin();
        try {
            return finished(make(begun));
        } catch (WrongUse e) { // a driver that is too small
            throw e;
        } catch (RuntimeException e) {
            throw new RunFailed("an error inside Stemma or Spark: " + e, e);
        }
    }

    private RunResult finished(Made made) throws IOException {
        Path out = new Path(config.out());
        FileSystem system = out.getFileSystem(spark.sparkContext().hadoopConfiguration());
        TableFiles tables = new TableFiles(system, out, new Path(made.work().path("tables")));
        CollectedClusters clusters = timed("writing", () -> write(tables, made));
        RunResult result = result(made, clusters);
        tables.write(StoreTable.RUNS, rows(StoreTable.RUNS, List.of(run(result))));
        tables.publish(manifest(result, made, clusters.firstFailure()));
        made.work().delete();
        return result;
    }

    /** All that is made before the tables are written; each step is safe from a killed job once it is done. */
    private record Made(String state, WorkFolder work, Dataset<Row> documents, Corpus corpus, Dataset<Row> judged) {}

    /** Goes as far as the work files go: what a job leaves that was killed while it wrote its tables. */
    void prepare() throws IOException {
        make(begin());
    }

    /** What a job starts from: its inputs are there, and its folder may be written. */
    private record Begun(InputFiles inputs, String state, WorkFolder work) {}

    private Begun begin() throws IOException {
        InputFiles inputs = InputFiles.of(config, spark.sparkContext().hadoopConfiguration());
        String state = state(inputs);
        WorkFolder work = new WorkFolder(spark, new Path(config.out()), state);
        if (config.fresh()) {
            work.forget();
        }
        return new Begun(inputs, state, work);
    }

    private Made make(Begun begun) throws IOException {
        WorkFolder work = begun.work();
        Dataset<Row> documents = timed("reading", () -> new ReadStage(spark, config, work).read(begun.inputs()));
        Corpus corpus = timed("cards", () -> Corpus.of(documents, heap));
        List<FoundStar> stars =
                timed("clustering", () -> new LinkStage(spark, config, work, documents, corpus).stars());
        Map<String, Known> edges =
                timed("measuring", () -> new MeasureStage(spark, config, work, documents, corpus).edges(stars));
        Dataset<Row> judged =
                timed("judging", () -> new JudgeStage(spark, config, work, documents, corpus).judged(stars, edges));
        return new Made(begun.state(), work, documents, corpus, judged);
    }

    private CollectedClusters write(TableFiles tables, Made made) throws IOException {
        Dataset<Row> judged = made.judged();
        Dataset<Row> documents = made.documents();
        Corpus corpus = made.corpus();
        for (StoreTable table : StoreTable.values()) {
            if (!OF_THE_CORPUS.contains(table)) {
                tables.write(
                        table,
                        judged.where(col(table.word()).isNotNull()).select(table.word() + ".*"));
            }
        }
        Dataset<Row> rejected = documents.where(col("kind").equalTo(Work.REJECTED));
        int columns = StoreTable.QUARANTINE.columns().size();
        List<Column> said = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            said.add(col("said")
                    .getItem(i)
                    .as(StoreTable.QUARANTINE.columns().get(i).name()));
        }
        tables.write(StoreTable.QUARANTINE, rejected.select(said.toArray(new Column[0])));
        CollectedClusters clusters = CollectedClusters.of(judged, corpus.cardBytes(), heap);
        FamilyRows.Found found = clusters.families();
        tables.write(StoreTable.FAMILIES, rows(StoreTable.FAMILIES, found.families()));
        tables.write(StoreTable.PASSAGES, passages(documents, corpus, found.passages()));
        return clusters;
    }

    private RunResult result(Made made, CollectedClusters clusters) {
        long documents = made.corpus().size();
        long skipped = made.documents().where(col("kind").equalTo(Work.SKIPPED)).count();
        long quarantined =
                made.documents().where(col("kind").equalTo(Work.REJECTED)).count();
        return new RunResult(
                new RunCounts(
                        documents + skipped + quarantined,
                        documents,
                        skipped,
                        quarantined,
                        clusters.count(),
                        clusters.incomplete()),
                new TreeMap<>(),
                clusters.failures(),
                0,
                clusters.count(),
                Optional.empty(),
                Dedup.unknownIds(made.corpus().witnesses(), config.dedup()),
                false,
                seconds);
    }

    /** Where a passage is told from is read where that document is carried to. */
    private Dataset<Row> passages(Dataset<Row> documents, Corpus corpus, List<FamilyRows.Told> passages) {
        List<Bin.Unit<FamilyRows.Told>> units = new ArrayList<>();
        for (FamilyRows.Told told : passages) { // by document, so that one is carried to one bin or two
            int ordinal = told.ordinal();
            units.add(new Bin.Unit<>(
                    told, new int[] {ordinal}, corpus.chars(ordinal)));
        }
        if (units.isEmpty()) {
            return rows(StoreTable.PASSAGES, List.of());
        }
        return spark.createDataFrame(
                Carried.work(
                        spark,
                        documents,
                        corpus,
                        List.of("document"),
                        Bin.fill(units, config.sizes(), spark.sparkContext().defaultParallelism()),
                        Job::told),
                SparkRows.schema(StoreTable.PASSAGES));
    }

    private static Iterator<Row> told(List<FamilyRows.Told> passages, Parcels here) {
        List<Row> rows = new ArrayList<>();
        Sentences sentences = Sentences.of("", Optional.empty());
        int of = -1;
        for (FamilyRows.Told told : passages) {
            if (told.ordinal() != of) { // each text is read and masked once
                of = told.ordinal();
                String inside = ClusterJudge.inside(DocumentBytes.document(here.column(of, 0)));
                sentences = Sentences.of(inside, here.card(of).site());
            }
            rows.add(SparkRows.plain(told.row(sentences)));
        }
        return rows.iterator();
    }

    private Dataset<Row> rows(StoreTable table, List<? extends dev.stemma.schema.Row> rows) {
        return spark.createDataFrame(rows.stream().map(SparkRows::plain).toList(), SparkRows.schema(table));
    }

    private RunRow run(RunResult result) {
        return new RunRow(
                1,
                version,
                RunRow.json(configuration.shown()),
                result.seen(),
                result.documents(),
                result.skipped(),
                result.quarantined(),
                result.clusters(),
                seconds,
                RunRow.json(result.skippedByKind()));
    }

    private Manifest manifest(RunResult result, Made made, Optional<String> firstFailure) {
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("inputs", config.inputs());
        circumstances.put("spark", spark.version());
        circumstances.put("cores", spark.sparkContext().defaultParallelism());
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("seconds", seconds);
        firstFailure.ifPresent(failure -> circumstances.put(Pipeline.FIRST_FAILURE, failure));
        return new Manifest(
                version,
                configuration.shown(),
                result.counts().byName(),
                made.state(),
                inputs(made.corpus()),
                List.of(),
                circumstances);
    }

    private static Manifest.Inputs inputs(Corpus corpus) {
        return ReadInputs.of(corpus.size(), ordinal -> {
            Witness witness = corpus.witnesses().get(ordinal);
            return new Manifest.Digested(witness.id(), corpus.rawBytes(ordinal), witness.rawSha256());
        });
    }

    /** All that the work files depend on: program, configuration, inputs as they are listed, and how they are cut. */
    private String state(InputFiles inputs) {
        StringBuilder lines = new StringBuilder();
        inputs.files()
                .forEach(file -> lines.append(file.uri())
                        .append(' ')
                        .append(file.named())
                        .append(' ')
                        .append(file.state())
                        .append('\n'));
        lines.append(config.sizes());
        return configuration.state(lines.toString()).substring(0, 16);
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T timed(String stage, Step<T> step) throws IOException {
        long began = System.nanoTime();
        T made = step.take();
        seconds.put(stage, Math.round((System.nanoTime() - began) / 1e6) / 1e3);
        return made;
    }
}
