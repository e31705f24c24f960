package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Cases of rspeer/python-ftfy (Apache-2.0), read where they lie: the folder of the environment variable
 * STEMMA_SHARED_DATA, by default {@code ../shared/data}.
 */
class FtfyCasesTest {
    private static final Path DATA = Path.of(System.getenv().getOrDefault("STEMMA_SHARED_DATA", "../shared/data"));

    /** What ftfy does not do, and its expectations therefore do not have. */
    private static final Set<String> OURS = Set.of(
            "spaces",
            "hard-wraps",
            "hyphenation",
            "invisible",
            "markdown-links",
            "markdown-emphasis",
            "markdown-escapes",
            "autolinks",
            "data-urls",
            "blank-lines");

    @Test
    void synthetic() throws IOException {
        repairsAll("ftfy-synthetic.json");
    }

    @Test
    void languageNames() throws IOException {
        repairsAll("ftfy-language-names.json");
    }

    private static void repairsAll(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeThat(file).as("cases of ftfy; set STEMMA_SHARED_DATA").exists();
        Repairer repairer = new Repairer(new RepairOptions(RepairOptions.Quotes.STRAIGHT, Set.of(), OURS));
        List<String> missed = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(Files.readAllBytes(file))) {
            String repaired = repairer.repair(entry.path("original").asText()).text();
            if (!repaired.equals(entry.path("fixed").asText())) {
                missed.add(entry.path("label").asText() + ": " + repaired);
            }
        }
        assertThat(missed).isEmpty();
    }
}
