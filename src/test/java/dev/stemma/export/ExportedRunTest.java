package dev.stemma.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.result.BadQueryException;
import dev.stemma.store.Samples;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export holds, and that its tables are read as those of a run. */
class ExportedRunTest {
    @TempDir
    Path out;

    @Test
    void exportsInAStatedOrder() throws IOException {
        Samples.write(out);
        Exporter exporter = new Exporter(out, StoreOptions.defaults());
        for (Exporter.Format format : Exporter.Format.values()) {
            Path first = out.resolve("first-" + format);
            Path second = out.resolve("second-" + format);
            List<Path> files = exporter.export(first, format, Exporter.Keep.REPRESENTATIVES);
            new Exporter(out, new StoreOptions(1, 64)).export(second, format, Exporter.Keep.REPRESENTATIVES);
            for (Path file : files) {
                assertThat(file).hasSameBinaryContentAs(second.resolve(file.getFileName()));
            }
        }
        assertThat(out.resolve("first-csv/removed.csv"))
                .hasContent("removed,kept,cluster,relation,similarity,edit_distance\nb,a,k1,equal,1.0,0");
        assertThat(Files.readAllLines(out.resolve("first-jsonl/documents.jsonl")))
                .hasSize(2);
        assertThat(Files.readString(out.resolve("first-jsonl/cookies.jsonl")))
                .startsWith("{\"document\":\"a\",\"row\":0,\"names\":[\"sid\",\"sid_v2\"],\"provider\":\"Nimbus\"");
    }

    @Test
    void readsItsOwnParquetExport() throws IOException {
        Samples.write(out);
        Path parquet = out.resolve("p");
        new Exporter(out, StoreOptions.defaults()).export(parquet, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        try (StoreReader reader = StoreReader.open(parquet)) {
            assertThat(reader.query("SELECT count(*) FROM documents").single()).isEqualTo(3L);
            assertThat(reader.query("SELECT count(*) FROM repairs").single()).isEqualTo(10L);
            assertThat(reader.query("SELECT count(*) FROM runs").single()).isEqualTo(0L);
            assertThatThrownBy(() -> reader.query("SELECT * FROM read_csv('/etc/hostname')"))
                    .isInstanceOf(BadQueryException.class);
        }
    }

    /** DuckDB may write wherever it may read files; a table of the run could be replaced by a query. */
    @Test
    void sqlCanNeitherWriteNorReachOtherFilesOverParquet() throws IOException {
        Samples.write(out);
        Path tables = out.resolve("it's parquet");
        new Exporter(out, StoreOptions.defaults()).export(tables, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        Path other = Files.writeString(out.resolve("other.csv"), "a\n1\n");
        String into = tables.toString().replace("'", "''");
        List<String> derived = List.of("CREATE TABLE counted AS SELECT count(*) AS n FROM documents");
        try (StoreReader reader = StoreReader.open(tables);
                StoreReader served = StoreReader.withTables(tables, StoreOptions.defaults(), derived)) {
            for (StoreReader each : List.of(reader, served)) {
                for (String sql : List.of(
                        "CREATE TABLE t (i INTEGER)",
                        "COPY documents TO '" + into + "/documents.parquet'",
                        "COPY (SELECT 1) TO '" + into + "/new.csv'; SELECT 1",
                        "EXPLAIN ANALYZE COPY (SELECT 1) TO '" + into + "/new.csv'",
                        "EXPORT DATABASE '" + into + "/all'",
                        "ATTACH '" + into + "/y.duckdb'",
                        "SELECT * FROM read_csv('" + other + "')",
                        "SET enable_external_access = true")) {
                    assertThatThrownBy(() -> each.query(sql))
                            .as(sql)
                            .isInstanceOf(BadQueryException.class)
                            .hasMessageNotContaining("\n");
                }
                assertThat(each.query("FROM documents SELECT count(*)").single())
                        .isEqualTo(3L);
                assertThatThrownBy(() -> each.query("SELEC 1"))
                        .hasMessageContaining("syntax error")
                        .isInstanceOf(BadQueryException.class);
            }
            assertThat(served.query("SELECT n FROM counted").single()).isEqualTo(3L);
        }
        try (Stream<Path> files = Files.list(tables)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("new") || name.startsWith("all") || name.startsWith("y."));
        }
    }
}
