package dev.stemma.cli;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Pair;
import dev.stemma.ingest.IngestLimits;
import dev.stemma.ingest.IngestOptions;
import dev.stemma.parse.ParseLimits;
import dev.stemma.pipeline.Pipeline;
import dev.stemma.pipeline.Progress;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.pipeline.RunResult;
import dev.stemma.repair.RepairOptions;
import dev.stemma.report.ReportOptions;
import dev.stemma.report.ReportWriter;
import dev.stemma.store.CleanOutput;
import dev.stemma.store.DecisionFile;
import dev.stemma.store.StoreReader;
import dev.stemma.store.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
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
            names = "--threshold",
            paramLabel = "0..1",
            description = "Least similarity of copies: 1 - edit distance / longer length (default: 0.9).")
    private Double threshold;

    @Option(names = "--quotes", paramLabel = "STYLE", description = "straight (default), curly or keep.")
    private RepairOptions.Quotes quotes = RepairOptions.Quotes.STRAIGHT;

    @Option(
            names = "--clean",
            paramLabel = "HOW",
            description = "Clean texts as files, jsonl or none; by default what came as files goes out as files.")
    private CleanOutput clean = CleanOutput.AUTO;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads (default: one a core).")
    private Integer threads;

    @Option(names = "--text-field", paramLabel = "NAME", description = "JSON field or column with the text.")
    private String textField;

    @Option(names = "--html-field", paramLabel = "NAME", description = "JSON field or column with HTML.")
    private String htmlField;

    @Option(names = "--url-field", paramLabel = "NAME", description = "JSON field or column with the address.")
    private String urlField;

    @Option(names = "--id-field", paramLabel = "NAME", description = "JSON field or column with the id.")
    private String idField;

    @Option(
            names = "--never-merge",
            paramLabel = "FILE",
            description = "Pairs of ids, one pair a line with a tab between, that are never put together.")
    private Path neverMerge;

    @Option(
            names = "--must-link",
            paramLabel = "FILE",
            description = "Pairs of ids, one pair a line with a tab between, that are always put together.")
    private Path mustLink;

    @Option(
            names = "--templates",
            paramLabel = "FILE",
            description =
                    "The templates of another run, as export writes them to templates.jsonl: which document was made"
                            + " from which, and what it has in the slots.")
    private Path templates;

    @Option(
            names = "--fresh",
            description = "Make everything anew; by default a run over the same OUT makes only what is new or changed.")
    private boolean fresh;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            converter = Gate.Converter.class,
            completionCandidates = Gate.Words.class,
            description =
                    "End with 4 if there are any incomplete, duplicates, quarantine; with a share, as incomplete=0.02,"
                            + " if more than that share; several with commas.")
    private List<Gate> failOn = List.of();

    @Option(names = "--max-bytes", paramLabel = "BYTES", description = "Largest document (default: 52428800).")
    private Long maxBytes;

    @Option(names = "--max-chars", paramLabel = "CHARS", description = "Longest text (default: 50000000).")
    private Integer maxChars;

    @Option(
            names = "--timeout-per-doc",
            paramLabel = "SECONDS",
            description = "Longest time that a worker may take for one binary document (default: 60).")
    private Double timeoutPerDoc;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description =
                    "Any other limit by the name that its message gives, as max-entries=1000000; several are given one by one.")
    private Map<String, Double> limits = Map.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options as lines 'name = value', without the dashes; the command line wins.")
    @SuppressWarnings("UnusedVariable") // ConfigFile reads it before the rest is parsed; here it is for the help
    private Path config;

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
        try {
            result = new Pipeline(config, Main.Version.version(), new Pages(summary))
                    .run(in, bar == null ? Progress.SILENT : bar);
        } finally {
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
            terminal.complain(
                    result.failures() + " documents or clusters were not judged for errors inside Stemma; the first is"
                            + " in " + out.resolve("run.json") + ", please report it");
        }
        boolean gated = false;
        for (Gate gate : failOn) {
            Optional<String> complaint = gate.complaint(result);
            complaint.ifPresent(terminal::complain);
            gated |= complaint.isPresent();
        }
        if (gated) {
            return ExitCode.GATE.number;
        }
        if (result.quarantined() > 0) {
            terminal.complain(result.quarantined() + " inputs are quarantined; see: " + terminal.command() + " show "
                    + Terminal.word(out) + " quarantine");
            return ExitCode.QUARANTINED.number;
        }
        return ExitCode.DONE.number;
    }

    /** Ids that people paired and no document has: those that this command named, and those of what was decided before. */
    private void unknown(List<String> ids, DedupOptions given) {
        Set<String> named = Stream.concat(given.neverMerge().stream(), given.mustLink().stream())
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .collect(Collectors.toSet());
        List<String> here = ids.stream().filter(named::contains).toList();
        List<String> decided = ids.stream().filter(id -> !named.contains(id)).toList();
        if (!here.isEmpty()) {
            terminal.complain("--never-merge or --must-link names ids that no document has: " + Terminal.some(here));
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
        RunConfig defaults = RunConfig.of(inputs, out);
        IngestOptions ingest = defaults.ingest();
        ingest = textField == null ? ingest : ingest.withTextField(textField);
        ingest = htmlField == null ? ingest : ingest.withHtmlField(htmlField);
        ingest = urlField == null ? ingest : ingest.withUrlField(urlField);
        ingest = idField == null ? ingest : ingest.withIdField(idField);
        ingest = maxBytes == null ? ingest : ingest.withLimits(ingest.limits().withMaxBytes(maxBytes));
        ParseLimits parse = defaults.parse();
        parse = maxChars == null ? parse : parse.withMaxChars(maxChars);
        parse = timeoutPerDoc == null ? parse : parse.withTimeout(Duration.ofMillis(Math.round(timeoutPerDoc * 1000)));
        for (Map.Entry<String, Double> limit : limits.entrySet()) {
            if (IngestLimits.NAMES.contains(limit.getKey())) {
                ingest = ingest.withLimits(ingest.limits().with(limit.getKey(), limit.getValue()));
            } else if (ParseLimits.NAMES.contains(limit.getKey())) {
                parse = parse.with(limit.getKey(), limit.getValue());
            } else {
                List<String> names = new ArrayList<>(IngestLimits.NAMES);
                names.addAll(ParseLimits.NAMES);
                throw new IllegalArgumentException(
                        "no limit is called " + limit.getKey() + "; there are " + String.join(", ", names));
            }
        }
        DedupOptions dedup = defaults.dedup().withPairs(pairs(neverMerge), pairs(mustLink));
        dedup = threshold == null ? dedup : dedup.withThreshold(threshold);
        return new RunConfig(
                inputs,
                out,
                fresh,
                clean,
                threads == null ? defaults.threads() : threads,
                ingest,
                parse,
                new RepairOptions(quotes, Set.of(), Set.of()),
                dedup,
                templates == null ? List.of() : TemplateFile.read(templates));
    }

    private static List<Pair> pairs(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        if (file == null) {
            return pairs;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "no file " + file + "; give a file with two ids a line, a tab between", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] ids = line.split("\t", -1);
            if (ids.length != 2) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 1) + ": needs two ids with a tab between, has " + ids.length);
            }
            pairs.add(new Pair(ids[0], ids[1]));
        }
        return pairs;
    }
}
