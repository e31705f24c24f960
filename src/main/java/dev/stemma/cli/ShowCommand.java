package dev.stemma.cli;

import dev.stemma.store.BadQueryException;
import dev.stemma.store.ResultFormat;
import dev.stemma.store.Rows;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma show OUT [WHAT]}. */
@Command(
        name = "show",
        description = "Look at the results of a run.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma show stemma-out",
            "  stemma show stemma-out cookies --format csv >cookies.csv",
            "  stemma show stemma-out 004_4095782621002d1e.txt"
        })
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutFolder out;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            arity = "0..1",
            defaultValue = "summary",
            description =
                    "summary (default), clusters, templates, families, passages, sites, cookies, incomplete, repairs, quarantine, or the id of a document.")
    private String what;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table (default), csv, csv-safe (for spreadsheets), json or jsonl; not for summary and documents.")
    private QueryCommand.Format format = QueryCommand.Format.TABLE;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (StoreReader store = out.open()) {
            if (what.equals("summary")) {
                SummaryView summary = new SummaryView(terminal, out.path());
                summary.read(store);
                summary.print();
                return ExitCode.DONE.number;
            }
            Optional<View> view = View.of(what);
            if (view.isPresent()) {
                print(store, view.get());
                return ExitCode.DONE.number;
            }
            if (new DocumentView(terminal, store).print(what)) {
                return ExitCode.DONE.number;
            }
        } catch (BadQueryException e) {
            throw new IOException("the tables in " + out.path() + " could not be read: " + e.getMessage(), e);
        }
        terminal.complain("'" + what + "' is neither a view (summary, " + String.join(", ", View.words())
                + ") nor the id of a document in " + out.path() + "; ids: stemma query " + out.path()
                + " \"select id from documents\"");
        return ExitCode.USAGE.number;
    }

    private void print(StoreReader store, View view) throws IOException {
        try (Rows rows = store.rows(view.sql)) {
            long count = format.result.write(rows, terminal.out(), terminal.window() ? terminal.width() : 0);
            if (count == 0 && format.result == ResultFormat.TABLE) {
                terminal.line(Terminal.fit("none: " + view.purpose, terminal.width()));
            }
        }
    }
}
