package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.export.Exporter;
import dev.stemma.folder.CleanOutput;
import dev.stemma.folder.ManifestFile;
import dev.stemma.store.StoreOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run promises whatever happens: all or nothing, the same for any order and number of threads. */
class PipelineTest {
    @TempDir
    Path folder;

    /** A thousand of one kind say what the next would; what else was left out is told all the same. */
    @Test
    void theManifestNamesAThousandSkipsOfAKind() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 1_003; i++) {
            Files.createFile(in.resolve(".hidden" + i));
        }
        Files.writeString(in.resolve("style.css"), "p { margin: 0 }");
        Files.writeString(in.resolve("a.txt"), "We keep what you tell us for a year and a day.");
        Path out = folder.resolve("out");
        RunResult run = Runs.run(List.of(in.toString()), out, false, CleanOutput.AUTO, 2);
        assertThat(run.skipped()).isEqualTo(1_004);
        assertThat(run.skippedByKind().values()).containsExactlyInAnyOrder(1_003L, 1L);
        assertThat((List<?>) ManifestFile.read(out).circumstances().get("skipped"))
                .hasSize(1_001)
                .anySatisfy(skip -> assertThat(skip.toString()).contains("style.css: "));
    }

    @Test
    void aRunThatFailsLeavesTheEarlierResultAsItWas() throws IOException {
        Path out = folder.resolve("out");
        run(List.of("corpus"), out, 2);
        Map<String, String> before = files(out);
        assertThatThrownBy(() -> new Pipeline(
                                RunConfig.of(List.of("fixtures/run/many-vendors/input"), out),
                                "test",
                                (store, page) -> {
                                    throw new IOException("no space left");
                                })
                        .run(InputStream.nullInputStream(), Progress.SILENT))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("no space left")
                .hasMessageContaining("as it was");
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void aRunThatIsInterruptedSaysSoAtEachStage() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(in.resolve(i + ".txt"), "We keep what you send us, number " + i + ". ".repeat(i));
        }
        for (String stage : List.of("reading", "clustering", "judging and writing")) {
            Path out = folder.resolve(stage);
            RunConfig config = RunConfig.of(List.of(in.toString()), out);
            Pipeline pipeline = new Pipeline(config, "test", (store, page) -> Files.writeString(page, ""));
            try {
                assertThatThrownBy(() -> pipeline.run(InputStream.nullInputStream(), interruptAt(stage)))
                        .as(stage)
                        .isInstanceOf(InterruptedRun.class);
            } finally {
                assertThat(Thread.interrupted()).as("it stays for the caller").isTrue();
            }
            assertThat(out.resolve("run.json")).doesNotExist();
        }
    }

    private static Progress interruptAt(String wanted) {
        return new Progress() {
            @Override
            public void stage(String name) {
                if (name.equals(wanted)) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void read(long seen, long bytes, long total) {}

            @Override
            public void advanced(long done, long total) {}
        };
    }

    /** It is the machine's fault and would be that for each document of the kind: none is quarantined for it. */
    @ParameterizedTest
    @ValueSource(strings = {"java.home", "java.class.path"})
    void aMachineThatStartsNoWorkerEndsTheRun(String property) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.rtf"), "{\\rtf1\\ansi Our cookies}");
        Files.writeString(in.resolve("b.txt"), "We keep what you send us.");
        String before = System.getProperty(property);
        System.setProperty(property, folder.resolve("nothing").toString());
        try {
            assertThatThrownBy(() -> run(List.of(in.toString()), folder.resolve("out"), 2))
                    .isInstanceOf(RunFailed.class)
                    .hasMessageContaining("cannot start a process")
                    .hasMessageContaining("as it was");
        } finally {
            System.setProperty(property, before);
        }
        run(List.of(in.toString()), folder.resolve("out"), 2);
        assertThat(ExportedTables.of(folder.resolve("out")))
                .containsEntry("quarantine.jsonl", "")
                .hasEntrySatisfying(
                        "documents.jsonl", documents -> assertThat(documents).contains("a.rtf", "b.txt"));
    }

    @Test
    void twoRunsNeverWriteToOneFolder() throws IOException {
        Path out = folder.resolve("out");
        try (OutFolder taken = OutFolder.take(out)) {
            assertThat(taken.next()).exists();
            assertThatThrownBy(() -> run(List.of("corpus"), out, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another run");
        }
        run(List.of("corpus"), out, 1);
        assertThat(out.resolve("run.json")).exists();
    }

    @Test
    void neitherOrderNorThreadsShowInACorpusOfSeveralHundredTexts() throws IOException {
        List<String> lines = new ArrayList<>();
        long seed = 42;
        Random random = new Random(seed);
        for (int text = 0; text < 330; text++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 60 + random.nextInt(60); i++) {
                words.append(Integer.toString(random.nextInt(4000), 36)).append(i % 12 == 11 ? ". " : " ");
            }
            String whole = words + "The end of it.";
            lines.add(line("t" + text, whole));
            if (text % 3 == 0) {
                lines.add(line("near" + text, whole.replaceFirst(" ", " another ")));
            }
            if (text % 5 == 0) {
                lines.add(line("cut" + text, whole.substring(0, whole.length() * 2 / 3)));
            }
        }
        Map<String, String> expected = exported(lines, 1, "sorted");
        Collections.shuffle(lines, random);
        assertThat(withoutLines(exported(lines, 1, "shuffled")))
                .as("seed %d", seed)
                .isEqualTo(withoutLines(expected));
        assertThat(withoutLines(exported(lines, 4, "threads")))
                .as("seed %d", seed)
                .isEqualTo(withoutLines(expected));
        assertThat(expected.get("clusters.jsonl").lines().filter(line -> !line.contains("\"size\":1,")))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aLaneHandsOnInOrderAndHoldsOnlySoMuch() {
        List<Integer> got = new ArrayList<>();
        try (Lane<Integer> lane = new Lane<>(4, 10, got::add)) {
            for (int i = 0; i < 500; i++) {
                int number = i;
                lane.submit(i % 7 == 0 ? 50 : 1, () -> number);
            }
            lane.finish();
        }
        assertThat(got).hasSize(500).isSorted();
    }

    @Test
    void aLaneHandsOnWhatATaskThrows() {
        try (Lane<Integer> lane = new Lane<>(2, 10, number -> {})) {
            lane.submit(1, () -> {
                throw new IllegalStateException("from a worker");
            });
            assertThatThrownBy(lane::finish).hasMessage("from a worker");
        }
    }

    @Test
    void aTaskOfALanePartsItsWork() {
        for (int threads : new int[] {1, 3}) {
            List<Integer> sums = new ArrayList<>();
            try (Lane<Integer> lane = new Lane<>(threads, 10, sums::add)) {
                for (int i = 0; i < 20; i++) {
                    int number = i;
                    lane.submit(5, () -> {
                        int[] squares = new int[number];
                        Lane.each(number, k -> squares[k] = k * k);
                        return Arrays.stream(squares).sum();
                    });
                }
                lane.finish();
            }
            assertThat(sums)
                    .isEqualTo(IntStream.range(0, 20)
                            .mapToObj(i -> (i - 1) * i * (2 * i - 1) / 6)
                            .toList());
        }
    }

    @Test
    void whatAPartOfATaskThrowsIsHandedOnAsItIs() {
        IllegalStateException thrown = new IllegalStateException("from a part");
        try (Lane<Integer> lane = new Lane<>(2, 10, number -> {})) {
            lane.submit(1, () -> {
                Lane.each(100, i -> {
                    if (i == 50) {
                        throw thrown;
                    }
                });
                return 0;
            });
            assertThatThrownBy(lane::finish).isSameAs(thrown);
        }
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
    }

    private Map<String, String> exported(List<String> lines, int threads, String name) throws IOException {
        Path in = Files.write(folder.resolve(name + ".jsonl"), lines, StandardCharsets.UTF_8);
        Path out = folder.resolve(name);
        run(List.of(in.toString()), out, threads);
        Map<String, String> tables = new TreeMap<>();
        for (Path file : new Exporter(out, StoreOptions.defaults())
                .export(folder.resolve(name + "-exported"), Exporter.Format.JSONL, Exporter.Keep.ALL)) {
            tables.put(file.getFileName().toString(), Files.readString(file));
        }
        return tables;
    }

    /** The origin tells the line of the input, which is where the order shows and must; so do digests of the tables. */
    private static Map<String, String> withoutLines(Map<String, String> tables) {
        Map<String, String> out = new TreeMap<>(tables);
        out.remove("README.md");
        out.replaceAll((name, text) -> text.replaceAll("\"origin\":\"[^\"]*\"", ""));
        return out;
    }

    private static void run(List<String> inputs, Path out, int threads) {
        Runs.run(inputs, out, false, CleanOutput.AUTO, threads);
    }

    /** The results: not the work files, which a failed run may add to. */
    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(out.resolve(".work")))
                    .toList()) {
                found.put(
                        out.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
