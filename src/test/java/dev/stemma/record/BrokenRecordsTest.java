package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.fields.FieldNames;
import dev.stemma.ingest.Archives;
import dev.stemma.ingest.SeenInputs;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records and tables as programs leave them that fill in half of what they name. */
class BrokenRecordsTest {
    @TempDir
    Path folder;

    @Test
    void aBlankTextBesideAFilledOneIsNoText() throws Exception {
        write(
                "a.jsonl",
                "{\"text\":\" \",\"content\":\"one\"}\n{\"content\":\"two\",\"text\":\"\"}\n"
                        + "{\"html\":\"<p>three\",\"text\":\"\\n\"}\n{\"text\":\" \\n\"}\n{\"text\":\"four\",\"content\":\"not this\"}\n");
        write("b.csv", "id,text,content\nx, ,five\ny,,six\nz,seven,not this\n");
        assertThat(texts(read())).containsExactly("one", "two", "<p>three", " \n", "four", "five", "six", "seven");
    }

    @Test
    void whatHasNoTextSaysWhatItHas() throws Exception {
        write("a.jsonl", "{\"url\":\"https://example.org/\",\"page_words\":\"one\",\"n\":1}\n");
        assertThat(message(read(), 0)).contains("[text, content,", "but [page_words, n]", "--text-field");
    }

    @Test
    void aFieldInsideAnotherIsCalledByTheWayToIt() throws Exception {
        write(
                "a.jsonl",
                "{\"asked\": {\"url\": \"https://example.org/a\"}, \"reply\": {\"status\": 200, \"body\": \"<p>one\"}}\n"
                        + "{\"reply\": {\"body\": {\"html\": \"<p>two\"}}, \"meta\": {\"a\": {\"b\": {}}}, \"n\": 1}\n"
                        + "{\"reply.body\": \"<p>three\", \"meta\": {\"text\": \"not this\"}}\n");
        assertThat(message(read(), 0)).contains("but [asked.url, reply.status, reply.body]; name the field");
        IngestOptions named = IngestOptions.defaults()
                .withFields(FieldNames.defaults().withHtml("reply.body").withUrl("asked.url"));
        List<Ingested> seen = SeenInputs.read(named, folder.toString());
        assertThat(texts(seen)).containsExactly("<p>one", "<p>three");
        assertThat(((Capture) seen.get(0)).transport().url()).contains("https://example.org/a");
        assertThat(message(seen, 1)).contains("its field \"reply.body\" is an object, and no text");
    }

    @Test
    void aListOfNothingSaysNothingOfTheCapture() throws Exception {
        write(
                "a.jsonl",
                "{\"id\": [null], \"url\": [null], \"text\": \"one\"}\n"
                        + "{\"id\": [null], \"url\": [null], \"text\": \"two\"}\n");
        List<Ingested> seen = read();
        assertThat(ids(seen)).containsExactly("a.jsonl!1", "a.jsonl!2");
        assertThat(seen).allMatch(each -> ((Capture) each).transport().url().isEmpty());
    }

    @Test
    void whatIsSaidOfACaptureMayBeAListOfOne() throws Exception {
        write(
                "a.jsonl",
                "{\"url\": [\"https://example.org/a\"], \"status\": [404], \"text\": [\"one\", \"1\"], \"id\": [\"x\"]}\n"
                        + "{\"url\": [\"https://example.org/b\", \"https://example.org/c\"], \"id\": [], \"text\": \"two\"}\n");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("one\n1", "two");
        assertThat(ids(seen)).containsExactly("x", "a.jsonl!2");
        assertThat(((Capture) seen.get(0)).transport().url()).contains("https://example.org/a");
        assertThat(((Capture) seen.get(0)).transport().status()).hasValue(404);
        assertThat(((Capture) seen.get(1)).transport().url()).isEmpty();
    }

    @Test
    void twoTextsUnderOneNameAreNotChosenFrom() throws Exception {
        write(
                "a.jsonl",
                "{\"text\":\"one\",\"text\":\"other\"}\n{\"text\":\"two\",\"text\":\"two\"}\n"
                        + "{\"text\":\"\",\"text\":\"three\"}\n{\"text\":\"four\",\"text\":null}\n");
        write("b.csv", "id,text,text\nx,one,other\ny,five,five\nz,,six\nw,seven,\n");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("two", "three", "four", "five", "six", "seven");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED, Code.MALFORMED);
        assertThat(message(seen, 0)).contains("has \"text\" twice, with two texts; rename");
    }

    @Test
    void whatHoldsNothingIsNamed() throws Exception {
        write("a.csv", "id,text\n");
        write("b.jsonl", "\n\n");
        Files.write(folder.resolve("c.csv.gz"), Archives.gzip("id,text\r\n".getBytes(StandardCharsets.UTF_8)));
        parquet("d.parquet", "select '' as id, '' as text where false");
        write("e.csv", "id,text\nx,one\n");
        List<Ingested> seen = read();
        assertThat(seen.stream().filter(Skip.class::isInstance).map(one -> ((Skip) one).reason()))
                .containsExactly(
                        "table with nothing in it",
                        "json lines with nothing in it",
                        "table with nothing in it",
                        "parquet with nothing in it");
        assertThat(texts(seen)).containsExactly("one");
    }

    @Test
    void aParquetFileWithoutATextIsOneRejectionWithItsColumns() throws Exception {
        parquet("a.parquet", "select 'x' as key, 'y' as page from range(5)");
        List<Ingested> seen = read();
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD);
        assertThat(message(seen, 0)).contains("it has [key, page]");
    }

    @Test
    void linesOfCommentStandAboveATable() throws Exception {
        write(
                "a.csv",
                "# exported by \"crawler\", 2026-01-01\n# text, with a \"quote\n\"id\",text\nx,one\ny,\"two\"\"\"\nz,a \"b\",c\n");
        write("b.csv", "\uFEFF# exported\r\nsep=;\r\nid;text\r\nw;three, 3\r\n");
        List<Ingested> seen = read();
        assertThat(ids(seen)).containsExactly("x", "y", "w");
        assertThat(texts(seen)).containsExactly("one", "two\"", "three, 3");
        assertThat(message(seen, 2)).contains("a.csv!line 6");
    }

    @Test
    void aHeaderThatBeginsWithAHashIsAHeader() throws Exception {
        write("a.csv", "#,text\n1,one\n#2,two\n");
        write("b.csv", "#id;text\n# text;three\n");
        write("c.csv", "# Cookies\nname,purpose\nsid,log-in\n");
        assertThat(texts(read())).containsExactly("one", "two", "three", "# Cookies\nname,purpose\nsid,log-in\n");
    }

    @Test
    void aFirstRecordThatFailedDoesNotSpeakForTheOthers() throws Exception {
        String page = "{\"url\": \"https://example.org/b\", \"text\": \"We use four cookies.\"}";
        write("a.json", "[{\"url\": \"https://example.org/a\", \"error\": \"timeout\"},\n" + page + "]");
        write("b.json", "[null, {\"error\": 404}, " + page + "]");
        write("c.json", "{\"url\": \"https://example.org/a\", \"error\": \"timeout\"}\n" + page);
        List<Ingested> seen = read();
        assertThat(ids(seen)).containsExactly("a.json!2", "b.json!3", "c.json!2");
        assertThat(message(seen, 0)).contains("a.json!1: has none of the text fields", "but [error]");
        assertThat(codes(seen))
                .containsExactly(Code.NO_TEXT_FIELD, Code.MALFORMED, Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD);
    }

    @Test
    void aListOfOtherThingsIsATextStill() throws Exception {
        write(
                "a.json",
                "[{\"name\": \"sid\"}, {\"name\": \"lang\", \"purpose\": \"x\", \"text\": \"keeps what you chose\"}]");
        write("b.json", "[\"We use \", {\"type\": \"bold\", \"text\": \"four cookies of our own\"}]");
        write("c.json", "[{\"type\": \"rule\"}, {\"type\": \"p\", \"text\": \"Cookies\"}]");
        write("d.json", "{\"url\": \"https://example.org/a\", \"error\": \"timeout\"}");
        assertThat(ids(read())).containsExactly("a.json", "b.json");
        assertThat(read().stream().filter(Skip.class::isInstance))
                .extracting(skip -> ((Skip) skip).reason())
                .containsExactly("JSON without a text", "JSON without a text");
    }

    @Test
    void namesOfColumnsMayBeBrokenAndBlankLinesStandAboveThem() throws Exception {
        write(
                "a.csv",
                "url,\"notes\n(internal)\",text\nhttps://example.org/a,n,one\nhttps://example.org/b,,\"two\n2\"\nx,\"y");
        write("b.csv", "\r\n\r\n\"id\r\n(ours)\";\"text\"\r\nx;three\r\n");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("one", "two\n2", "three");
        assertThat(message(seen, 2)).contains("a.csv!line 6", "at line 6 is never closed");
    }

    @Test
    void aQuoteThatIsNoNamesTakesInNoRow() throws Exception {
        write("a.csv", "id,\"text,size 5\"\nx,one,\"5\n");
        write("b.csv", "\"text\nHe said \"two\" to us\n");
        write("c.csv", "text,5\"\n\"three\nlines\",x\n");
        List<Ingested> seen = read();
        assertThat(texts(seen))
                .containsExactly("id,\"text,size 5\"\nx,one,\"5\n", "\"text\nHe said \"two\" to us\n", "three\nlines");
    }

    private static String message(List<Ingested> seen, int index) {
        return ((Rejection) seen.get(index)).message();
    }

    private void parquet(String name, String select) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + folder.resolve(name) + "' (format parquet)");
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Ingested> read() {
        return SeenInputs.read(folder.toString());
    }
}
