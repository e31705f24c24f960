package dev.stemma.cli;

import dev.stemma.dedup.Agreement;
import dev.stemma.model.WrongUse;
import dev.stemma.pipeline.Evaluation;
import dev.stemma.result.ResultFormat;
import dev.stemma.result.Rows;
import dev.stemma.store.Labels;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma eval OUT TRUTH.csv}. */
@Command(
        name = "eval",
        description =
                "Hold a run against labels: precision, recall and F1 of its clusters and verdicts, and what is wrong by name.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer =
                "  stemma eval stemma-out truth.csv        truth.csv has the columns id, cluster and, if you like, state")
final class EvalCommand implements Callable<Integer> {
    /** Lines of each list in a table; the other formats have no lists. */
    private static final int MOST_LINES = 20;

    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(
            index = "1",
            paramLabel = "TRUTH",
            description = "CSV with a header: id, cluster (any name; same name, same cluster), state (optional).")
    private Path truth;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), or the scores alone as csv, csv-safe, json or jsonl.")
    private QueryCommand.Format format = QueryCommand.Format.TABLE;

    EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Labels.Label> labels = Labels.read(truth);
        if (labels.isEmpty()) {
            throw new WrongUse(truth + " has no labels; give a row for each document below the line id,cluster,state");
        }
        try (StoreReader store = out.open()) {
            Evaluation evaluation = Evaluation.of(store, labels);
            if (evaluation.agreement().size() == 0) { // all scores of nothing are 1
                throw new WrongUse(String.format(
                        Locale.ROOT,
                        "none of the %,d labelled ids of %s is in the run in %s; the first is %s; ids are told by: %s query %s %s",
                        labels.size(),
                        truth,
                        out.path(),
                        "'" + labels.get(0).id() + "'",
                        terminal.command(),
                        Terminal.word(out.path()),
                        "\"select id from documents\""));
            }
            if (!evaluation.unknown().isEmpty()) {
                terminal.complain(String.format(
                        Locale.ROOT,
                        "%,d of %,d labelled ids are not in the run and do not count: %s",
                        evaluation.unknown().size(),
                        labels.size(),
                        Terminal.some(evaluation.unknown())));
            }
            try (Rows scores = scores(evaluation)) {
                format.result.write(scores, terminal.out(), terminal.window() ? terminal.width() : 0);
            }
            if (format.result == ResultFormat.TABLE) {
                print(evaluation);
            }
        }
        return ExitCode.DONE.number;
    }

    private static Rows scores(Evaluation evaluation) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("pairs", evaluation.agreement().pairs()));
        rows.add(row("b-cubed", evaluation.agreement().bCubed()));
        evaluation.states().forEach((state, score) -> rows.add(row(state.word(), score)));
        return Rows.of(List.of("measure", "precision", "recall", "f1"), rows);
    }

    private static List<Object> row(String measure, Agreement.Score score) {
        return List.of(measure, rounded(score.precision()), rounded(score.recall()), rounded(score.f1()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private void print(Evaluation evaluation) {
        terminal.line();
        terminal.line(String.format(
                Locale.ROOT,
                "%,d documents have a label, %,d have none and do not count",
                evaluation.agreement().size(),
                evaluation.unlabelled()));
        list(
                "over-merged: clusters that hold documents of several true ones",
                evaluation.agreement().overMerged().stream()
                        .map(EvalCommand::line)
                        .toList());
        list(
                "under-merged: true clusters whose documents lie in several",
                evaluation.agreement().underMerged().stream()
                        .map(EvalCommand::line)
                        .toList());
        list(
                "misjudged: documents with another verdict than their label",
                evaluation.misjudged().stream()
                        .map(m -> m.id() + "  is " + m.labelled().word() + ", judged "
                                + m.given().word())
                        .toList());
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        terminal.line();
        terminal.line(terminal.bold(String.format(Locale.ROOT, "%,d %s", lines.size(), title)));
        lines.stream().limit(MOST_LINES).forEach(line -> terminal.flow("  " + Terminal.visible(line), 6));
        if (lines.size() > MOST_LINES) {
            terminal.line(terminal.faint(String.format(Locale.ROOT, "  ... and %,d more", lines.size() - MOST_LINES)));
        }
    }

    private static String line(Agreement.Mixture mixture) {
        return mixture.cluster() + "  " + mixture.size() + " documents: "
                + mixture.parts().stream()
                        .map(p -> p.size() + " of " + p.cluster())
                        .collect(Collectors.joining(", "));
    }
}
