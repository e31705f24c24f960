package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real policies with damage put in: an autolink ahead of them and entities for some of their signs. Every line comes back.
 * Only texts that hold no ampersand and no end tag of their own. Read where they lie, as {@link RealCorporaTest} says.
 */
class EntitiesBesideAutolinksTest {
    private static final Path DATA = Path.of(System.getenv()
            .getOrDefault(
                    "STEMMA_DATA",
                    Path.of(System.getProperty("java.io.tmpdir"), "stemma-data").toString()));

    private static final int LEAST = 300;

    /** Versions of policies whose readers left entities in: Grindr, Twitch (two), TAP Air Portugal. */
    private static final Set<String> REAL = Set.of("8d85dab1aa80", "212adcd482ed", "99d5d04193b3", "a23b13f68fe9");

    @Test
    @Tag("long")
    void everyLineComesBack() throws IOException {
        Path docs = DATA.resolve("policies/docs");
        assumeThat(docs).as("real policies; set STEMMA_DATA").exists();
        Repairer repairer = new Repairer(new RepairOptions(RepairOptions.Quotes.KEEP, Set.of("entities"), Set.of()));
        int documents = 0;
        for (Path file : files(docs)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.indexOf('&') >= 0 || text.contains("</")) {
                continue;
            }
            String head = "Published at <https://www.example.org/policy>.\n";
            String escaped = text.replace("\u2019", "&rsquo;")
                    .replace("\u00E9", "&eacute;")
                    .replace("\u00A0", "&#160;")
                    .replace("\"", "&quot;")
                    .replace("\u2013", "&#x2013;");
            if (!escaped.equals(text)) {
                documents++;
                assertThat(repairer.repair(head + escaped).text())
                        .as("%s", file)
                        .isEqualTo(head + text);
            }
        }
        assertThat(documents).isGreaterThanOrEqualTo(LEAST);
    }

    /**
     * Five real documents that have entities of their own, with an autolink put ahead (no document of the data has both):
     * each line is what another reader of entities makes of that line alone.
     */
    @Test
    @Tag("long")
    void everyLineOfRealEntitiesIsRight() throws IOException {
        Path versions = DATA.resolve("policy-versions.jsonl");
        assumeThat(versions).as("versions of real policies; set STEMMA_DATA").exists();
        List<String> documents = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(versions)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.indexOf('&') >= 0 && REAL.stream().anyMatch(line::contains)) {
                    JsonNode version = new ObjectMapper().readTree(line);
                    if (REAL.contains(version.path("id").asText().split("/", 2)[0])) {
                        documents.add(version.path("text").asText());
                    }
                }
            }
        }
        documents.add(
                Files.readString(DATA.resolve("policies/docs/otahist-pga/Twitch_Trackers_Policy_b2fecf69-3d2c76.md")));
        assertThat(documents).hasSize(5);
        Repairer repairer = new Repairer(new RepairOptions(RepairOptions.Quotes.KEEP, Set.of("entities"), Set.of()));
        for (String text : documents) {
            String all = "Published at <https://www.example.org/policy>.\n" + text;
            String read = all.lines().map(StringEscapeUtils::unescapeHtml4).collect(Collectors.joining("\n"));
            assertThat(read).isNotEqualTo(all);
            assertThat(repairer.repair(all).text().lines())
                    .containsExactlyElementsOf(read.lines().toList());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
