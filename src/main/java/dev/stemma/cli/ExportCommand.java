package dev.stemma.cli;

import dev.stemma.export.Exporter;
import dev.stemma.export.QuarantineExport;
import dev.stemma.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma export OUT DEST}. */
@Command(
        name = "export",
        description = {
            "Write the tables of a run as files, one to a table, and a dataset card, README.md, with counts and digests.",
            "Rows have a stated order: the same run gives the same bytes. Files that no export wrote are never replaced."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma export stemma-out tables --format parquet",
            "  stemma export stemma-out deduplicated --keep representatives --license CC-BY-4.0",
            "  stemma export stemma-out rejected --quarantine        and after mending the cause:",
            "  stemma run rejected/captures --max-bytes 500000000 -o second-try"
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(
            index = "1",
            paramLabel = "DEST",
            description = "Folder for the files: new, empty, or with an earlier export.")
    private Path destination;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "parquet, csv, csv-safe (for spreadsheets) or jsonl (default: ${DEFAULT-VALUE}).",
            defaultValue = "jsonl")
    private Exporter.Format format;

    @Option(
            names = "--keep",
            paramLabel = "WHICH",
            description =
                    "all (default), or representatives: the best copy of each cluster, with the map of what was left out.",
            defaultValue = "all")
    private Exporter.Keep keep;

    @Option(names = "--license", paramLabel = "TEXT", description = "What the dataset card says of the licence.")
    private String license;

    @Option(
            names = "--quarantine",
            description =
                    "Instead of the tables: the raw captures that are quarantined, and quarantine.jsonl with the reasons.")
    private boolean quarantine;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        out.checkFinished();
        out.checkApart(destination);
        List<Path> files = quarantine
                ? QuarantineExport.write(out.path(), destination)
                : new Exporter(out.path(), StoreOptions.defaults())
                        .export(destination, new Exporter.Settings(format, keep, Optional.ofNullable(license)));
        if (!quarantine && files.get(files.size() - 1).endsWith(Exporter.CARD_BESIDE)) {
            terminal.complain(Exporter.CARD + " was edited since it was written and stays as it is; the new card is "
                    + Exporter.CARD_BESIDE);
        }
        for (Path file : files) {
            terminal.line(Terminal.visible(file.toString()));
        }
        return ExitCode.DONE.number;
    }
}
