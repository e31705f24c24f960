package dev.stemma.spark;

import dev.stemma.dedup.Comparisons;
import dev.stemma.dedup.FoundStar;
import dev.stemma.dedup.Rehearsal;
import dev.stemma.dedup.Texts;
import dev.stemma.dedup.Witness;
import dev.stemma.model.Cluster;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.pipeline.Cards;
import dev.stemma.pipeline.ClusterJudge;
import dev.stemma.pipeline.Configuration;
import dev.stemma.pipeline.Documents;
import dev.stemma.spool.Card;
import dev.stemma.spool.DocumentBytes;
import dev.stemma.form.Forms;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures and judges cluster by cluster, each where its documents were carried to. A cluster is judged as a whole, since a
 * template and the siblings of a document are all of it: the largest one decides how much memory an executor needs, beside
 * what was carried, which a large bin has on disk. Of a giant one the edges were {@linkplain MeasureStage measured} before, and
 * all cores of its executor judge it.
 */
final class JudgeStage {
    private static final Known NONE = new Known();

    private final SparkSession spark;
    private final JobConfig config;
    private final WorkFolder work;
    private final Dataset<Row> documents;
    private final Corpus corpus;

    JudgeStage(SparkSession spark, JobConfig config, WorkFolder work, Dataset<Row> documents, Corpus corpus) {
        this.spark = spark;
        this.config = config;
        this.work = work;
        this.documents = documents;
        this.corpus = corpus;
    }

    /**
     * A star with what only the corpus shows of its members.
     *
     * @param edges that were measured before
     * @param giant whether it is more than a bin
     */
    record Case(FoundStar star, HashMap<String, ArrayList<Sign>> signs, Known edges, boolean giant)
            implements Serializable {}

    /**
     * Rows of {@link SparkRows#ALL}.
     *
     * @param edges that were measured before, by the names of giant stars
     */
    Dataset<Row> judged(List<FoundStar> stars, Map<String, Known> edges) throws IOException {
        return work.step("judged", SparkRows.ALL, () -> {
            Map<String, List<Sign>> signs = corpus.signs();
            List<Bin.Unit<Case>> units = new ArrayList<>();
            for (FoundStar star : stars) {
                HashMap<String, ArrayList<Sign>> own = new HashMap<>();
                for (int ordinal : star.ordinals()) {
                    String id = corpus.witnesses().get(ordinal).id();
                    if (signs.containsKey(id)) {
                        own.put(id, new ArrayList<>(signs.get(id)));
                    }
                }
                Case one = new Case(
                        star, own, edges.getOrDefault(star.name(), NONE), edges.containsKey(star.name()));
                int[] judgedFrom = star.judgedFrom();
                units.add(new Bin.Unit<>(one, judgedFrom, corpus.weight(judgedFrom)));
            }
            List<Bin<Case>> bins =
                    Bin.fill(units, config.sizes(), spark.sparkContext().defaultParallelism());
            JobConfig options = config;
            String digest = new Configuration(config.run(), "").templates();
            return spark.createDataFrame(
                    Carried.work(spark, documents, corpus, List.of("document", "texts"), bins, (cases, parcels) ->
                            judged(cases, parcels, options, digest)),
                    SparkRows.ALL);
        });
    }

    private static Iterator<Row> judged(List<Case> cases, Parcels here, JobConfig config, String digest) {
        ClusterJudge.Known templates = new ClusterJudge.Known(
                new Forms(config.templates()), digest, config.dedup().threshold());
        return new Iterator<>() {
            private final Iterator<Case> next = cases.iterator();
            private final ArrayDeque<Supplier<Row>> rows = new ArrayDeque<>(); // of one case, each let go when it is written

            @Override
            public boolean hasNext() {
                while (rows.isEmpty() && next.hasNext()) {
                    judge(next.next(), here, config, templates, rows);
                }
                return !rows.isEmpty();
            }

            @Override
            public Row next() {
                return rows.remove().get();
            }
        };
    }

    private static void judge(
            Case one, Parcels here, JobConfig config, ClusterJudge.Known templates, Collection<Supplier<Row>> rows) {
        List<Witness> witnesses = new ArrayList<>();
        for (int ordinal : one.star().ordinals()) {
            witnesses.add(Cards.witness(here.card(ordinal), ordinal));
        }
        Texts texts = new CarriedTexts(ordinal -> here.column(ordinal, 1));
        Documents documents = new Documents() {
            @Override
            public Card card(int ordinal) {
                return here.card(ordinal);
            }

            @Override
            public Document document(int ordinal) {
                return DocumentBytes.document(here.column(ordinal, 0));
            }

            @Override
            public Optional<String> key(int ordinal) {
                return Optional.of(texts.key(ordinal));
            }
        };
        Comparisons measured = one.giant() ? one.edges() : Comparisons.NONE;
        Cluster cluster = Rehearsal.cluster(one.star(), witnesses, texts, config.dedup(), measured);
        ClusterJudge judge = new ClusterJudge(documents, new HashMap<>(one.signs()), templates, config.decided());
        ClusterJudge.Judged judged = one.giant() ? onAllCores(() -> judge.judged(cluster)) : judge.judged(cluster);
        judged.rows().forEach(row -> rows.add(() -> SparkRows.of(row)));
        Row own = SparkRows.ofCluster(
                cluster.representative(),
                judged.outline().bytes(),
                judged.incomplete(),
                judge.failures(),
                judge.firstFailure().map(Throwable::toString).orElse(null));
        rows.add(() -> own);
    }

    /** In a pool, where what is parted runs on all its threads: a giant cluster is what a job waits for when all else is done. */
    private static <R> R onAllCores(Callable<R> work) {
        int cores = SparkEnv.get()
                .conf()
                .getInt("spark.executor.cores", Runtime.getRuntime().availableProcessors());
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was ended", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a cluster was not judged: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
