package dev.stemma.cli;

import dev.stemma.result.BadQueryException;
import dev.stemma.result.ResultFormat;
import dev.stemma.result.Rows;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma query OUT "SQL"}. */
@Command(
        name = "query",
        description = "Ask the tables of a run in SQL (DuckDB). The tables stand in docs/tables.md.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  stemma query stemma-out \"select names, count(*) from cookies group by names\" --format csv")
final class QueryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(index = "1", paramLabel = "SQL", description = "One statement.")
    private String sql;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, csv-safe (for spreadsheets), json (one array of objects) or jsonl.")
    private Format format = Format.TABLE;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (StoreReader store = out.open();
                Rows rows = store.rows(sql)) {
            format.result.write(rows, terminal.data(), terminal.window() ? terminal.width() : 0);
            return ExitCode.DONE.number;
        } catch (BadQueryException e) {
            terminal.complain("the query failed: " + e.getMessage());
            return ExitCode.USAGE.number;
        }
    }

    /** The formats as a user types them. */
    enum Format {
        TABLE(ResultFormat.TABLE),
        CSV(ResultFormat.CSV),
        CSV_SAFE(ResultFormat.CSV_SAFE),
        JSON(ResultFormat.JSON),
        JSONL(ResultFormat.JSONL);

        final ResultFormat result;

        Format(ResultFormat result) {
            this.result = result;
        }

        @Override
        public String toString() {
            return result.word();
        }
    }
}
