package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
