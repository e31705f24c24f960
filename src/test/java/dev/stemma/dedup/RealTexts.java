package dev.stemma.dedup;

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
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Seeded samples of real texts, read where they lie; a test that asks for them skips when they are absent. */
final class RealTexts {
    private RealTexts() {}

    static Copies policies(int count, long seed) throws IOException {
        Path docs = data("policies/docs");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(docs)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        SplittableRandom random = new SplittableRandom(seed);
        Copies copies = new Copies();
        while (copies.witnesses().size() < count && !files.isEmpty()) {
            Path file = files.remove(random.nextInt(files.size()));
            copies.add(
                    docs.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return copies;
    }

    static Copies versions(int count, long seed) throws IOException {
        Path file = data("policy-versions.jsonl");
        SplittableRandom random = new SplittableRandom(seed);
        ObjectMapper json = new ObjectMapper();
        Copies copies = new Copies();
        int left;
        try (Stream<String> lines = Files.lines(file)) {
            left = (int) lines.count();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (random.nextInt(left--) < count - copies.witnesses().size()) {
                    JsonNode version = json.readTree(line);
                    copies.add(version.get("id").asText(), version.get("text").asText());
                }
            }
        }
        return copies;
    }

    private static Path data(String name) {
        Path path = Path.of(System.getenv()
                        .getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
                .resolve(name);
        assumeThat(path).as("the real data is not unpacked").exists();
        return path;
    }
}
