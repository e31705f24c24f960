package dev.stemma.cli;

import dev.stemma.align.Nearest;
import dev.stemma.model.WrongUse;
import dev.stemma.result.BadQueryException;
import dev.stemma.result.FirstRows;
import dev.stemma.result.ResultFormat;
import dev.stemma.result.Rows;
import dev.stemma.store.DocumentIds;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma show OUT [WHAT]}. */
@Command(
        name = "show",
        description = {
            "Look at the results of a run: one of its views, one document with its verdict, cookies and repairs, or one cluster.",
            "In a window, tables fit it: long values are cut, ids go on in the next line, and columns that do not fit are named."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma show stemma-out                              the run on one screen",
            "  stemma show stemma-out incomplete                   which copies are not whole, and how that is known",
            "  stemma show stemma-out 004_4095782621002d1e.txt     one document",
            "  stemma show stemma-out c-25e5                       one cluster, by the beginning of its id",
            "  stemma show stemma-out cookies --format csv-safe >cookies.csv",
            "  stemma show stemma-out summary --format json        every figure of the summary, for a program",
            "  stemma show stemma-out sites | less -S              uncut, to scroll sideways"
        })
final class ShowCommand implements Callable<Integer> {
    private static final String SUMMARY = "summary";

    /** Rows of a table in a window, unless told otherwise: more scroll the header away. */
    private static final long WINDOW_ROWS = 50;

    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            arity = "0..1",
            defaultValue = SUMMARY,
            completionCandidates = Views.class,
            description =
                    "${COMPLETION-CANDIDATES}, or the id of a document or cluster, or the beginning of one (default: summary).")
    private String what;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, csv-safe (for spreadsheets), json or jsonl.")
    private QueryCommand.Format format = QueryCommand.Format.TABLE;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "The first N rows of a view; 0 for all (default: all, in a window 50).")
    private Long top;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (top != null && top < 0) {
            throw new WrongUse("--top must be 0 (all) or more, not " + top);
        }
        boolean table = format.result == ResultFormat.TABLE;
        try (StoreReader store = out.open()) {
            Optional<View> view = View.of(what);
            if (view.isPresent()) {
                print(store, view.get());
                return ExitCode.DONE.number;
            }
            if (what.equals(SUMMARY)) {
                SummaryView summary = new SummaryView(terminal, out.path());
                if (table) {
                    summary.read(store);
                    summary.print();
                } else {
                    write(store.rows(SummaryView.FIGURES));
                }
                return ExitCode.DONE.number;
            }
            one(store, DocumentIds.find(store, what).orElseThrow(() -> new WrongUse(unknown(store))));
            return ExitCode.DONE.number;
        } catch (BadQueryException e) {
            throw new IOException("the tables in " + out.path() + " could not be read: " + e.getMessage(), e);
        }
    }

    private void one(StoreReader store, DocumentIds.Named named) throws IOException {
        if (format.result != ResultFormat.TABLE) {
            write(store.rows(named.cluster() ? ClusterView.WHOLE : DocumentView.WHOLE, named.id()));
        } else if (named.cluster()) {
            new ClusterView(terminal, store, most()).print(named.id());
        } else {
            new DocumentView(terminal, store).print(named.id());
        }
    }

    /** Rows of a table. */
    private long most() {
        long asked = top != null ? top : format.result == ResultFormat.TABLE && terminal.window() ? WINDOW_ROWS : 0;
        return asked == 0 ? Long.MAX_VALUE : asked;
    }

    private String unknown(StoreReader store) {
        List<String> words = new Views();
        List<String> near = Nearest.plausible(what, words);
        String message = "'" + what + "' is neither a view nor the id of a document or cluster in " + out.path() + "; ";
        return near.isEmpty()
                ? message + DocumentIds.orCluster(store, what) + "; views: " + String.join(", ", words)
                : message + "did you mean " + String.join(" or ", near) + "?";
    }

    private void print(StoreReader store, View view) throws IOException {
        boolean table = format.result == ResultFormat.TABLE;
        StringBuilder page = new StringBuilder();
        try (FirstRows rows = new FirstRows(store.rows(view.sql), most())) {
            if (!table) {
                format.result.write(rows, terminal.data(), 0);
                return;
            }
            long count = format.result.write(rows, page, terminal.window() ? terminal.width() : 0, view.spare);
            long left = rows.left();
            if (count == 0 && left == 0) {
                terminal.paragraph("", "      ", "none: " + view.purpose);
                return;
            }
            if (!view.overview.isEmpty()) {
                store.query(view.overview).rows().forEach(row -> terminal.flow((String) row.get(0), 2));
            }
            terminal.out().append(page);
            if (left > 0 && terminal.window()) {
                String more =
                        String.format(Locale.ROOT, "... and %,d more rows: --top 0 shows all, --format csv too", left);
                Flow.lines(more, terminal.width(), 0).forEach(line -> terminal.line(terminal.faint(line)));
            }
        }
    }

    private void write(Rows rows) throws IOException {
        try (rows) {
            format.result.write(rows, terminal.data(), 0);
        }
    }

    /** All that can be shown but for documents; what shells complete. */
    static final class Views extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Views() {
            add(SUMMARY);
            addAll(View.words());
        }
    }
}
