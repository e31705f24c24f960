package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Repaired;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real policies: every repair can be undone, repaired text is a fixed point, and few texts are garbled. They are read
 * where they lie: the folder of the environment variable STEMMA_DATA, by default {@code stemma-data} in the folder for
 * temporary files.
 */
class RealCorporaTest {
    private static final Path DATA = Path.of(System.getenv()
            .getOrDefault(
                    "STEMMA_DATA",
                    Path.of(System.getProperty("java.io.tmpdir"), "stemma-data").toString()));

    private final Repairer repairer = Repairer.withDefaults();
    private final Set<String> garbled = new TreeSet<>();

    @Test
    void theFiveOfTheCorpus() throws IOException {
        for (Path file : files(Path.of("corpus"))) {
            check(file.toString(), Files.readString(file));
        }
        assertThat(garbled).isEmpty();
    }

    /** All ten were read: each repair in them is right. Another one has to be read, then named. */
    @Test
    @Tag("long")
    void singlePolicies() throws IOException {
        Path docs = DATA.resolve("policies/docs");
        assumeThat(docs).as("real policies; set STEMMA_DATA").exists();
        for (Path file : files(docs)) {
            check(file.getFileName().toString(), decoded(Files.readAllBytes(file)));
        }
        assertThat(garbled)
                .containsExactly(
                        "cat13-shopping_www-herroom-com-1-a35e61.txt", // Borderfreeâ€™s
                        "cat13-shopping_www-uniquemagazines-co-uk-3-d6c7ec.txt", // Basket Â£0.00
                        "cat14-society_www-rochester-anglican-org-6-1b6c4a.txt", // Philipâ€™s, Â© The Diocese
                        "cat14-society_www-rochester-anglican-org-7-d83dc8.txt", // the same
                        "cat15-sports_www-soccertrials-com-2-cf0b43.txt", // CuraÃ§ao, Ã…land Islands
                        "cat2-arts_www-firstthings-com-1-8bc756.txt", // computerâ€™s
                        "cat3-business_www-cfpdirect-co-uk-2-7905cc.txt", // to you.Â Otherwise
                        "cat3-business_www-gadsby-co-uk-1-5b1143.txt", // over Â£150
                        "cat3-business_www-pangolin-com-2-38bc2d.txt", // RÃ©union
                        "cat6-health_www-curegsd-org-2-5a05a6.txt"); // â€¢ show
    }

    /** One of 6,712: two dashes that came with their C1 controls. It was read, and is right. */
    @Test
    @Tag("long")
    void versionsOfPolicies() throws IOException {
        Path versions = DATA.resolve("policy-versions.jsonl");
        assumeThat(versions).as("versions of real policies; set STEMMA_DATA").exists();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(versions)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var version = json.readTree(line);
                check(version.path("id").asText(), version.path("text").asText());
            }
        }
        assertThat(garbled).singleElement().asString().startsWith("3ff428fc1ade");
    }

    private void check(String name, String source) {
        Repaired repaired = repairer.repair(source);
        assertThat(repaired.ledger().undo(repaired.text()).equals(source))
                .as("undo of %s", name)
                .isTrue();
        assertThat(repairer.repair(repaired.text()).ledger().layers())
                .as("second repair of %s", name)
                .isEmpty();
        if (repaired.ledger().layers().stream().anyMatch(layer -> layer.rule().equals("mojibake"))) {
            garbled.add(name);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
