package dev.stemma.spark;

import dev.stemma.model.WrongUse;
import dev.stemma.cli.ConfigFile;
import dev.stemma.cli.ExitCode;
import dev.stemma.cli.Mistake;
import dev.stemma.cli.RunOptions;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.pipeline.RunResult;
import dev.stemma.folder.CleanOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spark-submit} starts: {@code run INPUT... -o OUT}, with the options of the same command on one machine. */
@Command(
        name = "stemma-spark",
        description = "Stemma on Apache Spark.",
        mixinStandardHelpOptions = true,
        subcommands = Stemma.Run.class)
public final class Stemma {
    private static final Logger LOG = LoggerFactory.getLogger(Stemma.class);

    private Stemma() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs; the process goes on. Whatever is thrown ends in a code: Spark's threads would keep a process without one alive. */
    static int run(String... args) {
        try {
            CommandLine line = new CommandLine(new Stemma())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler((e, given) -> wrongUsage(ConfigFile.place(e, List.of(given)) + Mistake.of(e) + " (see "
                            + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)"))
                    .setExecutionExceptionHandler((e, command, parsed) ->
                            e instanceof WrongUse ? wrongUsage(e.getMessage()) : failed(e));
            ConfigFile.apply(
                    List.of(args), line.getSubcommands().get("run").getCommandSpec());
            return line.execute(args);
        } catch (WrongUse e) {
            return wrongUsage(e.getMessage());
        } catch (Throwable e) {
            return failed(e);
        }
    }

    private static int wrongUsage(String message) {
        LOG.error(message);
        return ExitCode.USAGE.number;
    }

    private static int failed(Throwable e) {
        LOG.error("the job was not finished; start it again to go on", e);
        return ExitCode.FATAL.number;
    }

    @Command(name = "run", description = "Clean, cluster and check a corpus.", mixinStandardHelpOptions = true, sortOptions = false)
    static final class Run implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, globs of any Hadoop file system.")
        private List<String> inputs;

        @Option(
                names = {"-o", "--out"},
                paramLabel = "OUT",
                defaultValue = "stemma-out",
                description = "Folder for the tables, of any Hadoop file system (default: ${DEFAULT-VALUE}).")
        private String out;

        @Option(names = "--clean", paramLabel = "none", description = "A job writes no clean texts as files.")
        private CleanOutput clean = CleanOutput.NONE;

        @Mixin
        private RunOptions options;

        @Option(names = "--threads", hidden = true)
        private Integer threads;

        @Option(
                names = {"-q", "--quiet"},
                description = "Say nothing but errors; what Spark says is up to its own log settings.")
        private boolean quiet;

        @Override
        public Integer call() throws IOException {
            if (clean != CleanOutput.NONE) {
                throw new WrongUse(
                        "--clean: a job writes no clean texts as files; the table documents has them in its column text");
            }
            if (threads != null) {
                throw new WrongUse(
                        "--threads: a job has the cores that spark-submit gives it, with --executor-cores and --num-executors");
            }
            RunConfig run = options.applied(RunConfig.of(inputs, Path.of("stemma-out")));
            RunResult result;
            try (SparkSession spark = SparkSession.builder().appName("stemma").getOrCreate()) {
                String version = Stemma.class.getPackage().getImplementationVersion();
                result = new Job(spark, JobConfig.of(run, out), version == null ? "(not built)" : version).run();
            }
            tell(result);
            return options.code(result).number;
        }

        private void tell(RunResult result) {
            if (!quiet) {
                LOG.info(
                        "{} seen = {} documents + {} skipped + {} quarantined; {} clusters; tables in {}",
                        result.seen(),
                        result.documents(),
                        result.skipped(),
                        result.quarantined(),
                        result.clusters(),
                        out);
            }
            if (!result.unknownIds().isEmpty()) {
                LOG.error("pairs name ids that no document has: {}", String.join(", ", result.unknownIds()));
            }
            if (result.failures() > 0) {
                LOG.error(
                        "{} documents or clusters were not judged for errors inside Stemma; the first is in {}/run.json,"
                                + " please report it",
                        result.failures(),
                        out);
            }
            options.gated(result).forEach(LOG::error);
        }
    }
}
