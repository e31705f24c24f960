package dev.stemma.spark;

import dev.stemma.model.WrongUse;
import dev.stemma.dedup.DedupOptions;
import dev.stemma.entry.IngestOptions;
import dev.stemma.parse.ParseLimits;
import dev.stemma.pipeline.Decided;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.repair.RepairOptions;
import dev.stemma.folder.CleanOutput;
import dev.stemma.form.Form;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a job depends on; goes to the executors.
 *
 * @param inputs files, folders or globs of any Hadoop file system
 * @param out the output folder, of any Hadoop file system
 * @param fresh whether what a killed job left is made anew
 * @param templates of earlier runs, which the documents are matched with
 * @param decided by people about the run in {@code out}; the pairs are in {@code dedup} already
 * @param sizes how the work is cut
 */
record JobConfig(
        List<String> inputs,
        String out,
        boolean fresh,
        IngestOptions ingest,
        ParseLimits parse,
        RepairOptions repair,
        DedupOptions dedup,
        List<Form> templates,
        Decided decided,
        Sizes sizes)
        implements Serializable {
    /**
     * How the work is cut; never shows in the results.
     *
     * @param partitions tasks that a stage has at least, where there is enough to do; 0 for what the cluster has cores, twice
     * @param sliceBytes bytes of input that one task reads, where a file can be cut
     * @param binChars characters of text that one task compares or judges; a larger cluster is a task of its own
     * @param waveBytes bytes of input after which the work so far is safe from a killed job
     */
    record Sizes(int partitions, long sliceBytes, long binChars, long waveBytes) implements Serializable {
        static final Sizes DEFAULT = new Sizes(0, 64L << 20, 16L << 20, 256L << 30);

        /**
         * Characters or bytes of text that are worth a task of their own where nobody says how many there are to be. Judging a
         * million characters takes some 45 ms of CPU, and a task that reads, shuffles and writes costs 30 by itself (2026-11-27).
         */
        private static final long WORTH_A_TASK = 2L << 20;

        /** Characters that one task compares or judges, of all that are compared or judged. */
        long binChars(long all, int cores) {
            long even = partitions > 0 ? all / partitions : Math.max(WORTH_A_TASK, all / (4L * cores));
            return Math.max(1, Math.min(binChars, even));
        }

        /** Tasks that read so many bytes. */
        int readers(long bytes, int cores) {
            long least = partitions > 0 ? partitions : Math.min(2L * cores, bytes / WORTH_A_TASK);
            return (int) Math.max(1, Math.max(least, bytes / sliceBytes));
        }
    }

    JobConfig {
        inputs = List.copyOf(inputs);
        templates = List.copyOf(templates);
    }

    /** What one machine would do, on a cluster. */
    static JobConfig of(RunConfig run, String out) {
        return new JobConfig(
                run.inputs(),
                out,
                run.fresh(),
                run.ingest(),
                run.parse(),
                run.repair(),
                run.dedup(),
                run.templates(),
                Decided.NOTHING,
                Sizes.DEFAULT);
    }

    JobConfig with(Sizes other) {
        return new JobConfig(inputs, out, fresh, ingest, parse, repair, dedup, templates, decided, other);
    }

    /**
     * With what people decided.
     *
     * @throws WrongUse if that contradicts the pairs that are there
     */
    JobConfig with(Decided decisions) {
        DedupOptions pairs = decisions.applied(run()).dedup();
        return new JobConfig(inputs, out, fresh, ingest, parse, repair, pairs, templates, decisions, sizes);
    }

    /** The run on one machine that gives the same tables. */
    RunConfig run() {
        return new RunConfig(inputs, Path.of("out"), fresh, CleanOutput.NONE, 1, ingest, parse, repair, dedup, templates);
    }
}
