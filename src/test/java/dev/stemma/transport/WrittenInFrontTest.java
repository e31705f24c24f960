package dev.stemma.transport;

import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.ingest.Archives;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Transport;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who fetched a page wrote in front of it: where it comes from, when, and how the server answered. */
class WrittenInFrontTest {
    private static final String PAGE = "<!DOCTYPE html><html><p>We use four cookies.";
    private static final Instant SAVED = Instant.parse("2024-05-06T07:08:09Z");

    @TempDir
    Path folder;

    @Test
    void theHeadOfAnAnswerIsNoText() throws Exception {
        write(
                "a.html",
                "HTTP/2 404 \r\ndate: Mon, 06 May 2024 07:08:09 GMT\r\ncontent-type: text/html; charset=UTF-8\r\n\r\n"
                        + PAGE);
        write("b.txt", "HTTP/1.1 200 OK\nServer: x\nContent-Type: text/html\n\n" + PAGE);
        write(
                "c.html",
                "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 301 Moved\r\nLocation: https://www.a.example/p\r\n\r\n"
                        + "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-9/100\r\nX-Empty:\r\n\r\n" + PAGE);
        write(
                "d.html",
                "HTTP/1.1 302 Found\r\nLocation: /p\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsOnly(PAGE).hasSize(4);
        assertThat(transport(seen, 0).status()).hasValue(404);
        assertThat(transport(seen, 0).date()).contains(SAVED);
        assertThat(transport(seen, 0).contentType()).contains("text/html; charset=UTF-8");
        assertThat(transport(seen, 1).status()).hasValue(200);
        assertThat(transport(seen, 2).url()).contains("https://www.a.example/p");
        assertThat(transport(seen, 2).truncated()).contains(Transport.WITHOUT_END);
        assertThat(transport(seen, 3).url()).isEmpty();
    }

    /** They stood in the text, and said nothing of the capture. */
    @Test
    void soItIsInAValueOfARecord() throws Exception {
        write("a.jsonl", """
                {"html": "HTTP/1.1 404 Not Found\\r\\nDate: Mon, 06 May 2024 07:08:09 GMT\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 9\\r\\nContent-Type: text/html; charset=iso-8859-1\\r\\n\\r\\n<!DOCTYPE html><html><p>We use four caf\u00e9s."}
                {"html": "<html><!-- saved from url=(0020)https://a.example/p1 --><p>We use four cookies."}
                {"text": "---\\nurl: https://a.example/p2\\nfetched_at: 2024-05-06T07:08:09Z\\n---\\n\\nWe use four cookies."}
                {"url": "https://a.example/p3", "status": 200, "text": "HTTP/1.1 301 Moved\\nLocation: https://a.example/p4\\n\\nHTTP/1.1 404 Not Found\\nServer: x\\n\\nWe use four cookies."}
                {"text": "HTTP/1.1 200 OK is the first line of an answer.\\n\\nWe use four cookies."}
                {"text": "---\\ntitle: ours\\n---\\nWe use four cookies."}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "<!DOCTYPE html><html><p>We use four caf\u00e9s.",
                        "<html><!-- saved from url=(0020)https://a.example/p1 --><p>We use four cookies.",
                        "We use four cookies.",
                        "We use four cookies.",
                        "HTTP/1.1 200 OK is the first line of an answer.\n\nWe use four cookies.",
                        "---\ntitle: ours\n---\nWe use four cookies.");
        assertThat(transport(seen, 0).status()).hasValue(404);
        assertThat(transport(seen, 0).date()).contains(SAVED);
        assertThat(transport(seen, 0).contentType()).contains("text/html; charset=utf-8");
        assertThat(transport(seen, 0).declaredLength()).isEmpty();
        assertThat(transport(seen, 1).url()).contains("https://a.example/p1");
        assertThat(transport(seen, 2).url()).contains("https://a.example/p2");
        assertThat(transport(seen, 2).date()).contains(SAVED);
        assertThat(transport(seen, 3).url()).contains("https://a.example/p3");
        assertThat(transport(seen, 3).status()).hasValue(200);
    }

    /** Its lines stood in each text, and the address was not known. */
    @Test
    void aReaderOfPagesWritesLinesAboveThem() throws Exception {
        String lines =
                "Title: Ours\n\nURL Source: https://a.example/p1\n\nPublished Time: Mon, 06 May 2024 07:08:09 GMT\n\n";
        write("a.md", lines + "Markdown Content:\n# Ours\n\nWe use four cookies.\n");
        write("b.md", lines.replace("\n", "\r\n") + "Markdown Content:\r\nWe use four cookies.\n");
        write("c.md", lines + "We use four cookies.\n");
        write("d.md", "Title: Ours\n\nURL Source: ours\n\nMarkdown Content:\nWe use four cookies.\n");
        write("e.md", "T");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "# Ours\n\nWe use four cookies.\n",
                        "We use four cookies.\n",
                        lines + "We use four cookies.\n",
                        "Title: Ours\n\nURL Source: ours\n\nMarkdown Content:\nWe use four cookies.\n",
                        "T");
        assertThat(transport(seen, 0).url()).contains("https://a.example/p1");
        assertThat(transport(seen, 0).date()).isEmpty(); // when it was published
        assertThat(transport(seen, 1).url()).contains("https://a.example/p1");
        assertThat(transport(seen, 2).url()).isEmpty();
    }

    @Test
    void aBodyIsReadInItsCoding() throws Exception {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        coded.writeBytes(Archives.utf8("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\n"));
        coded.writeBytes(Archives.gzip(Archives.utf8(PAGE)));
        Files.write(folder.resolve("a.html"), coded.toByteArray());
        write("b.html", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + PAGE);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly(PAGE, PAGE);
        assertThat(transport(seen, 0).declaredLength()).isEmpty();
    }

    @Test
    void aTextAboutHeadsIsAText() throws Exception {
        for (String text : List.of(
                "HTTP/1.1 200 OK\nis what a server answers.\n\nWe use cookies.",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
                "HTTP/1.1 is a protocol.\n\nWe use it.",
                " HTTP/1.1 200 OK\r\nServer: x\r\n\r\nindented")) {
            write("a.txt", text);
            assertThat(texts(read(folder.toString()))).containsExactly(text);
            assertThat(transport(read(folder.toString()), 0)).isEqualTo(Transport.SILENT);
        }
    }

    @Test
    void whoSavesAPageSaysWhereItWas() throws Exception {
        String single =
                "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.example/p?x=1 \n"
                        + " saved date: Mon May 06 2024 09:08:09 GMT+0200 (Central European Summer Time)\n--><p>one";
        String mirror = "<html>\n<!-- Mirrored from www.a.example/p by HTTrack Website Copier/3.x [XR&CO'2014],"
                + " Mon, 06 May 2024 07:08:09 GMT -->\n<head><p>two";
        String browser = "<!DOCTYPE html>\n<!-- saved from url=(0019)https://a.example/p -->\n<html><p>three";
        write("a.html", single);
        write("b.html", mirror);
        write("c.html", browser);
        write(
                "d.html",
                single.replace(" \n saved date: Mon May 06 2024 09:08:09 GMT+0200 (Central European Summer Time)", ""));
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen).subList(0, 3)).containsExactly(single, mirror, browser);
        assertThat(seen.stream()
                        .map(capture -> ((Capture) capture).transport().url().orElse("-")))
                .containsExactly(
                        "https://a.example/p?x=1", "www.a.example/p", "https://a.example/p", "https://a.example/p?x=1");
        assertThat(seen.stream()
                        .map(capture -> ((Capture) capture).transport().date().orElse(Instant.EPOCH)))
                .containsExactly(SAVED, SAVED, Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void whatIsNoNoteSaysNothing() throws Exception {
        for (String text : List.of(
                "<html><!-- saved from url=(0014)about:internet --><p>one",
                "<html><!-- saved from url=(0022)https://a.example/p --><p>another length",
                "<html><!-- Page saved with SingleFile, and url: https://a.example/ --><p>one",
                "<html><!-- Page saved with SingleFile \n url: file:///home/me/a.html \n--><p>one",
                "<html><p>Mirrored from a.example/ by HTTrack Website Copier/3.x [XR], Mon, 06 May 2024 07:08:09 GMT",
                "We say <!-- saved from url=(0019)https://a.example/p --> there.",
                "<html><!-- saved from url=(0019)https://a.example/p")) {
            write("a.html", text);
            List<Ingested> seen = read(folder.toString());
            assertThat(texts(seen)).containsExactly(text);
            assertThat(transport(seen, 0)).as(text).isEqualTo(Transport.SILENT);
        }
    }

    @Test
    void linesWithTheAddressAboveAMarkdownAreNoText() throws Exception {
        write(
                "a.md",
                "\uFEFF---\r\ntitle: \"Cookies: é\"\r\nurl: 'https://a.example/é'\r\ndate: 2024-05-03\r\nfetched_at: 2024-05-06 07:08:09\r\n"
                        + "tags:\r\n  - x\r\n- y\r\nstatus: 404\r\n---\r\n\r\n# Cookies\r\n");
        write("b.md", "---\nsource: https://a.example/\n---\nWe use four cookies.\n---\nmore: lines\n---\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("# Cookies\r\n", "We use four cookies.\n---\nmore: lines\n---\n");
        assertThat(transport(seen, 0).url()).contains("https://a.example/é");
        assertThat(transport(seen, 0).date()).contains(SAVED);
        assertThat(transport(seen, 0).status()).hasValue(404);
        assertThat(transport(seen, 1).url()).contains("https://a.example/");
    }

    @Test
    void linesOfAnotherKindStay() throws Exception {
        for (String text : List.of(
                "---\ntitle: Cookies\ndate: 2024-05-03\n---\nWe use four cookies.",
                "---\nurl: /cookies\n---\nWe use four cookies.",
                "---\nurl: https://a.example/\nWe use four cookies, as is said there.\n---\n",
                "---\nurl: https://a.example/\n",
                "----\nurl: https://a.example/\n---\nWe use four cookies.")) {
            write("a.md", text);
            List<Ingested> seen = read(folder.toString());
            assertThat(texts(seen)).containsExactly(text);
            assertThat(transport(seen, 0)).as(text).isEqualTo(Transport.SILENT);
        }
    }

    @Test
    void aHostileStartCostsNoTime() throws Exception {
        List<String> starts = List.of(
                "HTTP/1.1 200 OK\r\na:" + " ".repeat(500_000) + "x",
                "HTTP/1.1 200 OK\r\n\r\n".repeat(100_000),
                "<html><!-- Page saved with SingleFile" + "\n ".repeat(100_000),
                "<html>" + "<!---->".repeat(100_000),
                "<!-- Mirrored from " + " by HTTrack Website Copier/".repeat(50_000),
                "---\n" + "a: \t \t \t".repeat(100_000),
                "---\n" + "a:\n".repeat(100_000));
        for (String start : starts) {
            write("a.txt", start);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(read(folder.toString())).hasSize(1));
        }
    }

    private static Transport transport(List<Ingested> seen, int index) {
        return ((Capture) seen.get(index)).transport();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
