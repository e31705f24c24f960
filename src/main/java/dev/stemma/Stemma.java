package dev.stemma;

import dev.stemma.align.EditDistance;
import dev.stemma.model.Document;
import dev.stemma.model.Repaired;
import dev.stemma.pipeline.Cleaner;
import dev.stemma.pipeline.Pipeline;
import dev.stemma.pipeline.Progress;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.pipeline.RunResult;
import dev.stemma.pipeline.SingleDocument;
import dev.stemma.repair.RepairOptions;
import dev.stemma.report.ReportOptions;
import dev.stemma.report.ReportWriter;
import dev.stemma.store.StoreReader;
import dev.stemma.text.KeyText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The library's face: one line each for what a Java program wants of Stemma. Thread-safe. */
public final class Stemma {
    private Stemma() {}

    /**
     * A plain text repaired and its tables mended, with straight quotes, and the ledger of all changes:
     * {@code repaired.ledger().undo(repaired.text())} is {@code text} again.
     *
     * @param text any string, also one that is not well-formed UTF-16
     */
    public static Repaired repair(String text) {
        return new Cleaner(RepairOptions.defaults()).clean(text);
    }

    /**
     * What one file holds: clean text, tables, platform URL, cookie declarations.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it cannot become a document; the message says why
     */
    public static Document read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /**
     * What the bytes of one capture hold, as {@link #read(Path)}.
     *
     * @param name as of a file; its ending helps to tell the format
     * @throws IllegalArgumentException when they cannot become a document; the message says why
     */
    public static Document read(String name, byte[] bytes) {
        return SingleDocument.of(name, bytes);
    }

    /**
     * How alike two clean texts are, 0..1: 1 - edit distance / longer length, on key texts (white space folded, quotes
     * straight). Two empty texts are alike.
     */
    public static double similarity(String a, String b) {
        String x = KeyText.of(a, List.of()).value();
        String y = KeyText.of(b, List.of()).value();
        int longer = Math.max(x.length(), y.length());
        return longer == 0 ? 1 : 1 - (double) EditDistance.bounded(x, y, longer).orElse(longer) / longer;
    }

    /**
     * The tables of the finished run in the folder {@code out}, to ask in SQL. Close it.
     *
     * @throws IOException when there is no finished run or it cannot be read; the message says what to do
     */
    public static StoreReader open(Path out) throws IOException {
        return StoreReader.open(out);
    }

    /**
     * Runs the main job with its defaults over {@code input} and writes the folder {@code out}, report included.
     *
     * @throws IllegalArgumentException for a missing input, or an {@code out} that holds other things
     * @throws dev.stemma.pipeline.RunFailed when the run cannot be finished
     */
    public static RunResult run(Path input, Path out) {
        return run(RunConfig.of(List.of(input.toString()), out));
    }

    /** Runs the main job as {@code config} says; otherwise as {@link #run(Path, Path)}. */
    public static RunResult run(RunConfig config) {
        String version = Stemma.class.getPackage().getImplementationVersion();
        return new Pipeline(
                        config,
                        version == null ? "(not built)" : version,
                        (store, page) -> ReportWriter.write(store, page, ReportOptions.defaults()))
                .run(InputStream.nullInputStream(), Progress.SILENT);
    }
}
