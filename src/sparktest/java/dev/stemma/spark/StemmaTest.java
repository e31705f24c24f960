package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.cli.Main;
import dev.stemma.ingest.FileReading;
import dev.stemma.pipeline.RunConfig;
import dev.stemma.sketch.Digests;
import dev.stemma.export.Exporter;
import dev.stemma.store.StoreOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the job: the options of one machine, its exit codes, and a reason for what a job does not have. */
@Tag("spark")
class StemmaTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.log.level", "ERROR",
            "spark.sql.shuffle.partitions", "2");

    @TempDir
    Path folder;

    @BeforeAll
    static void setUp() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterAll
    static void tidy() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run corpus --clean files",
                "run corpus --threads 2",
                "run corpus --treshold 0.8",
                "run corpus --threshold 2",
                "run corpus --limit max-nothing=1",
                "run corpus --templates nowhere.jsonl",
                "run corpus --must-link nowhere.tsv",
                "run corpus --config nowhere.conf",
                "run - -o %s",
                "run nowhere -o %s",
                "run corpus -o corpus"
            })
    void wrongUseIsTold(String line) {
        assertThat(Stemma.run(line.replace("%s", out()).split(" "))).isEqualTo(2);
    }

    /** Pairs, templates, decisions, a configuration file and a gate, all at once. */
    @Test
    void theOptionsAreThoseOfOneMachine() throws IOException {
        String first = "000_10ca08ade4f42350.txt";
        Path never = Files.writeString(folder.resolve("never.tsv"), first + "\t001_c215ccc4f3e6441f.txt\n");
        Path config = Files.writeString(
                folder.resolve("run.conf"), "threshold = 0.8\nnever-merge = " + never + "\nquotes = curly\n");
        Path earlier = folder.resolve("earlier");
        assertThat(oneMachine("run", "corpus", "-o", earlier.toString(), "--quiet")).isZero();
        new Exporter(earlier, StoreOptions.defaults())
                .export(folder.resolve("export"), Exporter.Format.JSONL, Exporter.Keep.ALL);
        String decisions = "{\"scheme\":\"stemma-decisions/1\"}\n"
                + "{\"decision\":\"never-merge\",\"a\":\"003_c52bf48a2697cc58.txt\",\"b\":\"" + first + "\"}\n"
                + "{\"decision\":\"complete\",\"document\":\"004_4095782621002d1e.txt\",\"sha256\":\""
                + Digests.sha256(Files.readAllBytes(Path.of("corpus/004_4095782621002d1e.txt"))) + "\"}\n";
        List<String> options = List.of(
                "--config",
                config.toString(),
                "--templates",
                folder.resolve("export").resolve("templates.jsonl").toString(),
                "--fail-on",
                "duplicates",
                "--quiet");
        Path one = folder.resolve("one");
        Files.writeString(folder.resolve("one.decisions.jsonl"), decisions);
        Files.writeString(folder.resolve("spark-out.decisions.jsonl"), decisions);

        int code = oneMachine(line("run", "corpus", "-o", one.toString(), options));
        assertThat(code).isEqualTo(4);
        assertThat(Stemma.run(line("run", "corpus", "-o", out(), options))).isEqualTo(code);

        Map<String, String> tables = exported(Path.of(out()));
        assertThat(tables).isEqualTo(exported(one));
        assertThat(tables.get("clusters.jsonl").lines().count()).isGreaterThan(1);
        assertThat(tables.get("matches.jsonl")).isNotEmpty();
    }

    /** What is decided about a result stands beside it, so a job over the folder above meets both. */
    @Test
    void readsNeitherItsOwnTablesNorWhatWasDecidedAboutThem() throws IOException {
        Path input = Files.writeString(folder.resolve("policy.txt"), "We keep what you send us for a year.\n");
        assertThat(Stemma.run("run", folder.toString(), "-o", out(), "--quiet")).isZero();
        String decisions = "{\"scheme\":\"stemma-decisions/1\"}\n{\"decision\":\"complete\",\"document\":\"policy.txt\",\"sha256\":\""
                + Digests.sha256(Files.readAllBytes(input)) + "\"}\n";
        Files.writeString(folder.resolve("spark-out.decisions.jsonl"), decisions);
        Path page = Files.writeString(Path.of(out(), "report.html"), "a page of the first tables");
        Files.writeString(folder.resolve("other.decisions.jsonl"), "{\"text\":\"Named alike, and about nothing of ours.\"}\n");

        assertThat(Stemma.run("run", folder.toString(), "-o", out(), "--quiet")).isZero();

        assertThat(exported(Path.of(out())).get("documents.jsonl").lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("Named alike"))
                .noneMatch(line -> line.contains("stemma-decisions"));
        assertThat(page).doesNotExist();
    }

    /** All that looks at a result on one machine; {@code serve} is asked in the room of that name. */
    @Test
    void oneMachineShowsWhatAJobWrote() throws IOException {
        Path one = folder.resolve("one");
        assertThat(oneMachine("run", "corpus", "-o", one.toString(), "--quiet")).isZero();
        assertThat(Stemma.run("run", "corpus", "-o", out(), "--quiet")).isZero();
        String[] two = {"000_10ca08ade4f42350.txt", "004_4095782621002d1e.txt"};
        for (List<String> asked : List.of(
                List.of("show", "%s", "clusters", "--format", "csv"),
                List.of("show", "%s", two[1]),
                List.of("query", "%s", "SELECT id, completeness FROM documents ORDER BY id"),
                List.of("explain", "%s", two[0], two[1]))) {
            assertThat(said(asked, out())).as(asked.toString()).isNotEmpty().isEqualTo(said(asked, one.toString()));
        }
        assertThat(said(List.of("report", "%s"), out())).contains("report.html");
        String page = Files.readString(Path.of(out(), "report.html"));
        String expected = Files.readString(one.resolve("report.html"));
        String method = "<section id=\"method\"";
        assertThat(page.substring(0, page.indexOf(method))).isEqualTo(expected.substring(0, expected.indexOf(method)));
    }

    private static String said(List<String> line, String out) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> command = line.stream().map(word -> word.equals("%s") ? out : word).toList();
        assertThat(Main.run(command, new ByteArrayInputStream(new byte[0]), stream, stream, Map.of())).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anErrorInsideIsNoWrongUse() throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("stemma-test").getOrCreate()) {
            JobConfig config = JobConfig.of(RunConfig.of(List.of("corpus"), Path.of("stemma-out")), out());
            new Job(spark, config, "(not built)").prepare();
        }
        try (Stream<Path> files = Files.walk(Path.of(out()))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".parquet") && f.toString().contains("judged"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.writeString(file, "not what was written");
            }
        }
        assertThat(Stemma.run("run", "corpus", "-o", out())).isEqualTo(1);
        assertThat(Path.of(out(), "run.json")).doesNotExist();
    }

    @Test
    void aFileWhoseLinesCannotBeCountedIsNotCut() throws IOException {
        Path lines = Files.writeString(folder.resolve("b.jsonl"), "{\"text\":\"some words\"}\n".repeat(100));
        List<InputFiles.Found> files = List.of(found(folder.resolve("a.jsonl"), 5_000), found(lines, Files.size(lines)));
        try (SparkSession spark = SparkSession.builder().appName("stemma-test").getOrCreate()) {
            List<Slice> slices = Slices.of(
                    files,
                    1_000,
                    JavaSparkContext.fromSparkContext(spark.sparkContext()),
                    new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));

            assertThat(slices.stream().map(Slice::number)).containsExactly(0, 1, 2, 3);
            assertThat(slices.get(0).whole()).isTrue();
            assertThat(slices.stream().skip(1).map(Slice::before)).containsExactly(0L, 46L, 91L);
        }
    }

    private static InputFiles.Found found(Path file, long size) {
        String name = file.getFileName().toString();
        return new InputFiles.Found(file.toUri().toString(), new FileReading.Named(name, name), size, "");
    }

    private String out() {
        return folder.resolve("spark-out").toString();
    }

    private static String[] line(String command, String input, String option, String out, List<String> options) {
        List<String> line = new ArrayList<>(List.of(command, input, option, out));
        line.addAll(options);
        return line.toArray(new String[0]);
    }

    private static int oneMachine(String... line) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(List.of(line), new ByteArrayInputStream(new byte[0]), nobody, nobody, Map.of());
    }

    private static Map<String, String> exported(Path out) throws IOException {
        Path files = out.resolveSibling(out.getFileName() + "-export");
        new Exporter(out, StoreOptions.defaults()).export(files, Exporter.Format.JSONL, Exporter.Keep.ALL);
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> found = Files.list(files)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return tables;
    }
}
