package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {
    @TempDir
    Path folder;

    @Test
    void parquetIsReadInItsOrder() throws Exception {
        Path file = folder.resolve("t.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 'd' || i AS id, 'text ' || i AS text FROM range(5000) t(i)) TO '" + file
                    + "' (FORMAT parquet)");
        }
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).hasSize(5000).startsWith("d0", "d1").endsWith("d4999");
        assertThat(texts(seen)).startsWith("text 0");
    }

    /** DuckDB reads no further than the first of them when it is told that bytes are text. */
    @Test
    void bytesThatAreNoUtf8CostNoOtherRow() throws Exception {
        Path file = folder.resolve("t.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT * FROM (VALUES ('a', encode('caf\u00e9 one')), ('b', 'Caf\\xE9 two'::BLOB),"
                    + " ('c', NULL), ('d', encode('text four'))) t(id, text)) TO '" + file + "' (FORMAT parquet)");
        }
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a", "b", "c", "d");
        assertThat(texts(seen)).containsExactly("caf\u00e9 one", "Caf\u00e9 two", "", "text four");
    }

    @Test
    void bytesThatAreNoTextAreHandedOnAsTheyAre() throws Exception {
        Path file = folder.resolve("t.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 'a' AS id, '%PDF-1.4\\x00\\x01\\x02\\x03\\xFF'::BLOB AS content) TO '"
                    + file + "' (FORMAT parquet)");
        }
        assertThat(((Capture) read(folder.toString()).get(0)).bytes())
                .containsExactly('%', 'P', 'D', 'F', '-', '1', '.', '4', 0, 1, 2, 3, 0xff);
    }

    @Test
    void brokenTablesAreRejected() throws Exception {
        Files.writeString(folder.resolve("broken.parquet"), "PAR1 and nothing of use");
        assertThat(codes(read(folder.toString()))).containsExactly(Code.MALFORMED);
    }

    @Test
    void aBrokenTableOutOfAnArchiveIsToldInTheSameWordsEachTime() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("in/broken.parquet"));
            zip.write("PAR1 and nothing of use PAR1".getBytes(StandardCharsets.US_ASCII));
        }
        List<Ingested> first = read(folder.toString());
        assertThat(((Rejection) first.get(0)).message())
                .contains("in/broken.parquet")
                .doesNotContain("stemma-table");
        assertThat(read(folder.toString())).isEqualTo(first);
    }
}
