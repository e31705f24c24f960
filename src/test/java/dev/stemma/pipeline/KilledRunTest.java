package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any moment, and started again, ends with the tables of one that nobody disturbed. */
class KilledRunTest {
    private static final long SEED = 7;

    /** The exit code: the corpus has a broken line. */
    private static final int QUARANTINED = 3;

    @TempDir
    Path folder;

    @Test
    void threeKills() throws Exception {
        killed(3, 150);
    }

    @Test
    @Tag("long")
    void aHundredKills() throws Exception {
        killed(100, 2000);
    }

    private void killed(int times, int documents) throws Exception {
        Random random = new Random(SEED);
        Path in = corpus(random, documents);
        long began = System.nanoTime();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(start(in, undisturbed).waitFor()).isEqualTo(QUARANTINED);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Map<String, String> expected = ExportedTables.of(undisturbed);
        int hit = 0;
        for (int i = 0; i < times; i++) {
            Path out = folder.resolve("out" + i);
            Process run = start(in, out);
            hit += run.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS) ? 0 : 1;
            run.destroyForcibly().waitFor();
            assertThat(start(in, out).waitFor())
                    .as("kill %d of seed %d", i, SEED)
                    .isEqualTo(QUARANTINED);
            assertThat(ExportedTables.of(out)).as("kill %d of seed %d", i, SEED).isEqualTo(expected);
        }
        assertThat(hit).as("kills that hit a run at work").isPositive();
    }

    /** One big file of lines, and some small ones. */
    private Path corpus(Random random, int documents) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        List<String> texts = new ArrayList<>();
        try (BufferedWriter lines = Files.newBufferedWriter(in.resolve("crawl.jsonl"))) {
            for (int i = 0; i < documents; i++) {
                String text = i > 10 && i % 4 == 0
                        ? texts.get(random.nextInt(10)).replaceFirst("word", "other " + i)
                        : text(random, i);
                if (i % 9 == 0) {
                    text = text.substring(0, text.length() / 2);
                }
                texts.add(text);
                lines.write("{\"id\": \"d" + i + "\", \"text\": \"" + text + "\"}\n");
            }
        }
        Files.writeString(in.resolve("broken.jsonl"), "{\"id\": \"x\", \"text\": \"a text that");
        Files.writeString(in.resolve("small.txt"), "A short policy. It has an end.");
        return in;
    }

    private static String text(Random random, int number) {
        StringBuilder text = new StringBuilder("A word of policy " + number + ": ");
        for (int i = 0; i < 1000; i++) {
            text.append(Integer.toString(random.nextInt(5000), 36)).append(i % 14 == 13 ? ". " : " ");
        }
        return text.append("The end.").toString();
    }

    private static Process start(Path in, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.stemma.cli.Main",
                        "run",
                        in.toString(),
                        "-o",
                        out.toString(),
                        "--quiet")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
