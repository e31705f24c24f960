package dev.stemma.archive;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.Archives;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Skip;
import dev.stemma.saved.Warcs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What crawlers write beside the pages of a crawl. */
class WaczTest {
    @TempDir
    Path folder;

    @Test
    void thePagesOfAWaczFileAreThoseOfItsArchives() throws Exception {
        byte[] wacz = wacz();
        Files.write(folder.resolve("a.wacz"), wacz);
        Files.write(folder.resolve("b.zip"), Archives.zip("crawls/b.wacz", wacz));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen))
                .containsExactly("a.wacz!archive/data.warc.gz!1", "b.zip!crawls/b.wacz!archive/data.warc.gz!1");
        assertThat(((Capture) seen.get(0)).transport().url()).contains("https://a.example/");
        assertThat(codes(seen)).isEmpty();
        assertThat(skips(seen)).hasSize(6).allMatch("index, list or log of a WACZ file"::equals);
    }

    @Test
    void anArchiveWithFoldersOfTheseNamesIsReadWhole() throws Exception {
        Files.write(
                folder.resolve("a.zip"),
                Archives.zip("pages/a.txt", Archives.utf8("one"), "archive/b.txt", Archives.utf8("two")));
        assertThat(texts(read(folder.toString()))).containsExactly("one", "two");
    }

    @Test
    void whatACrawlerSaysOfItsWorkIsNoPage() throws Exception {
        Files.writeString(
                folder.resolve("a.warc"),
                resource("urn:pageinfo:https://a.example/", "application/json", "{}")
                        + resource("metadata://gnu.org/software/wget/warc/wget.log", "text/plain", "--2024-05-06")
                        + resource("urn:thumbnail:https://a.example/", "image/jpeg", "JFIF")
                        + resource("urn:text:https://a.example/", "text/plain", "One")
                        + resource("https://a.example/", "text/html", "<p>Two"));
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("One", "<p>Two");
        assertThat(skips(seen))
                .containsExactly(
                        "what a crawler says of its work",
                        "what a crawler says of its work",
                        "no document: image/jpeg");
    }

    private static String resource(String target, String type, String body) {
        return Warcs.record("resource", type, body, "WARC-Target-URI: " + target);
    }

    private static byte[] wacz() throws Exception {
        byte[] warc = Archives.utf8(Warcs.response("https://a.example/", "text/html", "<p>We use cookies."));
        return Archives.zip(
                "archive/data.warc.gz",
                Archives.gzip(warc),
                "pages/pages.jsonl",
                Archives.utf8(
                        "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/\",\"text\":\"We use cookies.\"}\n"),
                "indexes/index.cdx",
                Archives.utf8("example,a)/ 20240506070809 {}\n"),
                "datapackage.json",
                Archives.utf8("{\"wacz_version\":\"1.1.1\"}"));
    }

    private static List<String> skips(List<Ingested> seen) {
        return seen.stream()
                .filter(Skip.class::isInstance)
                .map(one -> ((Skip) one).reason())
                .toList();
    }
}
