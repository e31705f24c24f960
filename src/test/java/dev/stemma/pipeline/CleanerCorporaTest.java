package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.repair.RepairOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ledger of cleaning leads back to the very bytes: random ones, and those of real policies, which are read where they
 * lie: the folder of the environment variable STEMMA_DATA, by default {@code stemma-data} in the folder for temporary files.
 */
class CleanerCorporaTest {
    private static final long SEED = 20261122;
    private static final Path DATA = Path.of(System.getenv()
            .getOrDefault(
                    "STEMMA_DATA",
                    Path.of(System.getProperty("java.io.tmpdir"), "stemma-data").toString()));

    private final Cleaner cleaner = new Cleaner(RepairOptions.defaults());

    @Test
    void randomBytes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            check("seed " + SEED + ", text " + i, bytes);
        }
    }

    /** Valid text with bytes struck out and put in: what a cut or a broken transport leaves. */
    @Test
    void damagedPolicies() throws IOException {
        Random random = new Random(SEED);
        for (Path file : files(Path.of("corpus"))) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 50; i++) {
                byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
                for (int k = 0; k < 5 && bytes.length > 0; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                check(file + ", seed " + SEED + ", damage " + i, bytes);
            }
        }
    }

    @Test
    @Tag("long")
    void singlePolicies() throws IOException {
        Path docs = DATA.resolve("policies/docs");
        assumeThat(docs).as("real policies; set STEMMA_DATA").exists();
        for (Path file : files(docs)) {
            check(file.toString(), Files.readAllBytes(file));
        }
    }

    @Test
    @Tag("long")
    void versionsOfPolicies() throws IOException {
        Path versions = DATA.resolve("policy-versions.jsonl");
        assumeThat(versions).as("versions of real policies; set STEMMA_DATA").exists();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(versions)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var version = json.readTree(line);
                check(version.path("id").asText(), version.path("text").asText().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void check(String name, byte[] source) {
        Cleaner.Cleaned cleaned = cleaner.clean(source);
        assertThat(Cleaner.undo(cleaned.text(), cleaned.ledger())).as(name).isEqualTo(source);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
