package dev.stemma.pipeline;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.entry.IngestOptions;
import dev.stemma.folder.CleanOutput;
import dev.stemma.form.Form;
import dev.stemma.model.WrongUse;
import dev.stemma.parse.ParseLimits;
import dev.stemma.repair.RepairOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a run depends on, besides its inputs' bytes.
 *
 * @param inputs files, folders, globs, or {@code -} for standard input
 * @param out the output folder
 * @param fresh whether what earlier runs made of the same captures is made anew
 * @param clean where the clean texts go
 * @param threads worker threads, 1 to 1024; never shows in the results
 * @param ingest how containers are read, and their limits
 * @param parse limits of parsing
 * @param repair which rules, and the style of quotes
 * @param dedup thresholds of the relations
 * @param templates of earlier runs, which the documents are matched with
 */
public record RunConfig(
        List<String> inputs,
        Path out,
        boolean fresh,
        CleanOutput clean,
        int threads,
        IngestOptions ingest,
        ParseLimits parse,
        RepairOptions repair,
        DedupOptions dedup,
        List<Form> templates) {
    /** Far above the cores of any machine; each thread has buffers of its own. */
    private static final int MOST_THREADS = 1024;

    public RunConfig {
        inputs = List.copyOf(inputs);
        templates = List.copyOf(templates);
        if (inputs.isEmpty()) {
            throw new WrongUse("nothing to read: name a file, a folder or - for standard input");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongUse("--threads must be from 1 to " + MOST_THREADS + ", not " + threads
                    + "; leave it out for one a core");
        }
    }

    /** The defaults for {@code inputs}. */
    public static RunConfig of(List<String> inputs, Path out) {
        return new RunConfig(
                inputs,
                out,
                false,
                CleanOutput.AUTO,
                Runtime.getRuntime().availableProcessors(),
                IngestOptions.defaults(),
                ParseLimits.defaults(),
                RepairOptions.defaults(),
                DedupOptions.defaults(),
                List.of());
    }

    public RunConfig withFresh(boolean other) {
        return new RunConfig(inputs, out, other, clean, threads, ingest, parse, repair, dedup, templates);
    }

    public RunConfig withClean(CleanOutput other) {
        return new RunConfig(inputs, out, fresh, other, threads, ingest, parse, repair, dedup, templates);
    }

    public RunConfig withThreads(int other) {
        return new RunConfig(inputs, out, fresh, clean, other, ingest, parse, repair, dedup, templates);
    }

    public RunConfig withIngest(IngestOptions other) {
        return new RunConfig(inputs, out, fresh, clean, threads, other, parse, repair, dedup, templates);
    }

    public RunConfig withParse(ParseLimits other) {
        return new RunConfig(inputs, out, fresh, clean, threads, ingest, other, repair, dedup, templates);
    }

    public RunConfig withRepair(RepairOptions other) {
        return new RunConfig(inputs, out, fresh, clean, threads, ingest, parse, other, dedup, templates);
    }

    public RunConfig withDedup(DedupOptions other) {
        return new RunConfig(inputs, out, fresh, clean, threads, ingest, parse, repair, other, templates);
    }

    public RunConfig withTemplates(List<Form> other) {
        return new RunConfig(inputs, out, fresh, clean, threads, ingest, parse, repair, dedup, other);
    }
}
