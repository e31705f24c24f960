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

    /** 10 were garbled when this was written; all were read, each repair was right. */
    @Test
    @Tag("long")
    void singlePolicies() throws IOException {
        Path docs = DATA.resolve("policies/docs");
        assumeThat(docs).as("real policies; set STEMMA_DATA").exists();
        for (Path file : files(docs)) {
            check(file.toString(), decoded(Files.readAllBytes(file)));
        }
        assertThat(garbled).hasSizeLessThanOrEqualTo(10);
    }

    /** One of 6,712 was garbled when this was written (two dashes with their C1 controls), rightly repaired. */
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
        assertThat(garbled).hasSizeLessThanOrEqualTo(1);
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
