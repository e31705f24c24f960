package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.fields.FieldList;
import dev.stemma.fields.FieldNames;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scrapers call the fields of their records. */
class FieldNamesTest {
    private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aNameIsWrittenInManyWays() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "URL,Status Code,Scraped_At,Text\nhttps://a.example/,404,2024-05-06 12:00,one\n");
        Files.writeString(
                folder.resolve("b.jsonl"),
                "{\"pageUrl\": \"https://a.example/\", \"statusCode\": 404, \"crawl-date\": \"2024-05-06T12:00:00Z\","
                        + " \"Page-Content\": \"two\"}");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("one", "two");
        for (Ingested capture : seen) {
            says(capture, "https://a.example/", 404);
            assertThat(((Capture) capture).transport().date()).contains(NOON);
        }
    }

    @Test
    void whatAStorePutsAroundARecordIsPassed() throws Exception {
        Files.writeString(folder.resolve("a.json"), """
                {"took": 3, "hits": {"total": {"value": 2}, "hits": [
                  {"_index": "p", "_id": "x", "_source": {"url": "https://a.example/", "content": "one of the pages", "status": 404}},
                  {"_index": "p", "_id": "y", "_source": {"url": "https://a.example/", "content": "two of the pages", "status": 404}}]}}""");
        Files.writeString(folder.resolve("b.jsonl"), """
                {"_index": "p", "_source": {"pageUrl": "https://a.example/", "content": "three", "status_code": 404}}
                {"doc": {"url": "https://a.example/", "html": "<html><p>four", "response": {"status": 404}}}
                {"source": {"url": "https://other.example/"}, "url": "https://a.example/", "text": "five", "status": 404}
                {"_source": {"url": "https://other.example/", "text": "other"}, "url": "https://a.example/", "text": "six", "status": 404}""");
        Files.writeString(folder.resolve("c.json"), """
                {"features": [{"feature_idx": 0, "name": "text"}], "rows": [
                  {"row_idx": 0, "row": {"text": "seven of the pages", "url": "https://a.example/", "status": 404}},
                  {"row_idx": 1, "row": {"text": "eight of the pages", "url": "https://a.example/", "status": 404}}], "num_rows_total": 2}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "one of the pages",
                        "two of the pages",
                        "three",
                        "<html><p>four",
                        "five",
                        "six",
                        "seven of the pages",
                        "eight of the pages");
        assertThat(seen).allSatisfy(capture -> says(capture, "https://a.example/", 404));
    }

    /** No store does so, and no record may cost the stack. */
    @Test
    void aNameThatIsAroundItselfThousandsOfTimesIsNone() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"), "url," + "row.".repeat(20_000) + "text,text\nhttps://a.example/,other,one\n");
        Files.writeString(
                folder.resolve("b.jsonl"),
                "{\"row\": ".repeat(300) + "{\"text\": \"other\"}" + "}".repeat(300) + "\n" + "{\""
                        + "_source.".repeat(5_000) + "text\": \"other\", \"text\": \"two\"}\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("one", "two");
    }

    @Test
    void aValueThatMongoDbSaysTheTypeOfIsThatOfItsField() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"_id": {"$oid": "5f0000000000000000000001"}, "url": "https://a.example/", "html": "<p>one", "fetchedAt": {"$date": "2024-05-06T12:00:00Z"}}
                {"id": {"$oid": "5f0000000000000000000002"}, "url": "https://a.example/", "html": "<p>two", "fetchedAt": {"$date": {"$numberLong": "1714996800000"}}}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("<p>one", "<p>two");
        assertThat(seen)
                .allSatisfy(capture -> assertThat(transport(capture).date()).contains(NOON));
        assertThat(ids(seen)).containsExactly("a.jsonl!1", "5f0000000000000000000002");
    }

    @Test
    void aRecordWithoutATextNamesTheFieldThatSeemsToHoldOne() throws Exception {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"domain\": \"a.example\", \"note\": \"short\", \"privacy_policy\": \""
                        + "We use cookies. ".repeat(50) + "\"}\n"
                        + "{\"domain\": \"a.example\", \"note\": \"short\"}\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(((Rejection) seen.get(0)).message())
                .contains(
                        "but [domain, note, privacy_policy], and \"privacy_policy\" seems to hold a text: name the field");
        assertThat(((Rejection) seen.get(1)).message()).contains("but [domain, note]; name the field");
    }

    @Test
    void recordsOfKnownCrawlersSayWhereAndWhen() throws Exception {
        Files.writeString(folder.resolve("a.json"), """
                [{"url": "https://a.example/", "text": "one", "markdown": "# one",
                  "crawl": {"loadedUrl": "https://b.example/", "loadedTime": "2024-05-06T12:00:00.000Z", "httpStatusCode": 404}}]""");
        Files.writeString(folder.resolve("b.json"), """
                [{"markdown": "# two", "metadata": {"title": "x", "sourceURL": "https://a.example/", "statusCode": 404}}]""");
        Files.writeString(folder.resolve("c.json"), """
                {"title": "x", "date": "2024-05-03", "raw_text": "three, raw", "text": "three", "filedate": "2024-05-06T12:00",
                  "source": "https://a.example/", "hostname": "a.example"}""");
        Files.writeString(folder.resolve("d.jsonl"), """
                {"page_content": "four", "metadata": {"source": "https://a.example/"}}
                {"text": "five", "meta": {"url": "https://a.example/", "timestamp": "2024-05-06T12:00:00Z"}}
                {"content": "six", "warc_headers": {"warc-target-uri": "https://a.example/", "warc-date": "2024-05-06T12:00:00Z"}}
                {"url": "https://a.example/", "text": "seven", "#debug": {"statusCode": 404}}
                {"response": {"url": "https://a.example/", "status": 404, "body": "<html><p>eight"}}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly("one", "# two", "three", "four", "five", "six", "seven", "<html><p>eight");
        assertThat(seen)
                .allSatisfy(capture -> assertThat(transport(capture).url()).contains("https://a.example/"));
        assertThat(seen.stream().map(capture -> transport(capture).status().orElse(0)))
                .containsExactly(404, 404, 0, 0, 0, 0, 404, 404);
        assertThat(seen.stream()
                        .map(capture ->
                                transport(capture).date().orElse(Instant.EPOCH).getEpochSecond()))
                .containsExactly(
                        NOON.getEpochSecond(),
                        0L,
                        NOON.getEpochSecond(),
                        0L,
                        NOON.getEpochSecond(),
                        NOON.getEpochSecond(),
                        0L,
                        0L);
    }

    /** A source may be a newspaper, a link a label, a status the one of an order; a page was not captured when it was published. */
    @Test
    void whatANameMayAlsoMeanIsNotTaken() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"text": "one", "source": "wikipedia", "link": "/privacy", "status": "done", "published_at": "2024-05-06", "created_at": "2024-05-06"}
                {"text": "two", "source": "seen at https://a.example/", "permalink": "ftp://a.example/", "site": "https://a.example/"}
                {"text": "three", "status": "ok", "status_code": 200, "url": "/relative", "link": "https://a.example/"}
                {"ID": "k", "text": "four"}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.jsonl!1", "a.jsonl!2", "a.jsonl!3", "a.jsonl!4");
        assertThat(transport(seen.get(0)).url()).isEmpty();
        assertThat(transport(seen.get(0)).status()).isEmpty();
        assertThat(transport(seen.get(0)).date()).isEmpty();
        assertThat(transport(seen.get(1)).url()).isEmpty();
        assertThat(transport(seen.get(2)).status()).hasValue(200);
        assertThat(transport(seen.get(2)).url()).contains("/relative");
    }

    @Test
    void aPageIsReadBeforeATextThatWasMadeOfIt() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"plain_text": "made of it", "html": "<html><p>one"}
                {"text": "two", "html": "<html><p>made into it"}
                {"Text": "not as the list has it", "text": "three"}
                {"text": "four", "Text": "not as the list has it"}""");
        assertThat(texts(read(folder.toString()))).containsExactly("<html><p>one", "two", "three", "four");
    }

    @Test
    void whatTheUserNamesIsMeantAsItIsWritten() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"Body": "one", "body": "two", "raw_text": "three", "Link": "https://a.example/", "link": "https://b.example/"}
                {"body": "four"}""");
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults()
                        .withFields(FieldNames.defaults().withText("Body").withUrl("Link")))
                .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("one");
        assertThat(transport(seen.get(0)).url()).contains("https://a.example/");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD);
    }

    /** A column of a cookie's content is called so in lists of cookies, which are documents themselves. */
    @Test
    void aListOfCookiesIsNoTableOfDocuments() throws Exception {
        String list =
                "Cookie name,Content,Purpose,Duration\nsid,a number,log-in,1 day\nlang,two letters,language,1 year\n";
        Files.writeString(folder.resolve("a.csv"), list);
        assertThat(texts(read(folder.toString()))).containsExactly(list);
    }

    @Test
    void theDocumentationHasAllOfThem() throws Exception {
        FieldNames names = FieldNames.defaults();
        String page = Files.readString(Path.of("docs/command-line.md"));
        for (FieldList list :
                List.of(names.text(), names.html(), names.otherText(), names.url(), names.date(), names.status())) {
            assertThat(page).contains("| " + String.join(", ", list.names()) + " |");
        }
    }

    private static void says(Ingested seen, String url, int status) {
        assertThat(transport(seen).url()).contains(url);
        assertThat(transport(seen).status()).hasValue(status);
    }

    private static Transport transport(Ingested seen) {
        return ((Capture) seen).transport();
    }
}
