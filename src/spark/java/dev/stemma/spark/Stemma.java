package dev.stemma.spark;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.ingest.IngestLimits;
import dev.stemma.ingest.IngestOptions;
import dev.stemma.ingest.IngestUsageException;
import dev.stemma.parse.ParseLimits;
import dev.stemma.repair.RepairOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spark-submit} starts: {@code run INPUT... -o OUT}, with the options of the same command on one machine. */
@Command(name = "stemma-spark", description = "Stemma on Apache Spark.", subcommands = Stemma.Run.class)
public final class Stemma {
    private static final Logger LOG = LoggerFactory.getLogger(Stemma.class);

    private static final int DONE = 0;
    private static final int FATAL = 1;
    private static final int USAGE = 2;
    private static final int QUARANTINED = 3;

    private Stemma() {}

    public static void main(String[] args) {
        int code = new CommandLine(new Stemma())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    boolean usage = e instanceof IngestUsageException || e instanceof IllegalArgumentException;
                    LOG.error(usage ? e.getMessage() : "the job was not finished; start it again to go on", usage ? null : e);
                    return usage ? USAGE : FATAL;
                })
                .execute(args);
        System.exit(code);
    }

    @Command(name = "run", description = "Clean, cluster and check a corpus.", mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, globs of any Hadoop file system.")
        private List<String> inputs;

        @Option(names = {"-o", "--out"}, defaultValue = "stemma-out", description = "Folder for the tables.")
        private String out;

        @Option(names = "--threshold", description = "Least similarity of copies (default: 0.9).")
        private Double threshold;

        @Option(names = "--quotes", description = "straight (default), curly or keep.")
        private RepairOptions.Quotes quotes = RepairOptions.Quotes.STRAIGHT;

        @Option(names = "--text-field", description = "JSON field or column with the text.")
        private String textField;

        @Option(names = "--html-field", description = "JSON field or column with HTML.")
        private String htmlField;

        @Option(names = "--url-field", description = "JSON field or column with the address.")
        private String urlField;

        @Option(names = "--id-field", description = "JSON field or column with the id.")
        private String idField;

        @Option(names = "--fresh", description = "Forget what a killed job left.")
        private boolean fresh;

        @Option(names = "--max-bytes", description = "Largest document (default: 52428800).")
        private Long maxBytes;

        @Option(names = "--max-chars", description = "Longest text (default: 50000000).")
        private Integer maxChars;

        @Option(names = "--timeout-per-doc", description = "Seconds for one binary document (default: 60).")
        private Double timeoutPerDoc;

        @Option(names = "--limit", description = "Any other limit, as max-entries=1000000.")
        private Map<String, Double> limits = Map.of();

        @Override
        public Integer call() throws IOException {
            JobConfig config = configuration();
            try (SparkSession spark = SparkSession.builder().appName("stemma").getOrCreate()) {
                String version = Stemma.class.getPackage().getImplementationVersion();
                JobResult result = new Job(spark, config, version == null ? "(not built)" : version).run();
                LOG.info(
                        "{} seen = {} documents + {} skipped + {} quarantined; {} clusters; tables in {}",
                        result.seen(),
                        result.documents(),
                        result.skipped(),
                        result.quarantined(),
                        result.clusters(),
                        out);
                if (result.failures() > 0) {
                    LOG.error(
                            "{} documents or clusters were not judged for errors inside Stemma, as {}; please report it",
                            result.failures(),
                            result.firstFailure().orElse(""));
                }
                return result.quarantined() > 0 ? QUARANTINED : DONE;
            }
        }

        private JobConfig configuration() {
            JobConfig defaults = JobConfig.of(inputs, out);
            IngestOptions ingest = defaults.ingest();
            ingest = textField == null ? ingest : ingest.withTextField(textField);
            ingest = htmlField == null ? ingest : ingest.withHtmlField(htmlField);
            ingest = urlField == null ? ingest : ingest.withUrlField(urlField);
            ingest = idField == null ? ingest : ingest.withIdField(idField);
            ingest = maxBytes == null ? ingest : ingest.withLimits(ingest.limits().withMaxBytes(maxBytes));
            ParseLimits parse = defaults.parse();
            parse = maxChars == null ? parse : parse.withMaxChars(maxChars);
            parse = timeoutPerDoc == null
                    ? parse
                    : parse.withTimeout(Duration.ofMillis(Math.round(timeoutPerDoc * 1000)));
            for (Map.Entry<String, Double> limit : limits.entrySet()) {
                if (IngestLimits.NAMES.contains(limit.getKey())) {
                    ingest = ingest.withLimits(ingest.limits().with(limit.getKey(), limit.getValue()));
                } else if (ParseLimits.NAMES.contains(limit.getKey())) {
                    parse = parse.with(limit.getKey(), limit.getValue());
                } else {
                    throw new IllegalArgumentException("no limit is called " + limit.getKey() + "; there are "
                            + IngestLimits.NAMES + " and " + ParseLimits.NAMES);
                }
            }
            DedupOptions dedup = threshold == null ? defaults.dedup() : defaults.dedup().withThreshold(threshold);
            return new JobConfig(
                    inputs,
                    out,
                    fresh,
                    ingest,
                    parse,
                    new RepairOptions(quotes, Set.of(), Set.of()),
                    dedup,
                    List.of(),
                    defaults.sizes());
        }
    }
}
