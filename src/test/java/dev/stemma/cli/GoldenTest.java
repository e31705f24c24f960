package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole result of the five policies, exported as JSON lines, byte for byte; and the same whatever should not matter.
 * {@code -Dgolden=update} rewrites the golden files, so that the change is reviewed like code.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("fixtures/run/five-policies/expected");

    @TempDir
    Path folder;

    @Test
    void theFivePoliciesGiveTheGoldenTables() throws IOException {
        Map<String, String> tables = tables("golden", "corpus");
        if ("update".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not rewritten by CI")
                    .isNull();
            Files.createDirectories(GOLDEN);
            for (var table : tables.entrySet()) {
                Files.writeString(GOLDEN.resolve(table.getKey()), table.getValue());
            }
        }
        assertThat(tables).isEqualTo(files(GOLDEN));
    }

    @Test
    void theOrderOfTheInputsDoesNotShow() throws IOException {
        List<String> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            files.map(Path::toString).sorted().forEach(inputs::add);
        }
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(inputs, new Random(seed));
            assertThat(withoutOrigins(tables("order" + seed, inputs.toArray(String[]::new))))
                    .as("inputs in the order %s", inputs)
                    .isEqualTo(withoutOrigins(files(GOLDEN)));
        }
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        assertThat(tables("one", "corpus", "--threads", "1")).isEqualTo(files(GOLDEN));
        assertThat(tables("two", "corpus", "--threads", "2")).isEqualTo(files(GOLDEN));
    }

    @Test
    void theMachinesLocaleAndZoneDoNotShow() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(tables("turkish", "corpus")).isEqualTo(files(GOLDEN));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Runs {@code args} and gives the exported tables by file name. */
    private Map<String, String> tables(String name, String... args) throws IOException {
        Path out = folder.resolve(name);
        Path exported = folder.resolve(name + "-exported");
        List<String> run = new ArrayList<>(List.of("run", "--quiet", "-o", out.toString()));
        run.addAll(List.of(args));
        Stemma result = Stemma.run(run.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        result = Stemma.run("export", out.toString(), exported.toString(), "--format", "jsonl");
        assertThat(result.code()).as(result.err()).isZero();
        return files(exported);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                out.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertThat(out).isNotEmpty();
        return out;
    }

    /** The origin tells how the user named the input, which differs between a folder and its files. */
    private static Map<String, String> withoutOrigins(Map<String, String> tables) {
        Map<String, String> out = new TreeMap<>();
        tables.forEach((name, text) -> out.put(name, text.replaceAll("\"origin\":\"[^\"]*\"", "\"origin\":\"\"")));
        return out;
    }
}
