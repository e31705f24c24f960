package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stemma.Stemma;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cookie rows of 65 real policies, read by hand, against what Stemma reads from the same files through all its stages. The floors
 * are the level that was reached; each miss is printed below its document. Half of the policies is held out.
 */
@Tag("long")
class GoldCookiesTest {
    private static final Path POLICIES = Path.of(
                    System.getenv().getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
            .resolve("policies");

    @ParameterizedTest
    @CsvSource({
        // half, names, rows, cells: precision and recall of each
        "tuned.tsv, 0.99, 0.87, 0.99, 0.89, 0.98, 0.91",
        "held-out.tsv, 0.98, 0.94, 0.98, 0.94, 0.91, 0.86"
    })
    void agreesWithItsReader(
            String half,
            double namesP,
            double namesR,
            double rowsP,
            double rowsR,
            double cellsP,
            double cellsR,
            TestReporter reporter)
            throws IOException {
        assumeThat(POLICIES).as("real policies; set STEMMA_DATA").exists();
        GoldScore all = new GoldScore();
        List<GoldRows.Policy> policies = GoldRows.read(half);
        for (GoldRows.Policy policy : policies) {
            GoldScore score = GoldScore.of(
                    policy.rows(),
                    Stemma.read(POLICIES.resolve(policy.path())).facts().cookies());
            reporter.publishEntry(policy.path(), score + "\n" + String.join("\n", score.misses()));
            all.add(score);
        }
        reporter.publishEntry(half + ", " + policies.size() + " policies", all.toString());
        assertThat(all.names().precision()).as("names, precision").isGreaterThanOrEqualTo(namesP);
        assertThat(all.names().recall()).as("names, recall").isGreaterThanOrEqualTo(namesR);
        assertThat(all.rows().precision()).as("rows, precision").isGreaterThanOrEqualTo(rowsP);
        assertThat(all.rows().recall()).as("rows, recall").isGreaterThanOrEqualTo(rowsR);
        assertThat(all.cells().precision()).as("cells, precision").isGreaterThanOrEqualTo(cellsP);
        assertThat(all.cells().recall()).as("cells, recall").isGreaterThanOrEqualTo(cellsR);
    }
}
