package dev.stemma.pipeline;

import dev.stemma.files.FileTrouble;
import dev.stemma.folder.CleanWriter;
import dev.stemma.folder.Manifest;
import dev.stemma.folder.ManifestFile;
import dev.stemma.folder.QuarantineFolder;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Cluster;
import dev.stemma.model.Rejection;
import dev.stemma.schema.Row;
import dev.stemma.spool.ComparisonFile;
import dev.stemma.spool.JudgedClusters;
import dev.stemma.spool.Spool;
import dev.stemma.store.Changes;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A run from its inputs to its output folder. */
public final class Pipeline {
    /** Where the manifest says what went wrong inside Stemma. */
    public static final String FIRST_FAILURE = "first-failure";

    private static final String NOT_FINISHED = "the run could not be finished: ";

    private final RunConfig config;
    private final String version;
    private final Decided decided;
    private final Configuration configuration;
    private final Report report;

    /** What is made of the finished tables. */
    public interface Report {
        /** Writes the page {@code file} about the run in {@code store}. */
        void write(StoreReader store, Path file) throws IOException;

        /** Nothing was new: the page stays as it is about the run in {@code store}. */
        default void kept(StoreReader store) throws IOException {}
    }

    /**
     * @param config what to do
     * @param version of Stemma, for the manifest
     * @param report makes the page; a run without one passes a report that does nothing
     * @throws IllegalArgumentException if what was decided about this output folder contradicts the configuration
     * @throws UncheckedIOException if what was decided about it cannot be read
     */
    public Pipeline(RunConfig config, String version, Report report) {
        this.decided = Decided.about(config.out());
        this.config = decided.applied(config);
        this.version = version;
        this.configuration = new Configuration(this.config, version, decided);
        this.report = report;
    }

    /**
     * Runs.
     *
     * @param in read only when {@code -} is among the inputs
     * @throws IllegalArgumentException for a mistake of the user: a missing input, an output folder that is not Stemma's
     * @throws RunFailed when the run cannot be finished; the message says what the output folder holds: what it held before, but for
     *     a disk that fails while results are moved and moved back
     */
    public RunResult run(InputStream in, Progress progress) {
        new Ingest(config.ingest()).check(config.inputs());
        OutFolder.checkApart(config.inputs(), config.out());
        try (OutFolder out = taken()) {
            return checked(out, in, progress);
        }
    }

    private OutFolder taken() {
        try {
            return OutFolder.take(config.out());
        } catch (IOException e) {
            throw failed(NOT_FINISHED + FileTrouble.told(e), e, OutFolder.Held.EARLIER);
        } catch (UncheckedIOException e) {
            throw failed(NOT_FINISHED + FileTrouble.told(e), e, OutFolder.Held.EARLIER);
        }
    }

    /** What no stage foresaw is caught here, once: the user made no mistake, so it must not look like one. */
    private RunResult checked(OutFolder out, InputStream in, Progress progress) {
        try {
            return interruptible(out, in, progress);
        } catch (OutOfMemoryError e) {
            throw failed("the memory is used up; give the JVM more: STEMMA_JAVA_OPTS=-Xmx4g", e, out.held());
        } catch (InterruptedRun | RunFailed e) {
            throw e;
        } catch (IOException e) {
            throw failed(NOT_FINISHED + FileTrouble.told(e), e, out.held());
        } catch (UncheckedIOException e) {
            throw failed(NOT_FINISHED + FileTrouble.told(e), e, out.held());
        } catch (RuntimeException e) {
            throw failed("an error inside Stemma: " + e, e, out.held());
        }
    }

    /** Whatever an interrupt makes fail, a closed channel or a pool that waits: what ended the run is the interrupt. */
    private RunResult interruptible(OutFolder out, InputStream in, Progress progress) throws IOException {
        try {
            return run(out, in, progress);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted() && out.held() == OutFolder.Held.EARLIER) {
                throw new InterruptedRun(e);
            }
            throw e;
        }
    }

    private RunFailed failed(String message, Throwable e, OutFolder.Held held) {
        String now = switch (held) {
            case EARLIER -> "nothing was published, " + config.out() + " is as it was";
            case MIXED -> "what stood in " + config.out() + " may be gone, run again";
            case PUBLISHED -> "but the results are in " + config.out();
        };
        return new RunFailed(message + "; " + now, e);
    }

    private RunResult run(OutFolder out, InputStream in, Progress progress) throws IOException {
        if (config.fresh()) {
            out.forget();
        }
        StageClock clock = new StageClock(progress);
        StoreOptions database = new StoreOptions(config.threads(), 1024);
        try (Spool spool = Spool.open(out.documents(), configuration.maker());
                ComparisonFile comparisons = ComparisonFile.open(out.documents(), configuration.maker());
                PendingStore pending = PendingStore.begin(out.next(), database)) {
            clock.stage("reading");
            FirstHalf first = new FirstHalf(config, spool, new QuarantineFolder(out.next()), progress);
            first.read(in);
            String state = configuration.state(first.digest());
            Optional<Manifest> finished = config.fresh() ? Optional.empty() : out.finished();
            if (finished.isPresent() && finished.get().state().equals(state)) {
                clock.end();
                tidy(spool::tidy);
                return keep(finished.get(), clock);
            }
            SecondHalf second;
            List<JudgedClusters.Judged> judged;
            RunResult result;
            try (StoreWriter store = pending.get();
                    CleanWriter clean = new CleanWriter(out.next())) {
                clock.stage("clustering");
                SpooledDocuments documents = new SpooledDocuments(spool, first.cards(), first::origin);
                Judging judging = Judging.of(config, configuration, decided, documents);
                second = new SecondHalf(config, documents, judging, comparisons, store, clean, progress);
                List<Cluster> clusters = second.clusters();
                clock.stage("judging and writing");
                try (JudgedClusters earlier = judged(out, finished)) {
                    judged = second.write(clusters, earlier);
                }
                for (Rejection rejection : first.quarantine()) {
                    store.append(Row.QuarantineRow.of(rejection));
                }
                clock.end();
                result = result(first, second, clusters, clock);
                store.append(runRow(result));
                store.finish();
            }
            progress.stage("report"); // not timed: the manifest stands before the page, which shows it
            result = result.since(Changes.between(config.out(), out.next(), database));
            ManifestFile.write(out.next(), manifest(first, result, state, second.firstFailure(), out));
            try (StoreReader store = StoreReader.open(out.next())) {
                report.write(store, out.next().resolve(StoreReader.PAGE));
            }
            out.publish();
            tidy(() -> JudgedClusters.write(out.documents(), run(state), judged));
            tidy(spool::tidy);
            tidy(comparisons::tidy);
            return result.unknown(second.unknownIds());
        }
    }

    /** The clusters of the finished run that stands in the output folder, if this program made them. */
    private JudgedClusters judged(OutFolder out, Optional<Manifest> finished) {
        return finished.map(manifest -> JudgedClusters.of(out.documents(), run(manifest.state())))
                .orElseGet(JudgedClusters::none);
    }

    /** Names a run by who made it and the state that it left. */
    private String run(String state) {
        return configuration.maker() + " " + state;
    }

    /** Nothing is new: what stands in the output folder is what would be written. */
    private RunResult keep(Manifest finished, StageClock clock) throws IOException {
        try (StoreReader store = StoreReader.open(config.out())) {
            report.kept(store);
        }
        RunCounts counts = RunCounts.of(finished.counts());
        long documents = counts.documents();
        Changes none = new Changes(documents, 0, 0, 0);
        return new RunResult(
                counts, new TreeMap<>(), 0, documents, 0, Optional.of(none), List.of(), true, clock.seconds());
    }

    private RunResult result(FirstHalf first, SecondHalf second, List<Cluster> clusters, StageClock clock) {
        return new RunResult(
                new RunCounts(
                        first.seen(),
                        first.cards().size(),
                        first.skipped(),
                        first.quarantine().size(),
                        clusters.size(),
                        second.incomplete()),
                first.skippedByKind(),
                second.failures(),
                first.foundAgain(),
                second.judged(),
                Optional.empty(),
                List.of(),
                false,
                clock.seconds());
    }

    private static void tidy(Tidying tidying) {
        try {
            tidying.tidy();
        } catch (IOException e) {
            // the results are out; what was not put in order costs the next run time
        }
    }

    /** What puts the work files in order for the next run. */
    private interface Tidying {
        void tidy() throws IOException;
    }

    private Row runRow(RunResult result) {
        return new Row.RunRow(
                1,
                version,
                Row.RunRow.json(configuration.shown()),
                result.seen(),
                result.documents(),
                result.skipped(),
                result.quarantined(),
                result.clusters(),
                result.seconds(),
                Row.RunRow.json(result.skippedByKind()));
    }

    private Manifest manifest(
            FirstHalf first, RunResult result, String state, Optional<Throwable> firstFailure, OutFolder out) {
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("inputs", config.inputs());
        circumstances.put("threads", config.threads());
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("seconds", result.seconds());
        circumstances.put("skipped", first.skips());
        firstFailure.ifPresent(e -> circumstances.put(FIRST_FAILURE, e.toString()));
        result.changes().ifPresent(c -> circumstances.put("changes", changes(c)));
        circumstances.put(OutFolder.PUBLISHES, out.publishes());
        return new Manifest(
                version,
                configuration.shown(),
                result.counts().byName(),
                state,
                ReadInputs.of(first.cards()),
                List.of(),
                circumstances);
    }

    private static Map<String, Long> changes(Changes changes) {
        Map<String, Long> map = new LinkedHashMap<>();
        map.put("same", changes.same());
        map.put("added", changes.added());
        map.put("changed", changes.changed());
        map.put("gone", changes.gone());
        return map;
    }
}
