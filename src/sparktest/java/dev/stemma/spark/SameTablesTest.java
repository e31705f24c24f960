package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.corpus.CutCopy;
import dev.stemma.corpus.GeneratedCorpus;
import dev.stemma.corpus.Prose;
import dev.stemma.corpus.WrappedCopy;
import dev.stemma.model.WrongUse;
import dev.stemma.pipeline.Pipeline;
import dev.stemma.pipeline.Progress;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.folder.CleanOutput;
import dev.stemma.export.Exporter;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One machine and Spark give the same tables: every row and value, as they are exported. */
@Tag("spark")
class SameTablesTest {
    private static final long SEED = 20261127;
    private static final Path CORPUS = Path.of("corpus");

    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("stemma-test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void replacesNothingThatNoJobWrote() throws IOException {
        Path own = Files.writeString(folder.resolve("documents.parquet"), "a user's own");
        JobConfig config = config(List.of(CORPUS.toString()), folder.toString());
        assertThatThrownBy(() -> new Job(spark, config, "test").run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents.parquet");
        assertThat(own).hasContent("a user's own");
    }

    @Test
    void isNotHiddenBehindARunOfOneMachine() throws IOException {
        Files.writeString(folder.resolve("stemma.duckdb"), "");
        Files.writeString(folder.resolve("run.json"), "{}");
        JobConfig config = config(List.of(CORPUS.toString()), folder.toString());
        assertThatThrownBy(() -> new Job(spark, config, "test").run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one machine");
    }

    @Test
    void ofTheFiveScrapedPolicies() throws IOException {
        Map<String, String> tables = onSpark(config(List.of(CORPUS.toString()), out()));

        assertThat(tables).isEqualTo(onOneMachine(CORPUS));
        assertThat(tables.get("documents.jsonl").lines()).hasSize(5);
    }

    @Test
    void goesOnWithALargerDriverWhereOneWasTooSmall() throws IOException {
        JobConfig config = config(List.of(CORPUS.toString()), out());
        assertThatThrownBy(() -> new Job(spark, config, "test", 300 << 20).run())
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--driver-memory");
        assertThat(Path.of(out(), ".work")).isNotEmptyDirectory();

        assertThat(onSpark(config)).isEqualTo(onOneMachine(CORPUS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void forAnyCutOfAGeneratedCorpus(int partitions) throws IOException {
        Path input = generated(400, false);
        JobConfig.Sizes sizes = new JobConfig.Sizes(partitions, 1_000_000 / partitions, 1L << 20, 1 << 20);

        assertThat(onSpark(config(List.of(input.toString()), out()).with(sizes)))
                .isEqualTo(onOneMachine(input));
    }

    /** Nine thousand characters make a giant: its edges are measured in parts. */
    @Test
    void withGiantClusters() throws IOException {
        Path input = generated(400, false);
        JobConfig.Sizes sizes = new JobConfig.Sizes(2, 64L << 20, 9_000, 256L << 30);
        JobConfig config = config(List.of(input.toString()), out()).with(sizes);
        new Job(spark, config, "test").prepare();
        assertThat(measured(Path.of(config.out()))).isGreaterThan(20);

        assertThat(onSpark(config)).isEqualTo(onOneMachine(input));
    }

    /** Edges that a job which was killed had measured in parts. */
    private static long measured(Path out) throws IOException {
        try (Stream<Path> found = Files.walk(out, 4)) {
            Path folder = found.filter(path -> path.endsWith("measured")).findFirst().orElseThrow();
            return spark.read().parquet(folder.toString()).count();
        }
    }

    /** What is judged beside a document of another cluster takes that to its bin. Of each whole text a file that is cut comes first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void withPartsOfCopies(int partitions) throws IOException {
        Path input = Files.createDirectories(folder.resolve("parts"));
        Prose prose = new Prose(SEED);
        for (int i = 0; i < 12; i++) {
            CutCopy made = CutCopy.of(prose);
            Files.writeString(input.resolve("whole" + i + ".txt"), made.whole());
            Files.write(input.resolve("a-whole" + i + ".txt.gz"), withoutItsSum(made.whole()));
            Files.writeString(input.resolve("copy" + i + ".txt"), made.copy());
            Files.writeString(input.resolve("part" + i + ".txt"), made.cut());
        }
        JobConfig.Sizes sizes = new JobConfig.Sizes(partitions, 100_000 / partitions, 1L << 20, 1 << 20);

        Map<String, String> tables =
                onSpark(config(List.of(input.toString()), out()).with(sizes));

        assertThat(tables).isEqualTo(onOneMachine(input));
        for (int i = 0; i < 12; i++) {
            assertThat(tables.get("documents.jsonl")).contains("copy" + i + ".txt has ");
        }
        assertThat(tables.get("clusters.jsonl")).contains("whole0.txt").doesNotContain("a-whole");
    }

    @Test
    void withATableThatASiblingMends() throws IOException {
        Path input = Files.createDirectories(folder.resolve("wrapped"));
        WrappedCopy made = WrappedCopy.of();
        Files.writeString(input.resolve("whole.txt"), made.whole());
        Files.write(input.resolve("wrapped.txt"), made.wrappedBytes());

        Map<String, String> tables = onSpark(config(List.of(input.toString()), out()));

        assertThat(tables).isEqualTo(onOneMachine(input));
        assertThat(tables.get("repairs.jsonl")).contains("table-join-by-sibling");
    }

    private static byte[] withoutItsSum(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() - 8);
    }

    @Test
    void forAnyOrderOfTheInput() throws IOException {
        Map<String, String> inOrder = onSpark(config(List.of(generated(300, false).toString()), out()));
        Map<String, String> shuffled =
                onSpark(config(List.of(generated(300, true).toString()), out() + "-shuffled"));
        for (Map<String, String> tables : List.of(inOrder, shuffled)) { // the origin is the line's number
            tables.computeIfPresent(
                    "documents.jsonl", (name, rows) -> rows.replaceAll("\"origin\":\"[^\"]*\"", "\"origin\":\"\""));
        }
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Test
    void withBadLinesIdsTakenTwiceAndWhatIsLeftOut() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        List<String> lines = lines(60);
        lines.add(7, "no JSON");
        lines.add(40, lines.get(3)); // an id taken twice, in another slice
        lines.add(50, "{\"id\":\"d0000003\",\"text\":\"Taken a third time.\"}");
        Files.write(inputs.resolve("a.jsonl"), lines);
        Files.copy(CORPUS.resolve("000_10ca08ade4f42350.txt"), inputs.resolve("d0000003"));
        Files.writeString(inputs.resolve(".hidden"), "left out");
        Files.writeString(inputs.resolve("style.css"), "p { color: red }");
        Files.write(inputs.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Files.write(inputs.resolve("binary.dat"), new byte[] {0, 1, 2, 3, 0, 0, 9});
        Files.copy(CORPUS.resolve("001_c215ccc4f3e6441f.txt"), inputs.resolve("empty.txt"));
        Files.writeString(inputs.resolve("empty.txt"), "");
        byte[] warc = warc("https://one.example/privacy", "<p>We keep what you send us for a year.")
                .concat(warc("https://two.example/privacy", "<p>We sell nothing and keep nothing."))
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(inputs.resolve("whole.warc"), warc);
        Files.write(inputs.resolve("cut.warc"), Arrays.copyOf(warc, warc.length * 3 / 4));
        Files.writeString(inputs.resolve("bad.parquet"), "PAR1 and nothing of use PAR1");
        parquet(inputs.resolve("table.parquet"));
        JobConfig.Sizes sizes = new JobConfig.Sizes(3, 20_000, 1L << 20, 1 << 30);

        Map<String, String> tables =
                onSpark(config(List.of(inputs.toString()), out()).with(sizes));

        assertThat(tables).isEqualTo(onOneMachine(inputs));
        assertThat(tables.get("quarantine.jsonl"))
                .contains("duplicate_id")
                .contains("malformed")
                .contains("bad.parquet")
                .contains("cut.warc");
        assertThat(tables.get("documents.jsonl")).contains("\"id\":\"t0\"").contains("https://two.example/privacy");
    }

    /** Half a pair sorts as itself, and is taken like a question mark: in UTF-8, which the tables have, they are one. */
    @Test
    void withIdsThatAreNoUnicode() throws IOException {
        Path input = Files.createDirectories(folder.resolve("ids"));
        String text = "\",\"url\":\"https://one.example/\",\"text\":\"We keep what you send us for a year. We sell nothing.\"}";
        List<String> lines = lines(20);
        for (String id : List.of("a\\ud800", "aZ", "b?", "b\\udc00c", "b?d")) { // U+D800 is behind Z, ? before it
            lines.add("{\"id\":\"" + id + text);
        }
        Files.write(input.resolve("a.jsonl"), lines);
        List<String> others = new ArrayList<>();
        for (String id : List.of("a?", "c\\udc00", "b\\udc00c", "b\\ud800d")) {
            others.add("{\"id\":\"" + id + text);
        }
        Files.write(input.resolve("b.jsonl"), others);

        Map<String, String> tables = onSpark(config(List.of(input.toString()), out()));

        assertThat(tables).isEqualTo(onOneMachine(input));
        assertThat(tables.get("quarantine.jsonl").lines()).hasSize(3);
    }

    /** A record whose HTTP does not say how long it is: it goes on to the end of the record. */
    private static String warc(String url, String html) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format(Locale.ROOT, "%012d", html.length())
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    /** A table as Spark writes it, in one file. */
    private void parquet(Path file) throws IOException {
        Path made = folder.resolve("made");
        spark.sql("SELECT 't' || id AS id, 'The text ' || id || ' of the table.' AS text FROM range(3)")
                .coalesce(1)
                .write()
                .parquet(made.toString());
        try (Stream<Path> parts = Files.list(made)) {
            Files.copy(
                    parts.filter(part -> part.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    file);
        }
    }

    @Test
    void afterAJobThatWasKilledWithoutReadingAgain() throws IOException {
        Path input = generated(200, false);
        Map<String, String> expected = onOneMachine(input);
        JobConfig config = config(List.of(input.toString()), out());
        new Job(spark, config, "test").prepare();
        assertThat(Path.of(out(), "run.json")).doesNotExist();
        // other bytes under the same size and time: who read them again would show it
        FileTime time = Files.getLastModifiedTime(input);
        Files.write(input, new byte[(int) Files.size(input)]);
        Files.setLastModifiedTime(input, time);

        assertThat(onSpark(config)).isEqualTo(expected);
        assertThat(Path.of(out(), ".work")).doesNotExist();
    }

    private static JobConfig config(List<String> inputs, String out) {
        return JobConfig.of(RunConfig.of(inputs, Path.of("out")), out);
    }

    private String out() {
        return folder.resolve("spark-out").toString();
    }

    private Map<String, String> onSpark(JobConfig config) throws IOException {
        new Job(spark, config, "test").run();
        return exported(Path.of(config.out()));
    }

    private Map<String, String> onOneMachine(Path input) throws IOException {
        RunConfig defaults = RunConfig.of(List.of(input.toString()), folder.resolve("one-out"));
        RunConfig config = new RunConfig(
                defaults.inputs(),
                defaults.out(),
                true,
                CleanOutput.NONE,
                2,
                defaults.ingest(),
                defaults.parse(),
                defaults.repair(),
                defaults.dedup(),
                defaults.templates());
        new Pipeline(config, "test", new NoReport()).run(new ByteArrayInputStream(new byte[0]), Progress.SILENT);
        return exported(config.out());
    }

    private static final class NoReport implements Pipeline.Report {
        @Override
        public void write(StoreReader store, Path file) throws IOException {
            Files.writeString(file, "");
        }
    }

    /** The exported tables by the names of their files. */
    private static Map<String, String> exported(Path out) throws IOException {
        Path files = out.resolveSibling(out.getFileName() + "-export");
        new Exporter(out, StoreOptions.defaults()).export(files, Exporter.Format.JSONL, Exporter.Keep.ALL);
        Map<String, String> tables = new TreeMap<>();
        try (var found = Files.list(files)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private Path generated(int size, boolean shuffled) throws IOException {
        List<String> lines = lines(size);
        if (shuffled) {
            Collections.shuffle(lines, new Random(SEED));
        }
        return Files.write(folder.resolve(shuffled ? "shuffled.jsonl" : "generated.jsonl"), lines);
    }

    private static List<String> lines(int size) {
        GeneratedCorpus corpus = new GeneratedCorpus(SEED, size);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            GeneratedCorpus.Made made = corpus.document(i);
            lines.add("{\"id\":\"" + made.id() + "\",\"url\":\"https://" + made.site() + "/\",\"text\":\""
                    + made.text()
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                    + "\"}");
        }
        return lines;
    }
}
