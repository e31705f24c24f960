package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The labelled pairs of an incomplete capture and a full one of the same page, all in one run. What was seen goes to
 * {@code target/completeness-pairs.txt}, each miss with its evidence.
 */
@Tag("long")
class NaturalPairsTest {
    /** What each label lets a verdict be. {@code other_page} is no copy of the page at all: nothing is asked of it. */
    private static final Map<String, Set<String>> RIGHT = Map.of(
            "prefix", Set.of("truncated"),
            "subset", Set.of("truncated", "headless", "gapped"),
            "overlap", Set.of("truncated", "headless", "gapped"),
            "empty", Set.of("empty"),
            "error_page", Set.of("error-page", "blocked", "redirect-stub"));

    @TempDir
    Path folder;

    @Test
    void naturalIncompleteCopiesGetTheirNameAndNoFullOneIsAccused() throws IOException {
        Path index = CutTexts.data("policies/INCOMPLETE.tsv");
        Map<String, List<Object>> verdicts = run(index.resolveSibling("incomplete"));
        Map<String, int[]> counts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        int full = 0;
        int accused = 0;
        for (String line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
            String[] row = line.split("\t", -1);
            if (row[0].equals("partial")) {
                continue;
            }
            List<Object> partial = verdicts.get(Path.of(row[0]).getFileName().toString());
            List<Object> whole = verdicts.get(Path.of(row[1]).getFileName().toString());
            String state = partial == null ? "absent" : (String) partial.get(1);
            full++;
            if (Set.of("truncated", "headless", "gapped").contains((String) whole.get(1))) {
                accused++;
                lines.add("full copy accused: " + whole);
            }
            if (RIGHT.containsKey(row[2])) {
                int[] count = counts.computeIfAbsent(row[2], label -> new int[2]);
                boolean right = RIGHT.get(row[2]).contains(state);
                count[0] += right ? 1 : 0;
                count[1]++;
                if (!right) {
                    lines.add(row[2] + " missed: " + partial + " beside " + whole.get(2));
                }
            } else {
                lines.add(row[2] + ": " + partial);
            }
        }
        StringBuilder summary = new StringBuilder();
        counts.forEach((label, count) ->
                summary.append(String.format(Locale.ROOT, "%s: %d of %d%n", label, count[0], count[1])));
        summary.append(String.format(Locale.ROOT, "full copies accused: %d of %d%n", accused, full));
        Files.writeString(
                Path.of("target", "completeness-pairs.txt"),
                summary + String.join("\n", lines) + "\n",
                StandardCharsets.UTF_8);
        assertThat(accused).as(summary.toString()).isLessThanOrEqualTo(1);
        assertThat(share(counts, "empty")).as(summary.toString()).isEqualTo(1);
        assertThat(share(counts, "error_page")).as(summary.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(share(counts, "prefix")).as(summary.toString()).isGreaterThanOrEqualTo(0.7);
    }

    private static double share(Map<String, int[]> counts, String label) {
        return (double) counts.get(label)[0] / counts.get(label)[1];
    }

    private Map<String, List<Object>> run(Path input) throws IOException {
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        Map<String, List<Object>> verdicts = new TreeMap<>();
        try (StoreReader store = StoreReader.open(out)) {
            for (List<Object> row : store.query(
                            "select id, completeness, cluster, relation, kept, cast(evidence as varchar), right(text, 120) from documents")
                    .rows()) {
                verdicts.put(Path.of((String) row.get(0)).getFileName().toString(), row);
            }
        }
        return verdicts;
    }
}
