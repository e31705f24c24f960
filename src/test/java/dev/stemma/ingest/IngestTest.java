package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import dev.stemma.model.WrongUse;
import dev.stemma.saved.Warcs;
import dev.stemma.stream.IngestLimits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsReadInOrderWithIdsRelativeToIt() throws Exception {
        write("b.txt", "two");
        write("a/x.txt", "one");
        write(".hidden", "no");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a/x.txt", "b.txt");
        assertThat(seen).filteredOn(Skip.class::isInstance).hasSize(1);
        assertThat(texts(seen)).containsExactly("one", "two");
    }

    @Test
    void inputsMayOverlapAndComeInAnyOrder() throws Exception {
        write("a/x.txt", "one");
        write("b/x.txt", "two");
        String a = folder.resolve("a").toString();
        String b = folder.resolve("b").toString();
        assertThat(read(b, a, a + "/x.txt")).isEqualTo(read(a + "/x.txt", a, b)).hasSize(3);
        assertThat(ids(read(b, a))).containsExactly("x.txt", b + "/x.txt");
    }

    @Test
    void archivesAreOpenedToAnyFormatInside() throws Exception {
        byte[] tgz = Archives.gzip(Archives.tar("t/deep.txt", Archives.utf8("deep")));
        Files.write(
                folder.resolve("all.zip"),
                Archives.zip(
                        "one.txt", Archives.utf8("one"), "in.tar.gz", tgz, "../../escape.txt", Archives.utf8("slip")));
        Files.write(folder.resolve("x.txt.gz"), Archives.gzip(Archives.utf8("gz")));
        Files.write(folder.resolve("x.txt.xz"), Archives.xz(Archives.utf8("xz")));
        Files.write(folder.resolve("x.txt.bz2"), Archives.bzip2(Archives.utf8("bz2")));
        Files.write(folder.resolve("x.txt.zst"), Archives.zstd(Archives.utf8("zst")));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen))
                .containsExactly(
                        "all.zip!one.txt",
                        "all.zip!in.tar.gz!t/deep.txt",
                        "all.zip!../../escape.txt",
                        "x.txt.bz2",
                        "x.txt.gz",
                        "x.txt.xz",
                        "x.txt.zst");
        assertThat(texts(seen)).containsExactly("one", "deep", "slip", "bz2", "gz", "xz", "zst");
    }

    @Test
    void jsonLinesGiveACaptureEachAndBrokenOnesARejectionEach() throws Exception {
        write("p.jsonl", """
                {"id": "a", "text": "one", "url": "https://example.org/a", "date": "2024-01-02T03:04:05+01:00", "extra": {"text": "no"}}
                {"text": "two", "n": NaN}

                {"id": "a", "text": "again"}
                {"id": "h", "html": "<p>three"}
                {"title": "nothing"}
                {"text": null}
                {"text": "cut
                {"content": "half \\ud800 pair", "id": 7}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a", "p.jsonl!2", "h", "p.jsonl!7", "7");
        assertThat(texts(seen)).containsExactly("one", "two", "<p>three", "", "half \uFFFD pair");
        assertThat(codes(seen)).containsExactly(Code.DUPLICATE_ID, Code.NO_TEXT_FIELD, Code.MALFORMED);
        Capture first = (Capture) seen.get(0);
        assertThat(first.transport().url()).contains("https://example.org/a");
        assertThat(first.transport().contentType()).contains("text/plain; charset=utf-8");
        assertThat(first.transport().date()).contains(Instant.parse("2024-01-02T02:04:05Z"));
        assertThat(((Capture) seen.get(3)).transport().contentType()).contains("text/html; charset=utf-8");
    }

    @Test
    void aListOfStringsIsATextAndWhatElseATextFieldHoldsIsSaid() throws Exception {
        write("p.jsonl", """
                {"id": "a", "text": ["one", "two"]}
                {"id": "b", "text": []}
                {"id": "c", "content": {"rendered": "<p>three"}}
                {"id": "d", "text": ["four", 5]}
                {"id": "e", "text": {"no": 1}, "content": "five"}
                {"id": "f", "html": ["<p>six", "<p>seven"]}""");
        write("q.json", "[{\"id\": \"g\", \"text\": [\"eight\", \"nine\"]}]");
        write("r.json", "[{\"id\": 1, \"content\": {\"rendered\": \"<p>ten\"}}]");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a", "b", "e", "f", "g");
        assertThat(texts(seen)).containsExactly("one\ntwo", "", "five", "<p>six\n<p>seven", "eight\nnine");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD);
        assertThat(seen.stream()
                        .filter(Rejection.class::isInstance)
                        .map(rejection -> ((Rejection) rejection).message()))
                .satisfiesExactly(
                        message -> assertThat(message).contains("\"content\" is an object"),
                        message -> assertThat(message).contains("\"text\" is a list that holds other things"),
                        message -> assertThat(message).contains("\"content\" is an object"));
    }

    @Test
    void aPageInATextFieldIsHtml() throws Exception {
        write("scrapy.jl", """
                {"body": "<html lang=en><p>one"}
                {"body": "\\n <!DOCTYPE HTML><p>two"}
                {"body": "<html5> is what we use"}
                {"body": "Use <html> for pages"}
                {"body": "<p>three"}
                {"body": "<BODY class=x><p>four"}
                {"body": "<bodyguard> is the name of it"}
                {"body": "<!DOCTYPE svg><p>five"}
                {"body": "<?xml version='1.0'?>\\n<!-- saved --> <!-- twice --><html><p>six"}
                {"body": "<!-- a note --> We use cookies."}
                {"body": "<!-- a note that does not end <html>"}""");
        List<Ingested> seen = read(folder.toString());
        assertThat(seen)
                .extracting(
                        capture -> ((Capture) capture).transport().contentType().orElseThrow())
                .containsExactly(
                        "text/html; charset=utf-8",
                        "text/html; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/html; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/html; charset=utf-8",
                        "text/plain; charset=utf-8",
                        "text/plain; charset=utf-8");
    }

    @Test
    void aDateInNoKnownFormIsPassedOverAndNeverGuessed() throws Exception {
        write("p.jsonl", """
                {"text": "one", "date": "06/05/2024", "timestamp": 1714979289}
                {"text": "two", "date": "06/05/2024"}""");
        assertThat(read(folder.toString()))
                .extracting(seen -> ((Capture) seen).transport().date())
                .containsExactly(Optional.of(Instant.parse("2024-05-06T07:08:09Z")), Optional.empty());
    }

    @Test
    void standardInputIsJsonLinesOrOneText() {
        assertThat(texts(readStandardInput("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")))
                .containsExactly("a", "b");
        assertThat(texts(readStandardInput("{ this is a text }"))).containsExactly("{ this is a text }");
        assertThat(ids(readStandardInput("one"))).containsExactly("-");
    }

    @Test
    void anEmptyFileIsACaptureOfNothing() throws Exception {
        write("empty.txt", "");
        assertThat(texts(read(folder.toString()))).containsExactly("");
    }

    @Test
    void mistakesOfTheUserAreNamed() throws Exception {
        Ingest ingest = new Ingest(IngestOptions.defaults());
        Files.createDirectories(folder.resolve("nothing"));
        assertThatThrownBy(() -> ingest.check(List.of(folder + "/absent")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> ingest.check(List.of(folder + "/nothing"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> ingest.check(List.of(folder + "/*.txt"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> ingest.check(List.of())).isInstanceOf(WrongUse.class);
    }

    @Test
    void aGlobNamesFilesBelowItsFolder() throws Exception {
        write("a/1.txt", "1");
        write("b/2.txt", "2");
        write("b/3.md", "3");
        assertThat(texts(read(folder + "/*/*.txt"))).containsExactly("1", "2");
        assertThat(texts(read(folder + "/**.md"))).containsExactly("3");
    }

    @Test
    void responsesOfAWarcAreCapturesWithWhatTheTransportSaid() throws Exception {
        Files.write(
                folder.resolve("c.warc.gz"),
                Archives.gzip(Archives.utf8(Warcs.info()
                        + Warcs.response("https://example.org/p", "text/html", "<p>hello", "WARC-Truncated: time"))));
        List<Ingested> seen = read(folder.toString());
        Capture capture = (Capture) seen.get(1);
        assertThat(seen.get(0)).isInstanceOf(Skip.class);
        assertThat(capture.id()).isEqualTo("c.warc.gz!2");
        assertThat(new String(capture.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>hello");
        assertThat(capture.transport().url()).contains("https://example.org/p");
        assertThat(capture.transport().status()).hasValue(200);
        assertThat(capture.transport().truncated()).contains("time");
        assertThat(capture.transport().declaredLength()).hasValue(8);
    }

    @Test
    void limitsAreNamed() throws Exception {
        write("long.txt", "x".repeat(200));
        write(
                "long.jsonl",
                "{\"text\":\"" + "x".repeat(200) + "\"}\n{\"text\":\"short\"}\n" + "y".repeat(100_000) + "\n");
        IngestOptions options =
                IngestOptions.defaults().withLimits(IngestLimits.defaults().withMaxBytes(100));
        List<Ingested> seen = new ArrayList<>();
        new Ingest(options).read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("short");
        assertThat(codes(seen)).containsOnly(Code.TOO_LARGE).hasSize(3);
        assertThat(((Rejection) seen.get(seen.size() - 1)).limit()).contains("max-bytes=100");
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Ingested> readStandardInput(String text) {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults())
                .read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), seen::add);
        return seen;
    }
}
