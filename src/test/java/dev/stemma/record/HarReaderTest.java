package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.Archives;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarReaderTest {
    private static final Path EXPORT = Path.of("fixtures/ingest/har/input.har");

    @TempDir
    Path folder;

    @Test
    void aPageHasItsAddressStatusAndTime() {
        Transport transport = ((Capture) read(EXPORT.toString()).get(1)).transport();
        assertThat(transport.url()).contains("https://shop.example/privacy");
        assertThat(transport.status()).hasValue(200);
        assertThat(transport.date()).contains(Instant.parse("2024-05-06T07:08:09.123Z"));
        assertThat(transport.truncated()).isEmpty();
    }

    @Test
    void itIsKnownUnderTheNameOfJsonAndCompressed() throws Exception {
        byte[] bytes = Files.readAllBytes(EXPORT);
        Files.write(folder.resolve("a.json"), bytes);
        Files.write(folder.resolve("b.har.gz"), Archives.gzip(bytes));
        String marked = "\uFEFF" + new String(bytes, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("c.json"), marked);
        Files.write(folder.resolve("d.json"), marked.getBytes(StandardCharsets.UTF_16LE));
        assertThat(ids(read(folder.toString())))
                .containsExactly(
                        "a.json!2",
                        "a.json!6",
                        "b.har.gz!2",
                        "b.har.gz!6",
                        "c.json!2",
                        "c.json!6",
                        "d.json!2",
                        "d.json!6");
    }

    @Test
    void entriesInFrontOfACutStand() throws Exception {
        byte[] bytes = Files.readAllBytes(EXPORT);
        int cut = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("S2VpbmU");
        Files.write(folder.resolve("a.har"), Arrays.copyOf(bytes, cut));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.har!2");
        assertThat(codes(seen)).containsExactly(Code.CUT);
        assertThat(((Rejection) seen.get(seen.size() - 1)).message())
                .contains("a.har!6", "that record and all after it are lost");
    }

    @Test
    void whatIsNoHarIsSaidOrStaysAText() throws Exception {
        for (String text :
                List.of("{\"log\": \"of our old ship\"}", "{\"log\": {\"message\": \"We sail to the north.\"}}")) {
            Files.writeString(folder.resolve("a.json"), text);
            assertThat(texts(read(folder.toString()))).containsExactly(text);
        }
        Files.delete(folder.resolve("a.json"));
        for (String text : List.of("{\"log\": {\"version\": \"1.2\"}}", "{\"entries\": []}", "[]", "no JSON")) {
            Files.writeString(folder.resolve("a.har"), text);
            assertThat(codes(read(folder.toString()))).as(text).containsExactly(Code.MALFORMED);
        }
    }
}
