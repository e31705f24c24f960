package dev.stemma.pipeline;

import dev.stemma.ingest.Ingest;
import dev.stemma.model.Cluster;
import dev.stemma.model.Rejection;
import dev.stemma.store.CleanWriter;
import dev.stemma.store.Manifest;
import dev.stemma.store.ManifestFile;
import dev.stemma.store.Row;
import dev.stemma.store.Spool;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A run from its inputs to its output folder. */
public final class Pipeline {
    private final RunConfig config;
    private final String version;
    private final Report report;

    /** What is made of the finished tables. */
    public interface Report {
        /** Writes the page {@code file} about the run in {@code store}. */
        void write(StoreReader store, Path file) throws IOException;
    }

    /**
     * @param config what to do
     * @param version of Stemma, for the manifest
     * @param report makes the page; a run without one passes a report that does nothing
     */
    public Pipeline(RunConfig config, String version, Report report) {
        this.config = config;
        this.version = version;
        this.report = report;
    }

    /**
     * Runs.
     *
     * @param in read only when {@code -} is among the inputs
     * @throws IllegalArgumentException for a mistake of the user: a missing input, an output folder that is not Stemma's
     * @throws RunFailed when the run cannot be finished; nothing was published
     */
    public RunResult run(InputStream in, Progress progress) {
        new Ingest(config.ingest()).check(config.inputs());
        OutFolder.checkApart(config.inputs(), config.out());
        try (OutFolder out = OutFolder.take(config.out())) {
            return checked(out, in, progress);
        } catch (IOException | UncheckedIOException e) {
            throw failed("the run could not be finished: " + e.getMessage(), e);
        }
    }

    /** What no stage foresaw is caught here, once: the user made no mistake, so it must not look like one. */
    private RunResult checked(OutFolder out, InputStream in, Progress progress) throws IOException {
        try {
            return run(out, in, progress);
        } catch (OutOfMemoryError e) {
            throw failed("the memory is used up; give the JVM more: STEMMA_JAVA_OPTS=-Xmx4g", e);
        } catch (InterruptedRun | RunFailed | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed("an error inside Stemma: " + e, e);
        }
    }

    private RunFailed failed(String message, Throwable e) {
        return new RunFailed(message + "; nothing was published, " + config.out() + " is as it was", e);
    }

    private RunResult run(OutFolder out, InputStream in, Progress progress) throws IOException {
        Clock clock = new Clock(progress);
        RunResult result;
        Optional<Throwable> firstFailure;
        try (Spool spool = Spool.create(out.work().resolve("documents.spool"));
                PendingStore pending = PendingStore.begin(out.work(), new StoreOptions(config.threads(), 1024))) {
            clock.stage("reading");
            FirstHalf first = new FirstHalf(config, spool, progress);
            first.read(in);
            try (StoreWriter store = pending.get();
                    CleanWriter clean = new CleanWriter(config.clean(), out.work())) {
                clock.stage("clustering");
                SecondHalf second = new SecondHalf(config, spool, first.cards(), store, clean, progress);
                List<Cluster> clusters = second.clusters();
                clock.stage("judging and writing");
                second.write(clusters);
                for (Rejection rejection : first.quarantine()) {
                    store.append(quarantineRow(rejection));
                }
                clock.end();
                result = new RunResult(
                        first.seen(),
                        first.cards().size(),
                        first.skipped(),
                        first.quarantine().size(),
                        clusters.size(),
                        second.copies(),
                        second.incomplete(),
                        second.failures(),
                        clock.seconds());
                firstFailure = second.firstFailure();
                store.append(runRow(result));
                store.finish();
            }
            clock.stage("report");
            ManifestFile.write(out.work(), manifest(first, result, firstFailure));
            try (StoreReader store = StoreReader.open(out.work())) {
                report.write(store, out.work().resolve("report.html"));
            }
            clock.end();
        }
        try {
            out.publish();
        } catch (IOException e) {
            throw new RunFailed(
                    "the results could not be moved into " + config.out() + ": " + e.getMessage()
                            + "; what stood there may be gone, run again",
                    e);
        }
        return result;
    }

    private static Row quarantineRow(Rejection rejection) {
        return new Row.QuarantineRow(
                rejection.origin().toString(),
                rejection.stage(),
                rejection.code().word(),
                rejection.limit(),
                rejection.observed(),
                rejection.message(),
                rejection.sha256());
    }

    private Row runRow(RunResult result) {
        return new Row.RunRow(
                1,
                version,
                Row.RunRow.configuration(configuration()),
                result.seen(),
                result.documents(),
                result.skipped(),
                result.quarantined(),
                result.clusters(),
                result.seconds());
    }

    private Manifest manifest(FirstHalf first, RunResult result, Optional<Throwable> firstFailure) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("seen", result.seen());
        counts.put("documents", result.documents());
        counts.put("skipped", result.skipped());
        counts.put("quarantined", result.quarantined());
        counts.put("clusters", result.clusters());
        counts.put("copies", result.copies());
        counts.put("incomplete", result.incomplete());
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("inputs", config.inputs());
        circumstances.put("threads", config.threads());
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("seconds", result.seconds());
        circumstances.put("skipped", first.skips());
        firstFailure.ifPresent(e -> circumstances.put("first-failure", e.toString()));
        return new Manifest(version, configuration(), counts, ReadInputs.of(first.cards()), List.of(), circumstances);
    }

    /** What the results depend on, besides the inputs. */
    private Map<String, Object> configuration() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("threshold", config.dedup().threshold());
        map.put("quotes", config.repair().quotes().name().toLowerCase(Locale.ROOT));
        map.put("max-bytes", config.ingest().limits().maxBytes());
        map.put("max-chars", config.parse().maxChars());
        map.put("timeout-per-doc-seconds", config.parse().timeout().toMillis() / 1000.0);
        map.put("never-merge", config.dedup().neverMerge().size());
        map.put("must-link", config.dedup().mustLink().size());
        return map;
    }

    /** Tells how long the stages take. */
    private static final class Clock {
        private final Progress progress;
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private String stage;
        private long began;

        Clock(Progress progress) {
            this.progress = progress;
        }

        void stage(String name) {
            end();
            stage = name;
            began = System.nanoTime();
            progress.stage(name);
        }

        void end() {
            if (stage != null) {
                seconds.put(stage, Math.round((System.nanoTime() - began) / 1e6) / 1e3);
                stage = null;
            }
        }

        Map<String, Double> seconds() {
            return seconds;
        }
    }
}
