package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.export.Exporter;
import dev.stemma.files.OwnFiles;
import dev.stemma.folder.NoStoreException;
import dev.stemma.model.Relation;
import dev.stemma.result.BadQueryException;
import dev.stemma.result.Result;
import dev.stemma.schema.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path out;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Samples.write(out);
        try (StoreReader reader = StoreReader.open(out)) {
            assertThat(reader.query("SELECT count(*) FROM documents").single()).isEqualTo(3L);
            Result names = reader.query("SELECT names, duration_days FROM cookies WHERE document = ?", "a");
            assertThat(names.rows()).containsExactly(List.of(List.of("sid", "sid_v2"), 0.0));
            Result repairs = reader.query("SELECT rule, \"start\", \"end\", \"before\", \"after\", refused FROM repairs"
                    + " WHERE document = 'a' ORDER BY ALL");
            assertThat(repairs.rows())
                    .containsExactly(
                            Arrays.asList("mojibake", 3, 5, "Ã©", "é", "the word stands so elsewhere"),
                            Arrays.asList("quotes", 0, 1, "“", "\"", null),
                            Arrays.asList("quotes", 4, 5, "“", "\"", null),
                            Arrays.asList("quotes", 9, 9, "", "\uFFFD", null),
                            Arrays.asList("spaces", 2, 4, "\u00a0 ", " ", null));
            assertThat(reader.query("SELECT evidence->0->>'message' FROM documents WHERE id = 'a'")
                            .single())
                    .isEqualTo("ends in \"Opend\"");
            assertThat(reader.query("SELECT seconds FROM runs").single()).isEqualTo(Map.of("read", 0.5));
            assertThat(reader.query("SELECT CAST(0.1 AS FLOAT), CAST(1 AS TINYINT)")
                            .rows())
                    .containsExactly(List.of(0.1, 1));
            assertThat(reader.query("SELECT text FROM documents WHERE id = 'c'").single())
                    .isEqualTo("=alone, \uFFFD");
        }
    }

    /** A night in which clocks go forward has an hour less where a time zone has summer time, and a capture none the less. */
    @Test
    void aMomentIsTheSameInAnyTimeZone() throws Exception {
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Samples.write(out);
        try (StoreReader reader = StoreReader.open(out)) {
            assertThat(reader.query(
                                    "SELECT captured, captured + INTERVAL 1.5 SECOND, TIMESTAMP '2024-03-31 02:30:00', CAST(NULL AS TIMESTAMP)"
                                            + " FROM documents WHERE id = 'a'")
                            .rows())
                    .containsExactly(
                            Arrays.asList("2024-02-03 04:05:06", "2024-02-03 04:05:07.5", "2024-03-31 02:30:00", null));
            assertThat(reader.query(
                                    "SELECT TIMESTAMP_S '2024-03-31 02:30:00', TIMESTAMP_NS '2024-03-31 02:30:00.000000001', list(captured)"
                                            + " FROM documents WHERE id = 'a'")
                            .rows())
                    .containsExactly(List.of(
                            "2024-03-31 02:30:00", "2024-03-31 02:30:00.000000001", List.of("2024-02-03 04:05:06")));
        } finally {
            TimeZone.setDefault(own);
        }
    }

    /** To SQL a quote ends a text, and to the database brackets and braces are patterns. */
    @Test
    void aFolderOfAnyNameHoldsARun() throws IOException {
        List<String> derived = List.of("CREATE TABLE more AS SELECT id FROM documents");
        for (String name : List.of("a=b&c", "o'clock", "p[1]", "{q,r}", "50% s", "caf\u00e9")) {
            Path folder = out.resolve(name);
            Samples.write(folder);
            new Exporter(folder, StoreOptions.defaults())
                    .export(folder.resolve("tables"), Exporter.Format.PARQUET, Exporter.Keep.ALL);
            try (StoreReader reader = StoreReader.open(folder);
                    StoreReader served = StoreReader.withTables(folder, StoreOptions.defaults(), derived);
                    StoreReader tables = StoreReader.open(folder.resolve("tables"))) {
                for (StoreReader each : List.of(reader, served, tables)) {
                    assertThat(each.query("SELECT count(*) FROM documents").single())
                            .as(name)
                            .isEqualTo(3L);
                }
            }
            assertThat(Changes.between(folder, folder, StoreOptions.defaults()))
                    .as(name)
                    .contains(new Changes(3, 0, 0, 0));
        }
    }

    /** To the driver settings begin there: it would open another file. */
    @Test
    void aFolderWithASemicolonIsRefused() throws IOException {
        Path folder = out.resolve("a;threads=1");
        assertThatThrownBy(() -> Samples.write(folder)).hasMessageContaining("no path with a semicolon");
        Samples.write(out.resolve("b"));
        Path renamed = Files.move(out.resolve("b"), out.resolve("b;c"));
        assertThatThrownBy(() -> StoreReader.open(renamed)).hasMessageContaining("no path with a semicolon");
    }

    @Test
    void rowsOfAnotherThreadAreAllThere() throws Exception {
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 3_000; i++) {
                            try {
                                store.append(new Row.FamilyRow("c-1", "c-" + i, 1, i));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    })
                    .get();
            store.append(new Row.FamilyRow("c-1", "c-last", 1, 0));
            store.finish();
        }
        assertThat(count("families")).isEqualTo(3_001L);
    }

    @Test
    void rowsDoNotGoThroughTheLog() throws IOException {
        String text = "some words of a policy ".repeat(100);
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            for (int i = 0; i < 5_000; i++) {
                store.append(Samples.row("d" + i, text + i, "k" + i, Relation.UNIQUE));
            }
            try (var files = Files.list(out)) {
                Path log = files.filter(file -> file.toString().endsWith(".wal"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.size(log)).isLessThan(100_000);
            }
            store.finish();
        }
        assertThat(count("documents")).isEqualTo(5_000L);
    }

    @Test
    void rowsOfManyTransactionsAreAllThereInTheirOrder() throws IOException {
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults(), 50_000)) {
            for (int i = 0; i < 5_000; i++) {
                store.append(new Row.FamilyRow("c-1", "c-" + i, 1, i));
                store.append(new Row.ClusterRow("k" + i, "d", 1, 1, 1, 1, OptionalDouble.empty(), Optional.empty()));
            }
            store.finish();
        }
        assertThat(count("clusters")).isEqualTo(5_000L);
        try (StoreReader reader = StoreReader.open(out)) {
            assertThat(reader.query("SELECT cluster FROM clusters").rows())
                    .extracting(row -> row.get(0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 5_000).mapToObj(i -> "k" + i).toList());
        }
        assertThat(count("families")).isEqualTo(5_000L);
    }

    private Object count(String table) throws IOException {
        try (StoreReader reader = StoreReader.open(out)) {
            return reader.query("SELECT count(*) FROM " + table).single();
        }
    }

    /** As a run of before there were these tables and that column. */
    @Test
    void whatAnOlderRunDoesNotHaveIsEmpty() throws Exception {
        Samples.write(out);
        try (DuckDBConnection run = Database.write(out.resolve(StoreWriter.FILE), StoreOptions.defaults());
                Statement statement = run.createStatement()) {
            statement.execute("DROP TABLE matches");
            statement.execute("DROP TABLE fills");
            statement.execute("ALTER TABLE documents DROP COLUMN last_updated");
        }
        Path other = Files.writeString(out.resolve("other.csv"), "a\n1\n");
        List<String> derived = List.of("CREATE TABLE counted AS SELECT count(*) AS n FROM matches");
        try (StoreReader reader = StoreReader.open(out);
                StoreReader served = StoreReader.withTables(out, StoreOptions.defaults(), derived)) {
            for (StoreReader each : List.of(reader, served)) {
                assertThat(each.query("SELECT count(*) FROM matches").single()).isEqualTo(0L);
                assertThat(each.query("SELECT template, slot FROM fills").rows())
                        .isEmpty();
                assertThat(each.query("SELECT count(*), count(last_updated) FROM documents")
                                .rows())
                        .containsExactly(List.of(3L, 0L));
                assertThat(each.query("SELECT count(*) FROM repairs WHERE document = 'a'")
                                .single())
                        .isEqualTo(5L);
                assertThatThrownBy(() -> each.query("SELECT * FROM read_csv('" + other + "')"))
                        .isInstanceOf(BadQueryException.class);
                assertThatThrownBy(() -> each.query("DELETE FROM run.documents"))
                        .isInstanceOf(BadQueryException.class);
                refusesSettings(each);
            }
            assertThat(served.query("SELECT n FROM counted").single()).isEqualTo(0L);
        }
    }

    /** A run, or another export, replaced the tables. */
    @Test
    void theStateTellsThatTheTablesWereReplaced() throws IOException {
        Samples.write(out);
        Path tables = out.resolve("parquet");
        Exporter exporter = new Exporter(out, StoreOptions.defaults());
        exporter.export(tables, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        for (Path run : List.of(out, tables)) {
            try (StoreReader reader = StoreReader.open(run)) {
                String before = reader.state();
                assertThat(reader.state()).isEqualTo(before);
                Path file = run.equals(out) ? out.resolve(StoreWriter.FILE) : tables.resolve("clusters.parquet");
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
                assertThat(reader.state()).isNotEqualTo(before);
            }
        }
    }

    @Test
    void sqlCanNeitherWriteNorReachOtherFiles() throws IOException {
        Samples.write(out);
        Path other = Files.writeString(out.resolve("other.csv"), "a\n1\n");
        try (StoreReader reader = StoreReader.open(out)) {
            for (String sql : List.of(
                    "DELETE FROM documents",
                    "CREATE TABLE t (i INTEGER)",
                    "COPY documents TO '" + out.resolve("x.csv") + "'",
                    "SELECT * FROM read_csv('" + other + "')",
                    "ATTACH '" + out.resolve("y.duckdb") + "'",
                    "SET enable_external_access = true",
                    "INSTALL fts")) {
                assertThatThrownBy(() -> reader.query(sql))
                        .as(sql)
                        .isInstanceOf(BadQueryException.class)
                        .hasMessageNotContaining("\n");
            }
            assertThat(reader.query("SELECT count(*) FROM documents").single()).isEqualTo(3L);
            refusesSettings(reader);
        }
        assertThat(out.resolve("x.csv")).doesNotExist();
    }

    /** They would hold for whoever asks next. */
    private static void refusesSettings(StoreReader reader) {
        assertThatThrownBy(() -> reader.query("SET GLOBAL threads = 3"))
                .isInstanceOf(BadQueryException.class)
                .hasMessage("settings cannot be changed here");
        assertThat(reader.query("SELECT current_setting('threads')").single()).isEqualTo(2L);
    }

    @Test
    void saysOnOneLineWhatIsWrongWithAQuery() throws IOException {
        Samples.write(out);
        try (StoreReader reader = StoreReader.open(out)) {
            assertThatThrownBy(() -> reader.query("SELECT nix FROM documents"))
                    .isInstanceOf(BadQueryException.class)
                    .hasMessageContaining("nix")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> reader.query("SELECT 'x'::INTEGER"))
                    .isInstanceOf(BadQueryException.class)
                    .hasMessageContaining("Could not convert string 'x'");
            assertThatThrownBy(() -> reader.rows("SELECT 'x'::INTEGER"))
                    .isInstanceOf(BadQueryException.class)
                    .hasMessageContaining("Could not convert string 'x'");
        }
    }

    @Test
    void saysWhyThereIsNothingToOpen() throws IOException {
        assertThatThrownBy(() -> StoreReader.open(out.resolve("gone")))
                .isInstanceOf(NoStoreException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> StoreReader.open(out))
                .isInstanceOf(NoStoreException.class)
                .hasMessageContaining("holds no run of Stemma");
        Path file = Files.writeString(out.resolve("file"), "x");
        assertThatThrownBy(() -> StoreReader.open(file))
                .isInstanceOf(NoStoreException.class)
                .hasMessageContaining("is a file");
        Files.createDirectories(out.resolve(OwnFiles.WORK)); // as a killed run leaves it
        assertThatThrownBy(() -> StoreReader.open(out))
                .isInstanceOf(NoStoreException.class)
                .hasMessageContaining("not finished");
        Files.writeString(out.resolve(StoreWriter.FILE), "no database");
        assertThatThrownBy(() -> StoreReader.open(out))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void anUnfinishedRunLeavesTheLastOneInPlace() throws IOException {
        Samples.write(out);
        try (StoreWriter writer = StoreWriter.create(out, StoreOptions.defaults())) {
            writer.append(Samples.row("z", "x", "k", Relation.UNIQUE));
        }
        try (StoreReader reader = StoreReader.open(out)) {
            assertThat(reader.query("SELECT count(*) FROM documents").single()).isEqualTo(3L);
        }
        try (var files = Files.list(out)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(StoreWriter.FILE);
        }
    }
}
