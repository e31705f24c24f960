package dev.stemma.ingest;

import static dev.stemma.ingest.IngestTest.codes;
import static dev.stemma.ingest.IngestTest.ids;
import static dev.stemma.ingest.IngestTest.read;
import static dev.stemma.ingest.IngestTest.texts;
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

class TableReaderTest {
    @TempDir
    Path folder;

    @Test
    void aTableWithATextColumnIsADocumentARow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,url,text\nx,https://example.org/x,\"one, two\nand three\"\n,,\"quoted \"\"word\"\"\"\ny,,\n");
        Files.writeString(folder.resolve("b.tsv"), "text\tid\nfour\tz\n");
        Files.write(folder.resolve("c.csv.gz"), Archives.gzip(Archives.utf8("id,text\nw,five\n")));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("x", "a.csv!2", "y", "z", "w");
        assertThat(texts(seen)).containsExactly("one, two\nand three", "quoted \"word\"", "", "four", "five");
        assertThat(((Capture) seen.get(0)).transport().url()).contains("https://example.org/x");
    }

    @Test
    void aTableWithoutOneIsAText() throws Exception {
        Files.writeString(folder.resolve("cookies.csv"), "name,purpose\nsessionid,log-in\n");
        assertThat(texts(read(folder.toString()))).containsExactly("name,purpose\nsessionid,log-in\n");
    }

    @Test
    void aRowThatIsCutInsideItsQuotesSpoilsNoOther() throws Exception {
        Files.writeString(folder.resolve("a.csv"), quotedRows(50, ", for years") + "50,\"cut, in the mid");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 50))).startsWith("shop 0, for years").endsWith("shop 49, for years");
        assertThat(codes(seen.subList(50, seen.size()))).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(50)).message())
                .contains("a.csv!line 52", "a quote that opens at line 52 is never closed");
    }

    @Test
    void soWithLineBreaksInsideQuotesBeforeIt() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "\uFEFF" + quotedRows(3, "\r\nsecond, \"\"line\"\"") + "3,\"cut\nin the mid\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 3))).contains("shop 2\r\nsecond, \"line\"");
        assertThat(codes(seen.subList(3, seen.size()))).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(3)).message()).contains("a quote that opens at line 8 is never closed");
    }

    @Test
    void quotesThatAreCharactersStay() throws Exception {
        Files.writeString(folder.resolve("a.tsv"), "no\ttext\n1\t\"Best\" pipe, 5\"\n2\t\"open\n3\tpipe 3\"\n");
        Files.writeString(folder.resolve("b.csv"), "no,text\n1,pipe 5\"\n2,pipe 3\" wide\n3,pipe\n");
        assertThat(texts(read(folder.toString())))
                .containsExactly("\"Best\" pipe, 5\"", "\"open", "pipe 3\"", "pipe 5\"", "pipe 3\" wide", "pipe");
    }

    private static String quotedRows(int count, String more) {
        StringBuilder table = new StringBuilder("no,text\n");
        for (int i = 0; i < count; i++) {
            table.append(i).append(",\"shop ").append(i).append(more).append("\"\n");
        }
        return table.toString();
    }

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
