package dev.stemma.cli;

import dev.stemma.model.WrongUse;
import dev.stemma.report.ReportOptions;
import dev.stemma.report.ReportWriter;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma report OUT [PAGE]}: what a job on a cluster and an export do not write, and 'run' does. */
@Command(
        name = "report",
        description = {
            "Write the results as one page that opens from disk: of a job on Spark or of an export, which bring none.",
            "The same tables give the same page."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma report policies               writes policies/report.html",
            "  stemma report policies review.html   leaves the folder as it is"
        })
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(
            index = "1",
            paramLabel = "PAGE",
            arity = "0..1",
            description = "File for the page; replaced when it is there (default: OUT/report.html).")
    private Path page;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path file = page == null ? out.path().resolve(StoreReader.PAGE) : page;
        if (Files.isDirectory(file)) {
            throw new WrongUse(file + " is a folder; name the file that the page goes to");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUse("no folder " + folder + "; make it, or name another file for the page");
        }
        try (StoreReader store = out.open()) {
            ReportWriter.write(store, file, ReportOptions.defaults());
        }
        terminal.line(Terminal.visible(file.toString()));
        return ExitCode.DONE.number;
    }
}
