package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the documents of a JSON file stand, if it is no list of records. */
class JsonShapeTest {
    @TempDir
    Path folder;

    @Test
    void whatAScraperNotesBesideAPageIsNoText() throws Exception {
        write("a.json", """
                {"url": "https://a.example/", "fetched": "2026-03-04", "status": 200, "title": "The privacy policy of this site"}""");
        write("b.json", """
                {"request": {"url": "https://b.example/"}, "headers": {"Cache-Control": "no-cache, no-store, max-age=0, must-revalidate"},
                 "meta": {"description": "How we handle what you tell us."}, "error": "the page took too long"}""");
        write("c.json", """
                {"title": "The privacy policy of this site", "lead": "How we handle what you tell us."}""");
        write("d.json", """
                {"url": "https://d.example/", "title": "A policy", "first": "We use four cookies and no others."}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(seen.stream().filter(Skip.class::isInstance)).hasSize(2);
        assertThat(ids(seen)).containsExactly("c.json", "d.json");
    }

    @Test
    void aDocumentStandsUnderItsAddress() throws Exception {
        write("a.json", """
                {"https://a.example/": "We use four cookies.", "https://b.example/p?x=1": null, "http://c.example/": "",
                 "https://d.example/": ["We use", "four cookies"]}""");
        write("b.json", """
                {"https://a.example/": {"html": "<html><p>We use", "status": 200},
                 "https://b.example/": {"html": "<html><p>Not found", "status": 404, "url": "https://b.example/gone"},
                 "https://c.example/": {"error": "timeout"}, "https://d.example/": 7}""");
        write("c.json", """
                {"a.example": "We use four cookies.", "b.example": "We use five cookies."}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "We use four cookies.",
                        "",
                        "",
                        "We use\nfour cookies",
                        "<html><p>We use",
                        "<html><p>Not found",
                        "We use four cookies.",
                        "We use five cookies.");
        assertThat(urls(seen))
                .containsExactly(
                        "https://a.example/",
                        "https://b.example/p?x=1",
                        "http://c.example/",
                        "https://d.example/",
                        "https://a.example/",
                        "https://b.example/gone",
                        "a.example",
                        "b.example");
        assertThat(((Capture) seen.get(5)).transport().status()).hasValue(404);
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.MALFORMED);
    }

    @Test
    void aDocumentIsAListOfItsValues() throws Exception {
        write("a.json", """
                [["https://a.example/", "We use four cookies."], ["https://b.example/", ""]]""");
        write("b.json", """
                [["url", "id", "text"], ["https://a.example/", "x", "We use four cookies."],
                 ["https://b.example/", "y"], ["https://b.example/", "z", "one", "more"], {"text": "no list"}]""");
        write("c.json", """
                {"columns": ["url", "text"], "index": [0], "data": [["https://a.example/", "We use four cookies."]]}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.json!1", "a.json!2", "x", "c.json!1");
        assertThat(texts(seen))
                .containsExactly("We use four cookies.", "", "We use four cookies.", "We use four cookies.");
        assertThat(urls(seen))
                .containsExactly(
                        "https://a.example/", "https://b.example/", "https://a.example/", "https://a.example/");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.MALFORMED, Code.MALFORMED);
    }

    @Test
    void recordsStandInWhatAnInterfaceAnswers() throws Exception {
        write("a.json", """
                {"success": true, "data": {"markdown": "We use four cookies.", "metadata": {"sourceURL": "https://a.example/"}}}""");
        write("b.json", """
                {"data": {"n": [1, [2]], "items": [{"content": "We use four cookies.", "url": "https://b.example/"}, 7]}, "more": null}""");
        write("c.json", """
                {"0": {"url": "https://c.example/", "text": "We use four cookies."}, "x": {"url": "https://d.example/", "text": "We use five cookies."}}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.json", "b.json!1", "c.json!0", "c.json!x");
        assertThat(urls(seen))
                .containsExactly(
                        "https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
    }

    /** Parts of one page, two lists, columns, lines: whoever reads these on a guess loses or mixes texts. */
    @Test
    void whatCanBeReadInTwoWaysIsSaid() throws Exception {
        write("a.json", """
                {"url": "https://a.example/", "sections": [{"text": "We use four cookies."}, {"text": "We use five cookies."}]}""");
        write("b.json", """
                {"old": [{"url": "https://a.example/", "text": "We use four cookies."}], "new": [{"url": "https://a.example/", "text": "We use five cookies."}]}""");
        write("c.json", """
                {"url": {"0": "https://a.example/"}, "text": {"0": "We use four cookies."}}""");
        write("d.json", """
                ["We use four cookies.", "We use five cookies."]""");
        write("e.json", "{\"policy\": {\"words\": \"" + "We use four cookies. ".repeat(40) + "\"}}");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(5).containsOnly(Code.NO_TEXT_FIELD);
        assertThat(seen.stream().map(rejection -> ((Rejection) rejection).message()))
                .satisfiesExactly(
                        message -> assertThat(message).contains("the objects in sections have a text field"),
                        message -> assertThat(message).contains("the objects in old and in new have a text field"),
                        message -> assertThat(message).contains("column by column", "orient=\"records\""),
                        message -> assertThat(message).contains("a list of strings", "{\"text\": ...}"),
                        message -> assertThat(message).contains("\"policy.words\" seems to hold a text"));
    }

    @Test
    void whatHasNoTextIsSkippedAndWhatHasWordsIsATextItself() throws Exception {
        List<String> none = List.of(
                "{}",
                "[]",
                "{\"name\": \"a.example\", \"icons\": [{\"src\": \"/a.png\", \"sizes\": \"192x192\"}]}",
                "{\"url\": \"https://a.example/\", \"status\": 200, \"fetched_at\": \"2024-05-06 07:08:09\"}",
                "[\"https://a.example/\", \"https://b.example/\"]");
        List<String> texts = List.of(
                "{\"settings\": {\"text\": \"We do not collect your data.\"}}",
                "{\"cookies\": [{\"name\": \"_ga\", \"duration\": \"2 years\", \"text\": \"Used to tell users apart.\"}]}",
                "[{\"name\": \"_ga\", \"duration\": \"2 years\"}]",
                "{\"a\": [{\"content\": \"broken and not read",
                "[Draft] We use four cookies.");
        for (String json : none) {
            write("a.json", json);
            List<Ingested> seen = read(folder.toString());
            assertThat(seen).as(json).hasSize(1);
            assertThat(((Skip) seen.get(0)).reason()).isEqualTo("JSON without a text");
        }
        for (String json : texts) {
            write("a.json", json);
            assertThat(texts(read(folder.toString()))).containsExactly(json);
        }
    }

    @Test
    void aFileOfLinesMayHaveRecordsThatGoOnOverLines() throws Exception {
        write("a.jsonl", "{\n  \"text\": \"one\"\n}\n{\n  \"text\": \"two\"\n}\n");
        write("b.jsonl", "[{\"text\": \"three\"},\n {\"text\": \"four\"}]");
        write("c.ndjson", "[\n{\"text\": \"five\"}]");
        write("d.jsonl", "{\"text\": \"six\"}\n{\n{\"text\": \"seven\"}\n");
        write("e.jsonl", "[\"https://a.example/\", \"We use four cookies.\"]\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen))
                .containsExactly(
                        "a.jsonl!1", "a.jsonl!2", "b.jsonl!1", "b.jsonl!2", "c.ndjson!1", "d.jsonl!1", "d.jsonl!3");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED, Code.MALFORMED);
        assertThat(((Rejection) seen.get(seen.size() - 1)).message()).contains("a list; write it as an object");
    }

    /** Of answers that were written to one file only the first was read, and the others were named nowhere. */
    @Test
    void soTheyAreInEachOfSeveralAnswersInOneFile() throws Exception {
        write("a.json", """
                {"success": true, "data": {"text": "We use four cookies.", "url": "https://a.example/"}}
                {"success": false, "data": null}
                {"success": true, "data": {"text": "We use five cookies.", "url": "https://b.example/"}}""");
        write("b.json", """
                {"https://c.example/": "We use four cookies."} 7 {"https://d.example/": "We use five cookies."}""");
        write("c.json", """
                [["https://e.example/", "We use four cookies."]]
                [["https://f.example/", "We use five cookies."]]""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.json!1", "a.json!2", "b.json!1", "b.json!3", "c.json!1", "c.json!2");
        assertThat(urls(seen))
                .containsExactly(
                        "https://a.example/",
                        "https://b.example/",
                        "https://c.example/",
                        "https://d.example/",
                        "https://e.example/",
                        "https://f.example/");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
    }

    /** Nothing was said of them. */
    @Test
    void anAnswerOfAnotherShapeBehindTheFirstIsTold() throws Exception {
        write("a.json", """
                {"success": true, "data": {"text": "We use four cookies.", "url": "https://a.example/"}}
                {"items": [{"text": "We use five cookies.", "url": "https://b.example/"}]}
                {"success": true, "data": {"text": "We use six cookies.", "url": "https://c.example/"}}""");
        write("b.json", """
                {"n": 1, "items": [{"text": "We use four cookies.", "url": "https://d.example/"}]}
                {"n": 0, "items": []}
                {"n": 1, "items": null}
                {"error": "too many requests"}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(urls(seen)).containsExactly("https://a.example/", "https://c.example/", "https://d.example/");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD);
        assertThat(messages(seen))
                .anyMatch(message -> message.contains("a.json!value 2: has nothing in \"data\""))
                .anyMatch(message -> message.contains("b.json!value 4: has nothing in \"items\""));
    }

    /** The first row of each list was taken for one of names. */
    @Test
    void aSecondListMayBeginWithARow() throws Exception {
        write("a.json", """
                [["url", "text"], ["https://a.example/", "We use four cookies."]]
                [["https://b.example/", "We use five cookies."], ["https://c.example/", "We use six cookies."]]
                [["url", "text"], ["https://d.example/", "We use seven cookies."]]""");
        assertThat(urls(read(folder.toString())))
                .containsExactly(
                        "https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/");
    }

    /** What stands behind the names that are looked at became a document of the address "generated". */
    @Test
    void aNameBehindManyAddressesThatIsNoneIsTold() throws Exception {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            json.append("\"https://a.example/%d\": \"We use %d cookies.\", ".formatted(i, i));
        }
        write("a.json", json + "\"generated\": \"by a script\", \"https://a.example/z\": \"We use none at all.\"}");
        List<Ingested> seen = read(folder.toString());
        assertThat(urls(seen)).hasSize(101).doesNotContain("generated").contains("https://a.example/z");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(messages(seen)).first().asString().contains("under \"generated\", which is no address");
    }

    private static List<String> messages(List<Ingested> seen) {
        return seen.stream()
                .filter(Rejection.class::isInstance)
                .map(rejection -> ((Rejection) rejection).message())
                .toList();
    }

    @Test
    void aCutAnywhereKeepsWhatStandsBeforeIt() throws Exception {
        for (String json : List.of(
                "{\"https://a.example/\": \"We use four cookies.\", \"https://b.example/\": \"We use five cookies.\"}",
                "[[\"https://a.example/\", \"We use four cookies.\"], [\"https://b.example/\", \"We use five cookies.\"]]",
                "{\"data\": [{\"url\": \"https://a.example/\", \"text\": \"We use four cookies.\"}, {\"url\": \"https://b.example/\", \"text\": \"We use five cookies.\"}], \"n\": 2}")) {
            for (int length = json.indexOf("b.example") + 12; length < json.length(); length++) {
                write("a.json", json.substring(0, length));
                List<Ingested> seen = read(folder.toString());
                assertThat(texts(seen)).as("cut at " + length).startsWith("We use four cookies.");
                assertThat(codes(seen)).as("cut at " + length).containsExactly(Code.CUT);
            }
        }
    }

    /** The shape is told by the start, whose outline has bounds of its own. */
    @Test
    void largeAndHostileFilesAreReadAsStreams() throws Exception {
        String long_ = "We use four cookies. ".repeat(3000);
        write(
                "a.json",
                IntStream.range(0, 100)
                        .mapToObj(i -> "\"https://a.example/" + i + "\": \"" + long_ + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
        assertThat(ids(read(folder.toString()))).hasSize(100);
        for (String hostile : List.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(900) + "1" + "}".repeat(900),
                "[[],".repeat(500) + "1" + "]".repeat(500),
                "{" + "\"a\":{},".repeat(300_000) + "\"b\":1}")) {
            write("a.json", hostile);
            assertThat(read(folder.toString())).hasSize(1);
        }
    }

    /** The way to a value is made of all names above it, and was made again for each value: 370 kB took the memory of the run. */
    @Test
    void longNamesAreNotHeldOnceMoreForEachValueBelowThem() throws Exception {
        String wide = IntStream.range(0, 64)
                .mapToObj(i -> "\"%02d\":{\"1\":1,\"2\":2,\"3\":3,\"4\":4}".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
        String wider = IntStream.range(0, 64)
                .mapToObj(i -> "\"%02d\":%s".formatted(i, wide))
                .collect(Collectors.joining(",", "{", "}"));
        write("a.json", ("{\"" + "k".repeat(49_000) + "\":").repeat(5) + wider + "}".repeat(5));
        assertThat(read(folder.toString())).hasSize(1);
        Files.delete(folder.resolve("a.json"));
        write("a.jsonl", ("{\"" + "k".repeat(10_000) + "\":").repeat(900) + "1" + "}".repeat(900));
        assertThat(codes(read(folder.toString()))).containsExactly(Code.NO_TEXT_FIELD);
        write("a.jsonl", "{\"" + "k".repeat(10_000) + "\":{\"text\":1},\"text\":\"We use four cookies.\"}");
        assertThat(texts(read(folder.toString()))).containsExactly("We use four cookies.");
    }

    @Test
    void theyAreReadInOtherCharsets() throws Exception {
        Charset latin = Charset.forName("windows-1252");
        for (Charset charset : List.of(latin, StandardCharsets.UTF_16LE)) {
            Files.write(
                    folder.resolve("a.json"),
                    "{\"https://a.example/\": \"Nous utilisons des témoins à durée limitée, déjà décrits.\"}"
                            .getBytes(charset));
            assertThat(texts(read(folder.toString())))
                    .containsExactly("Nous utilisons des témoins à durée limitée, déjà décrits.");
        }
    }

    private static List<String> urls(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(capture -> ((Capture) capture).transport().url().orElse("-"))
                .toList();
    }

    private void write(String name, String json) throws Exception {
        Files.writeString(folder.resolve(name), json);
    }
}
