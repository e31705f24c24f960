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
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    void markdownIsATextAfterTheOthers() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,markdown\na,*one*\n");
        Files.writeString(folder.resolve("b.csv"), "id,markdown,text\nb,*two*,two\n");
        Files.writeString(folder.resolve("c.jsonl"), "{\"url\":\"https://example.org/\",\"markdown\":\"# Three\"}\n");
        assertThat(texts(read(folder.toString()))).containsExactly("*one*", "two", "# Three");
        assertThat(Files.readString(Path.of("docs/command-line.md")))
                .contains("the text; default "
                        + String.join(", ", FieldNames.defaults().text()) + " |");
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoHeader() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "sep=;\nkey,no;text\n1;\"one; a\"\n2;two, b\n");
        Files.writeString(folder.resolve("b.csv"), "\uFEFF\"sep=,\"\r\nid,text\r\nx,three\r\n");
        Files.writeString(folder.resolve("c.csv"), "sep=\t\nid\ttext\ny\tfour, 4\n");
        Files.writeString(folder.resolve("d.csv"), "sep=x,text\nz,five\n");
        Files.writeString(folder.resolve("e.csv"), "sep=;\nname;purpose\nsid;log-in\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly("one; a", "two, b", "three", "four, 4", "five", "sep=;\nname;purpose\nsid;log-in\n");
        assertThat(ids(seen)).startsWith("a.csv!1", "a.csv!2", "x", "y");
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

    @Test
    void aTableOnStandardInputIsToldByItsHeaderAndRows() {
        String rows = "1,\"Alpha privacy policy. We collect data.\"\n2,\"Beta privacy policy. We keep it.\"\n";
        assertThat(ids(piped("id,text\n" + rows, IngestOptions.defaults()))).containsExactly("1", "2");
        assertThat(texts(piped("key;content\n1;\"one; a\"\n2;two", IngestOptions.defaults())))
                .containsExactly("one; a", "two");
        assertThat(ids(piped("text\none, two\nthree", IngestOptions.defaults().withTextField("text"))))
                .containsExactly("-!1", "-!2");
        assertThat(ids(piped("key,page_body\n" + rows, IngestOptions.defaults().withTextField("page_body"))))
                .containsExactly("-!1", "-!2");
        assertThat(codes(piped("key,page_body\n" + rows, IngestOptions.defaults())))
                .containsExactly(Code.NO_TEXT_FIELD);
    }

    @Test
    void aTextWithCommasOnStandardInputStaysOne() {
        for (String text : List.of(
                "Terms, text, and content\nWe collect data, store it, and keep it.\n",
                "text, content\nthe one, the other\n",
                "content,text\nis what we collect\n",
                "text,content\none line, two commas, no row\n",
                "text,content\n",
                "text\nof one column\n",
                "id,text",
                "name,purpose\nsessionid,log-in\n")) {
            assertThat(texts(piped(text, IngestOptions.defaults()))).containsExactly(text);
        }
    }

    private static List<Ingested> piped(String text, IngestOptions options) {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(options)
                .read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), seen::add);
        return seen;
    }

    @Test
    void aTableOfTextsUnderAnotherNameIsRejectedWithItsColumns() throws Exception {
        String page = "We collect your data, and keep it. ".repeat(30);
        Files.writeString(folder.resolve("a.csv"), "key,page_body\n1,\"Alpha privacy policy. We keep it.\"\n");
        Files.writeString(folder.resolve("b.csv"), "key,article\n1,\"" + page + "\"\n2,\"" + page + "\"\n");
        Files.writeString(folder.resolve("c.tsv"), "key\tsource\n1\t<!DOCTYPE html><p>a\n2\t<html><p>b\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD);
        assertThat(((Rejection) seen.get(0)).message()).contains("[key, page_body]", "\"page_body\"", "--text-field");
    }

    @Test
    void aTableThatIsADocumentStaysOne() throws Exception {
        String purpose = "Keeps you logged in while you go from page to page, and remembers what you chose. ".repeat(4);
        for (String table : List.of(
                "Cookie,Provider,Purpose,Duration\n_ga,Google,\"" + purpose + "\",2 years\n",
                "name;description text;duration\nsessionid;keeps you logged in for long;session\n",
                "Right,How to use it\nAccess,Write to us and we send you all that we have\n",
                "date,body\u00a0count,content_length\n2024,3,4\n",
                "Service,Text version\nMail,1\n")) {
            Files.writeString(folder.resolve("a.csv"), table);
            assertThat(texts(read(folder.toString()))).as(table).containsExactly(table);
        }
    }

    @Test
    void aQuoteInsideAFieldIsACharacter() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,pipe 5\" wide\n2,\"he said \"\"hi\"\", ok\"\n3,he said \"hi\" loudly\n4,\"said \"hi\" to me\"\n"
                        + "5,\"lines,\nand \"more\" words\nof them\"\n6,\"end, x\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(texts(seen))
                .containsExactly(
                        "pipe 5\" wide",
                        "he said \"hi\", ok",
                        "he said \"hi\" loudly",
                        "said \"hi\" to me",
                        "lines,\nand \"more\" words\nof them",
                        "end, x");
    }

    @Test
    void aQuoteInTheWrongPlaceSpoilsNoOtherRow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n0,\"a, b\"\n1,\"torn\" tail\n2,\"x, y\"\n3,\"z\nw\"\n4,\"open\n5,\"c, d\"\n6,e\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).isEmpty();
        assertThat(texts(seen)).containsExactly("a, b", "\"torn\" tail", "x, y", "z\nw", "\"open", "c, d", "e");
    }

    @Test
    void aQuoteThatIsNeverClosedInFrontOfWholeRowsCostsNone() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text\n1,\"a, b\"\n2,\"c, d\"\n3,\"open\n4,e\n5,f\n");
        assertThat(texts(read(folder.toString()))).containsExactly("a, b", "c, d", "\"open", "e", "f");
    }

    @Test
    void aLongRunOfOpenQuotesHidesNoRow() throws Exception {
        Files.writeString(folder.resolve("a.csv"), quotedRows(300, ", for years") + brokenRows(300, 60_300, "\"x y"));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.MALFORMED); // the last, which may be cut
        assertThat(texts(seen.subList(0, 60_299)))
                .contains("shop 299, for years")
                .endsWith("\"x y", "\"x y");
    }

    @Test
    void soWhereTheirTextsHaveSeparators() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years") + brokenRows(300, 60_300, "\"x, y") + "60300,\"whole, again\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(60_000).containsOnly(Code.MALFORMED);
        assertThat(texts(List.of(seen.get(seen.size() - 1)))).containsExactly("whole, again");
    }

    @Test
    void aLongRunOfQuotedLinesThatAreNoRowsTakesLinearTime() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years") + "\"no \"row\n".repeat(60_000) + "300,\"whole, again\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(60_000).containsOnly(Code.MALFORMED);
        assertThat(texts(List.of(seen.get(seen.size() - 1)))).containsExactly("whole, again");
    }

    @Test
    void aSentenceWithAQuoteBehindACommaIsNoRow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "title,text\nTerms of use,\"a, b\"\nPrivacy policy,\"we say \"no\" to it\nand he said,\"so\n be it\" to us"
                        + "\"\nImprint of us,\"c, d\"\n");
        assertThat(texts(read(folder.toString())))
                .containsExactly("a, b", "we say \"no\" to it\nand he said,\"so\n be it\" to us", "c, d");
    }

    @Test
    void aRowThatMayGoOnBehindItsQuotesIsNotWhole() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years")
                        + "300,\"lines, and \"more\"\nof them\"\n301,\"the \"last\"\n\nand, more\"\n302,\"open \"word\ntail\n303,\"c, d\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsOnly(Code.MALFORMED).hasSize(6);
        assertThat(texts(seen.subList(0, 300))).endsWith("shop 299, for years");
        assertThat(texts(seen.subList(306, 307))).containsExactly("c, d");
        assertThat(((Rejection) seen.get(300)).message()).contains("a.csv!line 302", "double the quotes");
    }

    @Test
    void aRowWithBareQuotesInFrontOfAnotherIsWhole() throws Exception {
        for (String next : List.of("23,\"c\nd\"", "23,\"c \"d\" e\"", "\n \n23,c", "", "23,\"c \"d\"", "23,")) {
            Files.writeString(
                    folder.resolve("a.csv"),
                    quotedRows(20, ", for years") + "22,\"said \"hi\" to \"us\" all\"\n" + next + "\n");
            List<Ingested> seen = read(folder.toString());
            assertThat(texts(seen.subList(0, 21))).as(next).endsWith("said \"hi\" to \"us\" all");
            assertThat(codes(seen)).as(next).isEmpty();
        }
        Files.writeString(
                folder.resolve("a.csv"),
                "text,name of it\n" + "\"a, b\",one name\n".repeat(9)
                        + "\"said \"hi\" to me\",two names\n\"c \"d\" e\",of three\n");
        assertThat(texts(read(folder.toString()))).endsWith("said \"hi\" to me", "c \"d\" e");
    }

    private static String brokenRows(int from, int to, String text) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append(i).append(',').append(text).append('\n');
        }
        return rows.toString();
    }

    @Test
    void aRowWithMoreFieldsThanTheHeaderLosesNothingInSilence() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,pipe 5\" wide, and more\n2,plain\n3,\"said \"hi\", ok\"\n4,\"quoted, row\"\n5,empty end,,\n6\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("plain", "quoted, row", "empty end");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED, Code.MALFORMED, Code.MALFORMED);
        assertThat(((Rejection) seen.get(0)).message()).contains("a.csv!line 2", "3 fields and the header 2");
    }

    @Test
    void aRowThatIsTooLongCostsItself() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,\"a\nb\"\n2," + "x".repeat(100_000) + "\n3,\"" + "y\n".repeat(600) + "\"\n4,c\n");
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults().withLimits(limits))
                .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("a\nb", "c");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE, Code.TOO_LARGE);
    }

    @Test
    void linesOfATextThatIsTooLongAreNoTexts() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        Files.writeString(
                folder.resolve("a.csv"),
                "text,url\na,https://a.example\n\"" + "We keep \"\"it\"\".\nAnd that, too.\n".repeat(100)
                        + "\",\"https://b.example\"\nc,https://c.example\n");
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults().withLimits(limits))
                .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("a", "c");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE);
    }

    /** Wherever the limit falls: between two quotes, behind them, in front of what they do not close. */
    @Test
    void quotesAtTheLimitOfARowCloseNothing() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        for (int pad = 0; pad < 3; pad++) {
            Files.writeString(
                    folder.resolve("a.csv"),
                    "text,url\na,https://a.example\n\"" + "x".repeat(pad) + "\"\",".repeat(50_000)
                            + "y\nd,https://d.example\n\",https://b.example\nc,https://c.example\n");
            List<Ingested> seen = new ArrayList<>();
            new Ingest(IngestOptions.defaults().withLimits(limits))
                    .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
            assertThat(texts(seen)).as("pad %d", pad).containsExactly("a", "c");
            assertThat(codes(seen)).as("pad %d", pad).containsExactly(Code.TOO_LARGE);
        }
    }

    @Test
    void oneQuoteInTheWrongPlaceSwitchesNoQuotesOff() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,\"We collect data, and keep it.\nSecond line, of one.\"\n2,\"Another.\nIt has, one comma.\"\n"
                        + "3,\"He said \"yes\" to us.\nx\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .startsWith("We collect data, and keep it.\nSecond line, of one.", "Another.\nIt has, one comma.");
        assertThat(ids(seen)).startsWith("1", "2").doesNotContain("Second line", "It has");
    }

    @Test
    void aTextIsNotPartedAtItsLinesWhereNoColumnTellsARow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "text\n\"Alpha one.\nAlpha two.\"\n\"He said \"hi\" to us.\nSecond line.\nThird.\"\n");
        Files.writeString(
                folder.resolve("b.csv"),
                "title,text\nA b,\"Beta one.\nBeta, two.\"\nC d,\"He said \"hi\" to us.\nSecond, line.\nThird.\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "Alpha one.\nAlpha two.",
                        "He said \"hi\" to us.\nSecond line.\nThird.",
                        "Beta one.\nBeta, two.",
                        "He said \"hi\" to us.\nSecond, line.\nThird.");
    }

    @Test
    void rowsInFrontOfACutOfTheArchiveStand() throws Exception {
        StringBuilder table = new StringBuilder("id,text\n");
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            table.append(i).append(",\"text, ").append(random.nextLong()).append("\"\n");
        }
        byte[] gzip = Archives.gzip(Archives.utf8(table.toString()));
        Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.CUT);
        assertThat(ids(seen)).startsWith("0", "1").hasSizeGreaterThan(500);
    }

    @Test
    void lineEndsOfAllSystemsEndRows() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text\r\na,\"one\r\nx\"\r\nb,two\r\n\r\n");
        Files.writeString(folder.resolve("b.csv"), "id,text\rc,\"three, 3\"\rd,four\r");
        assertThat(texts(read(folder.toString()))).containsExactly("one\r\nx", "two", "three, 3", "four");
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
