package dev.stemma.cli;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.files.OwnFiles;
import dev.stemma.folder.CleanOutput;
import dev.stemma.folder.DecisionFile;
import dev.stemma.model.WrongUse;
import dev.stemma.pipeline.Pipeline;
import dev.stemma.pipeline.Progress;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.pipeline.RunResult;
import dev.stemma.report.ReportOptions;
import dev.stemma.report.ReportWriter;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma run INPUT...}: the main job. */
@Command(
        name = "run",
        description = {
            "Clean, cluster and check a corpus: files, folders, globs, archives, WARC, JSON lines, or - for standard input.",
            "Writes OUT/stemma.duckdb, OUT/clean, OUT/report.html and OUT/run.json."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma run corpus",
            "  stemma run crawl.jsonl.gz --text-field body --url-field uri -o results",
            "  stemma run pages --fail-on incomplete=0.02,quarantine --quiet  in a build"
        })
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InputStream in;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "What to read.")
    private List<String> inputs;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).",
            defaultValue = "stemma-out")
    private Path out;

    @Option(
            names = "--clean",
            paramLabel = "HOW",
            description = "Clean texts as files, jsonl or none; by default what came as files goes out as files.")
    private CleanOutput clean = CleanOutput.AUTO;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads (default: one a core).")
    private Integer threads;

    @Mixin
    private RunOptions options;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    RunCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Bar bar = quiet ? null : new Bar(terminal);
        RunResult result;
        RunConfig config = configuration();
        SummaryView summary = new SummaryView(terminal, out);
        Thread interrupted = new Thread(
                () -> terminal.complain("interrupted; the same command goes on where it stopped"),
                "stemma-interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted); // Ctrl-C runs no finally
        try {
            result = new Pipeline(config, Main.Version.version(), new Pages(summary))
                    .run(in, bar == null ? Progress.SILENT : bar);
        } finally {
            over(interrupted);
            if (bar != null) {
                bar.end();
            }
        }
        if (!quiet) {
            summary.print();
            since(result);
        }
        unknown(result.unknownIds(), config.dedup());
        if (result.failures() > 0) {
            terminal.complain((result.failures() == 1
                            ? "1 document or cluster was"
                            : result.failures() + " documents or clusters were")
                    + " not judged for errors inside Stemma; the first is"
                    + " in " + out.resolve(OwnFiles.MANIFEST) + ", please report it");
        }
        options.gated(result).forEach(terminal::complain);
        ExitCode code = options.code(result);
        if (code == ExitCode.QUARANTINED) {
            terminal.complain((result.quarantined() == 1 ? "1 input is" : result.quarantined() + " inputs are")
                    + " quarantined; see: " + terminal.command() + " show " + Terminal.word(out) + " quarantine");
        }
        return code.number;
    }

    /** The run came to its end, whichever. */
    private static void over(Thread interrupted) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // it is being said
        }
    }

    /** What the shell makes of {@code -o "$UNSET"}. */
    private void checkOut() {
        if (out.toString().isEmpty()) {
            throw new WrongUse("-o needs the name of a folder, and the name is empty");
        }
    }

    /** Ids that people paired and no document has: those that this command named, and those of what was decided before. */
    private void unknown(List<String> ids, DedupOptions given) {
        Set<String> named = Stream.concat(given.neverMerge().stream(), given.mustLink().stream())
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .collect(Collectors.toSet());
        List<String> here = ids.stream().filter(named::contains).toList();
        List<String> decided = ids.stream().filter(id -> !named.contains(id)).toList();
        if (!here.isEmpty()) {
            terminal.complain("--never-merge or --must-link names ids that no document has: " + Terminal.some(here)
                    + "; is it a misspelling?");
        }
        if (!decided.isEmpty()) {
            terminal.complain(DecisionFile.beside(out) + " names ids that no document has: " + Terminal.some(decided)
                    + "; take these decisions back with: " + terminal.command() + " serve " + Terminal.word(out));
        }
    }

    /** What is new since the run before, for whoever runs again. */
    private void since(RunResult result) {
        if (result.kept()) {
            terminal.complain("nothing is new: the results in " + out + " stay as they are (--fresh makes them anew)");
            return;
        }
        result.changes()
                .ifPresent(c -> terminal.complain(String.format(
                        Locale.ROOT,
                        "since the run before: %,d as they were, %,d new, %,d changed, %,d gone",
                        c.same(),
                        c.added(),
                        c.changed(),
                        c.gone())));
        if (result.changes().isEmpty() && result.foundAgain() > 0) {
            terminal.complain(String.format(
                    Locale.ROOT,
                    "went on where a run had stopped: %,d documents were made already",
                    result.foundAgain()));
        }
    }

    /** Writes the page, and reads the summary while the tables are open: opening them again takes as long as reading them. */
    private record Pages(SummaryView summary) implements Pipeline.Report {
        @Override
        public void write(StoreReader store, Path file) throws IOException {
            ReportWriter.write(store, file, ReportOptions.defaults());
            summary.read(store);
        }

        @Override
        public void kept(StoreReader store) {
            summary.read(store);
        }
    }

    private RunConfig configuration() throws IOException {
        checkOut();
        RunConfig config = RunConfig.of(inputs, out).withClean(clean);
        return options.applied(threads == null ? config : config.withThreads(threads));
    }
}
