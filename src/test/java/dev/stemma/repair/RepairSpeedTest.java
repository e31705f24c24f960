package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPU seconds beside those of ftfy, in one run, on the same documents: every ninetieth version of a policy as scraped, the
 * same garbled, the same as clean ASCII. STEMMA_FTFY names a Python that has ftfy, by default {@code python3}.
 */
class RepairSpeedTest {
    private static final Path DATA = Path.of(System.getenv()
            .getOrDefault(
                    "STEMMA_DATA",
                    Path.of(System.getProperty("java.io.tmpdir"), "stemma-data").toString()));
    private static final String PYTHON = System.getenv().getOrDefault("STEMMA_FTFY", "python3");

    private static final int EVERY = 90;

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void besideFtfy() throws IOException, InterruptedException, URISyntaxException {
        assumeThat(DATA.resolve("policy-versions.jsonl"))
                .as("versions of real policies; set STEMMA_DATA")
                .exists();
        assumeThat(run(List.of(PYTHON, "-c", "import ftfy")).code())
                .as("a Python with ftfy; set STEMMA_FTFY")
                .isZero();
        List<String> scraped = documents();
        List<String> garbled = scraped.stream().map(RepairSpeedTest::garble).toList();
        Repairer repairer = Repairer.withDefaults();
        List<String> ascii = scraped.stream()
                .map(text ->
                        repairer.repair(text.replaceAll("[^\\x00-\\x7F]", "x")).text())
                .toList();
        String script = Path.of(
                        RepairSpeedTest.class.getResource("ftfy_seconds.py").toURI())
                .toString();
        String little = write("scraped", scraped);
        String much = write("garbled", garbled);
        String none = write("ascii", ascii);
        Map<String, Double> ftfy = seconds(List.of(PYTHON, script, little, much));
        Map<String, Double> ours = seconds(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                RepairSeconds.class.getName(),
                little,
                much,
                none));
        double onLittle = ftfy.get(little) / ours.get(little);
        double onMuch = ftfy.get(much) / ours.get(much);
        double megabytes = length(ascii) / 1e6 / ours.get(none);
        String seen = String.format(
                Locale.ROOT,
                "%d documents, %.1f Mchars: as scraped %.1f Mchars/s, %.0f times ftfy; garbled %.1f Mchars/s, %.0f times ftfy;"
                        + " clean ASCII %.0f MB/s",
                scraped.size(),
                length(scraped) / 1e6,
                length(scraped) / 1e6 / ours.get(little),
                onLittle,
                length(garbled) / 1e6 / ours.get(much),
                onMuch,
                megabytes);
        Files.writeString(Path.of("target", "repair-speed.txt"), seen + "\n");
        assertThat(onLittle).as(seen).isGreaterThanOrEqualTo(40);
        assertThat(onMuch).as(seen).isGreaterThanOrEqualTo(20);
        assertThat(megabytes).as(seen).isGreaterThanOrEqualTo(300);
    }

    private static long length(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(DATA.resolve("policy-versions.jsonl"))) {
            int i = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (i++ % EVERY == 0) {
                    documents.add(json.readTree(line).path("text").asText());
                }
            }
        }
        return documents;
    }

    private String write(String name, List<String> texts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(json.writeValueAsString(text));
        }
        return Files.write(folder.resolve(name), lines).toString();
    }

    /** UTF-8 read as Windows-1252, whose five holes become C1 controls. */
    private static String garble(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String windows = new String(bytes, Charset.forName("windows-1252"));
        StringBuilder out = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            out.append(windows.charAt(i) == '\uFFFD' ? latin.charAt(i) : windows.charAt(i));
        }
        return out.toString();
    }

    private static Map<String, Double> seconds(List<String> command) throws IOException, InterruptedException {
        Result result = run(command);
        assertThat(result.code()).as(result.out()).isZero();
        Map<String, Double> seconds = new HashMap<>();
        result.out()
                .lines()
                .map(line -> line.split("\t", -1))
                .forEach(row -> seconds.put(row[0], Double.valueOf(row[1])));
        return seconds;
    }

    private record Result(int code, String out) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), out);
        } catch (IOException e) {
            return new Result(127, e.toString()); // no such program
        }
    }
}
