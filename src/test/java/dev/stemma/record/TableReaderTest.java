package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.fields.FieldNames;
import dev.stemma.ingest.Archives;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables are a document a row, and of which columns. */
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
    void aTableOnStandardInputIsToldByItsHeaderAndRows() {
        String rows = "1,\"Alpha privacy policy. We collect data.\"\n2,\"Beta privacy policy. We keep it.\"\n";
        assertThat(ids(piped("id,text\n" + rows, IngestOptions.defaults()))).containsExactly("1", "2");
        assertThat(texts(piped("key;content\n1;\"one; a\"\n2;two", IngestOptions.defaults())))
                .containsExactly("one; a", "two");
        assertThat(ids(piped(
                        "text\none, two\nthree",
                        IngestOptions.defaults()
                                .withFields(FieldNames.defaults().withText("text")))))
                .containsExactly("-!1", "-!2");
        assertThat(ids(piped(
                        "key,page_body\n" + rows,
                        IngestOptions.defaults()
                                .withFields(FieldNames.defaults().withText("page_body")))))
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

    @Test
    void whatASpreadsheetSavesAsUnicodeTextIsATableWhereItSurelyIsOne() throws Exception {
        String table = "url\ttext\r\nhttps://a.example/\t\"one\nand two\"\r\nhttps://b.example/\tthree\r\n";
        Files.writeString(folder.resolve("a.txt"), table, StandardCharsets.UTF_16);
        assertThat(texts(read(folder.toString()))).containsExactly("one\nand two", "three");
        Files.writeString(folder.resolve("a.txt"), table);
        assertThat(texts(read(folder.toString()))).containsExactly(table);
        for (String text : List.of(
                "We keep what you tell us.\nText\tand more of it\n",
                "name\tpurpose\nsid\tlog-in\n",
                "text\tcontent\none\ttwo\tthree\n")) {
            Files.write(folder.resolve("a.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
            assertThat(ids(read(folder.toString()))).containsExactly("a.txt");
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
    void aRowMayBeShortOfWhatIsEmptyAtItsEnd() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text,url,date\na,\"one, 1\"\nb,two,https://example.org/b\nc\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("one, 1", "two");
        assertThat(((Capture) seen.get(0)).transport().url()).isEmpty();
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(2)).message()).contains("1 of the 4 fields of the header, and no text");
    }

    @Test
    void lineEndsOfAllSystemsEndRows() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text\r\na,\"one\r\nx\"\r\nb,two\r\n\r\n");
        Files.writeString(folder.resolve("b.csv"), "id,text\rc,\"three, 3\"\rd,four\r");
        assertThat(texts(read(folder.toString()))).containsExactly("one\r\nx", "two", "three, 3", "four");
    }
}
