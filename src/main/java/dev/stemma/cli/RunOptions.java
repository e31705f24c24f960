package dev.stemma.cli;

import dev.stemma.align.Nearest;
import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Pair;
import dev.stemma.entry.IngestOptions;
import dev.stemma.export.TemplateFile;
import dev.stemma.fields.FieldNames;
import dev.stemma.files.TextLines;
import dev.stemma.model.WrongUse;
import dev.stemma.parse.ParseLimits;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.pipeline.RunResult;
import dev.stemma.repair.RepairOptions;
import dev.stemma.stream.IngestLimits;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The options of {@code run} that do not care where it runs: one machine and Spark mix in the same ones. The files that they
 * name are read by the program that parses them.
 */
public final class RunOptions {
    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            description = "Least similarity of copies: 1 - edit distance / longer length (default: 0.9).")
    private Double threshold;

    @Option(names = "--quotes", paramLabel = "STYLE", description = "straight (default), curly or keep.")
    private RepairOptions.Quotes quotes = RepairOptions.Quotes.STRAIGHT;

    @Option(names = "--text-field", paramLabel = "NAME", description = "JSON field or column with the text.")
    private String textField;

    @Option(names = "--html-field", paramLabel = "NAME", description = "JSON field or column with HTML.")
    private String htmlField;

    @Option(names = "--url-field", paramLabel = "NAME", description = "JSON field or column with the address.")
    private String urlField;

    @Option(names = "--id-field", paramLabel = "NAME", description = "JSON field or column with the id.")
    private String idField;

    @Option(
            names = "--date-field",
            paramLabel = "NAME",
            description = "JSON field or column with the time of the capture.")
    private String dateField;

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
            split = ConfigFile.COMMA,
            splitSynopsisLabel = ",",
            converter = Gate.Converter.class,
            completionCandidates = Gate.Words.class,
            description =
                    "End with 4 if there are any incomplete, duplicates, quarantine; with a share, as incomplete=0.02,"
                            + " if more than that share; several with commas.")
    private List<Gate> failOn = List.of();

    @Option(
            names = "--max-bytes",
            paramLabel = "BYTES",
            converter = Bytes.class,
            description = "Largest document, in bytes or as 64k, 10MB, 1GiB (default: 52428800).")
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
            split = ConfigFile.COMMA,
            splitSynopsisLabel = ",",
            description =
                    "Any other limit by the name that its message gives, as max-entries=1000000; several with commas or one by one.")
    private Map<String, String> limits = Map.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options as lines 'name = value', without the dashes; the command line wins.")
    @SuppressWarnings("UnusedVariable") // ConfigFile reads it before the rest is parsed; here it is for the help
    private Path config;

    private FieldNames fields(FieldNames fields) {
        FieldNames named =
                htmlField == null ? fields : fields.withHtml(htmlField); // and no text field, but for one that is named
        named = textField == null ? named : named.withText(textField);
        named = urlField == null ? named : named.withUrl(urlField);
        named = idField == null ? named : named.withId(idField);
        return dateField == null ? named : named.withDate(dateField);
    }

    /** {@code defaults} with what was given. */
    public RunConfig applied(RunConfig defaults) throws IOException {
        IngestOptions ingest =
                defaults.ingest().withFields(fields(defaults.ingest().fields()));
        ingest = maxBytes == null ? ingest : ingest.withLimits(ingest.limits().withMaxBytes(maxBytes));
        ParseLimits parse = defaults.parse();
        parse = maxChars == null ? parse : parse.withMaxChars(maxChars);
        parse = timeoutPerDoc == null ? parse : parse.withTimeout(Duration.ofMillis(Math.round(timeoutPerDoc * 1000)));
        List<Map.Entry<String, String>> given = new ArrayList<>(limits.entrySet());
        given.sort(Comparator.comparing(limit -> !limit.getKey().equals("max-bytes"))); // which moves others with it
        for (Map.Entry<String, String> limit : given) {
            String name = limit.getKey();
            if (IngestLimits.NAMES.contains(name)) {
                ingest = ingest.withLimits(ingest.limits().with(name, value(name, limit.getValue())));
            } else if (ParseLimits.NAMES.contains(name)) {
                parse = parse.with(name, value(name, limit.getValue()));
            } else {
                List<String> names = new ArrayList<>(IngestLimits.NAMES);
                names.addAll(ParseLimits.NAMES);
                throw new WrongUse("no limit is called " + name
                        + Mistake.meant(Nearest.plausible(name, names), "; there are " + String.join(", ", names)));
            }
        }
        DedupOptions dedup = defaults.dedup().withPairs(pairs(neverMerge), pairs(mustLink));
        dedup = threshold == null ? dedup : dedup.withThreshold(threshold);
        return defaults.withFresh(fresh)
                .withIngest(ingest)
                .withParse(parse)
                .withRepair(new RepairOptions(quotes, Set.of(), Set.of()))
                .withDedup(dedup)
                .withTemplates(templates == null ? List.of() : TemplateFile.read(templates));
    }

    /** What {@code --fail-on} has against a run. */
    public List<String> gated(RunResult result) {
        return failOn.stream()
                .map(gate -> gate.complaint(result))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a finished run ends with. */
    public ExitCode code(RunResult result) {
        if (result.failures() > 0) {
            return ExitCode.FATAL;
        }
        if (!gated(result).isEmpty()) {
            return ExitCode.GATE;
        }
        return result.quarantined() > 0 ? ExitCode.QUARANTINED : ExitCode.DONE;
    }

    /** The value of a limit; only those that count bytes take units. */
    private static double value(String name, String text) {
        boolean bytes = name.endsWith("-bytes") || name.equals("worker-heap");
        try {
            Optional<Long> whole = bytes ? Bytes.of(text) : Optional.empty();
            return whole.isPresent() ? whole.get() : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new WrongUse(
                    "--limit " + name + "=" + text + " needs "
                            + (bytes ? Bytes.EXPECTED : "a number; units are for bytes"),
                    e);
        }
    }

    private static List<Pair> pairs(Path file) {
        List<Pair> pairs = new ArrayList<>();
        if (file == null) {
            return pairs;
        }
        List<String> lines;
        try {
            lines = TextLines.read(file);
        } catch (NoSuchFileException e) {
            throw new WrongUse("no file " + file + "; give a file with two ids a line, a tab between", e);
        } catch (IOException e) {
            throw new WrongUse(e.getMessage() + "; give a file with two ids a line, a tab between", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] ids = line.split("\t", -1);
            if (ids.length != 2 || ids[0].isEmpty() || ids[1].isEmpty()) {
                long given = Stream.of(ids).filter(id -> !id.isEmpty()).count();
                throw new WrongUse(file + ", line " + (i + 1) + ": needs two ids with a tab between, has " + given);
            }
            try {
                pairs.add(new Pair(ids[0], ids[1]));
            } catch (WrongUse e) {
                throw new WrongUse(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return pairs;
    }
}
