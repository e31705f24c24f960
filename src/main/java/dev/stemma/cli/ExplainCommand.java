package dev.stemma.cli;

import dev.stemma.dedup.Comparison;
import dev.stemma.dedup.Part;
import dev.stemma.model.Relation;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.pipeline.Explained;
import dev.stemma.pipeline.Explainer;
import dev.stemma.pipeline.Standing;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma explain OUT A B}. */
@Command(
        name = "explain",
        description = "Why two documents are together, or not: relation, distances, aligned differences, slots.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  stemma explain stemma-out 000_10ca08ade4f42350.txt 004_4095782621002d1e.txt")
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_DIFFERENCES = 40;

    /** Columns of a difference, however narrow the window. */
    private static final int LEAST_SHOWN = 16;

    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Parameters(index = "1", paramLabel = "A", description = "The id of a document.")
    private String a;

    @Parameters(index = "2", paramLabel = "B", description = "The id of another.")
    private String b;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (StoreReader store = out.open()) {
            print(new Explainer(store).explain(a, b));
        }
        return ExitCode.DONE.number;
    }

    private void print(Explained explained) {
        Comparison comparison = explained.comparison();
        field("whole", Terminal.visible(explained.whole()));
        field("copy", Terminal.visible(explained.copy()));
        Standing standing = explained.standing();
        String relation = comparison.relation().map(Relation::word).orElse("none");
        field("relation", standing.edge().map(terminal::good).orElse(relation));
        boolean cut = standing.edge().filter("truncated"::equals).isPresent();
        field(
                "because",
                comparison.decidedBy().reason()
                        + (cut && relation.equals("near") ? ", and what it lacks was cut off: see its verdict" : ""));
        standing(standing, comparison.relation().isPresent()).ifPresent(said -> field("", said));
        field(
                "candidates",
                comparison.proposed()
                        ? "yes, digests or sketches propose the pair"
                        : "no, neither digests nor sketches propose the pair");
        field("threshold", number(explained.threshold()));
        field("jaccard", number(comparison.jaccard()) + ", exact, over shingles of the key texts");
        field("containment", number(comparison.containment()) + ", of the shorter in the longer");
        field("distance", String.format(Locale.ROOT, "%,d edits between the key texts", comparison.editDistance()));
        field(
                "similarity",
                number(comparison.similarity()) + ", of the key texts"
                        + (explained.differsOutside()
                                ? "; the texts differ in what these leave out: menus around the document, white space"
                                : ""));
        field("template", number(comparison.templateSimilarity()) + ", of the masked key texts");
        comparison.part().ifPresent(part -> field("part", part(part)));
        comparison
                .part()
                .flatMap(part -> standing.partIs())
                .ifPresent(state -> field(
                        "",
                        state == Verdict.State.COMPLETE
                                ? "no sign proves that these were lost: the copy is complete"
                                : "the copy is " + state.word() + ": see its verdict"));
        slots(explained);
        filled(explained);
        differences(explained);
    }

    private static String part(Part part) {
        String left = switch (part.kind()) {
            case TAIL_MISSING -> "the copy is how the whole begins: %,d characters behind it";
            case HEAD_MISSING -> "the copy is how the whole ends: %,d characters before it";
            case MIDDLE_MISSING -> "the copy is the whole without a stretch: %,d characters";
        };
        return String.format(
                Locale.ROOT,
                left + " are in the whole alone; %,d edits elsewhere, both of the masked key texts",
                part.end() - part.start(),
                part.errors());
    }

    /** What the run made of the pair, where that is not what their texts alone say. */
    private static Optional<String> standing(Standing standing, boolean related) {
        if (standing.edge().isPresent()) {
            return related || standing.mustLink() == 0
                    ? Optional.empty()
                    : Optional.of("yet the run put them together: "
                            + (standing.isMustLink()
                                    ? "they are a must-link pair"
                                    : "must-link pairs it was given: " + standing.mustLink()));
        }
        if (standing.isNeverMerge()) {
            return Optional.of(
                    related
                            ? "yet the run keeps them apart: they are a never-merge pair"
                            : "they stand in two clusters, and are a never-merge pair");
        }
        if (standing.together()) {
            return Optional.of("each is a copy of their cluster's representative, so the run has no edge for the pair");
        }
        return Optional.of(
                related
                        ? "yet the run keeps them apart"
                                + (standing.representatives()
                                        ? ""
                                        : ": documents are held against representatives, not against copies")
                                + standing.testifies()
                                        .map(state -> "; the copy was judged beside the whole: it is " + state.word())
                                        .orElse("")
                                + (standing.neverMerge() == 0
                                        ? ""
                                        : "; never-merge pairs it was given: " + standing.neverMerge())
                        : "they stand in two clusters");
    }

    private void slots(Explained explained) {
        if (explained.slots().isEmpty()) {
            return;
        }
        terminal.line();
        terminal.line(terminal.bold("Slots with other values"));
        for (Explained.SlotPair slot : explained.slots()) {
            terminal.line("  {{" + slot.slot() + "}} (" + slot.type() + ")");
            terminal.line("    whole  " + slot.whole().map(this::fit).orElse("-"));
            terminal.line("    copy   " + slot.copy().map(this::fit).orElse("-"));
        }
    }

    /** The lines of the template that have slots, filled from the copy. */
    private void filled(Explained explained) {
        List<String> lines = FilledLines.of(explained.filled());
        if (lines.isEmpty()) {
            return;
        }
        terminal.line();
        terminal.line(terminal.bold("The copy as its template") + ", the lines with slots, filled");
        lines.stream().limit(MOST_DIFFERENCES).forEach(each -> terminal.flow("  " + each, 6));
        if (lines.size() > MOST_DIFFERENCES) {
            terminal.line(terminal.faint("  ... and " + (lines.size() - MOST_DIFFERENCES) + " more"));
        }
    }

    private void differences(Explained explained) {
        terminal.line();
        if (explained.differences().isEmpty()) {
            terminal.line("The key texts are the same.");
            return;
        }
        List<Explained.Difference> shown =
                explained.differences().stream().limit(MOST_DIFFERENCES).toList();
        boolean moved = shown.stream().anyMatch(each -> isMoved(each.whole()) || isMoved(each.copy()));
        terminal.flow(
                terminal.bold("Differences") + ", with offsets in the clean texts"
                        + (moved ? "; behind = in the decoded source" : ""),
                2);
        for (Explained.Difference difference : shown) {
            stretch("  - ", difference.whole());
            stretch("  + ", difference.copy());
        }
        int left = explained.differences().size() - MOST_DIFFERENCES;
        if (left > 0) {
            terminal.line(terminal.faint("  ... and " + left + " more"));
        }
    }

    private void stretch(String sign, Explained.Stretch stretch) {
        String places = places(stretch.clean()) + (isMoved(stretch) ? " = " + places(stretch.source()) : "");
        terminal.line(sign + places + "  "
                + Terminal.fit(
                        stretch.key(), Math.max(LEAST_SHOWN, terminal.width() - sign.length() - places.length() - 2)));
    }

    private static boolean isMoved(Explained.Stretch stretch) {
        return !stretch.source().equals(stretch.clean());
    }

    private static String places(Span span) {
        return span.start() + ".." + span.end();
    }

    private String fit(String text) {
        return Terminal.fit(text, terminal.width() - 24);
    }

    private void field(String name, String value) {
        terminal.flow(Terminal.pad(name, 12) + value, 12);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
