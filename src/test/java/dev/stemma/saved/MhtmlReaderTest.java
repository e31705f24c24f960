package dev.stemma.saved;

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
import dev.stemma.model.Skip;
import dev.stemma.model.Transport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MhtmlReaderTest {
    private static final Path SAVED = Path.of("fixtures/ingest/mhtml/input.mhtml");

    /** Where its first part, the page, starts and ends. */
    private static final String PAGE = "<!DOCTYPE html>";

    private static final String BEHIND_PAGE = "Content-Type: text/css";

    @TempDir
    Path folder;

    @Test
    void thePageHasItsAddressAndTime() {
        List<Ingested> seen = read(SAVED.toString());
        Transport transport = captured(seen).transport();
        assertThat(transport.url()).contains("https://shop.example/privacy");
        assertThat(transport.date()).contains(Instant.parse("2024-05-06T07:08:09Z"));
        assertThat(transport.truncated()).isEmpty();
        assertThat(seen).filteredOn(Skip.class::isInstance).hasSize(2);
    }

    @Test
    void aFileThatIsCutKeepsItsPage() throws Exception {
        byte[] bytes = Files.readAllBytes(SAVED);
        String saved = new String(bytes, StandardCharsets.ISO_8859_1);
        int page = saved.indexOf(PAGE);
        int behind = saved.indexOf(BEHIND_PAGE);
        Files.write(folder.resolve("a.mht"), Arrays.copyOf(bytes, page + 300));
        Files.write(folder.resolve("b.mht"), Arrays.copyOf(bytes, behind + 100));
        Files.write(folder.resolve("c.mht"), Arrays.copyOf(bytes, page));
        byte[] gzip = Archives.gzip(bytes);
        Files.write(folder.resolve("d.mht.gz"), Arrays.copyOf(gzip, gzip.length / 2));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.mht", "b.mht", "d.mht.gz");
        assertThat(seen.stream()
                        .filter(Capture.class::isInstance)
                        .map(capture ->
                                ((Capture) capture).transport().truncated().isPresent()))
                .containsExactly(true, false, true);
        assertThat(codes(seen)).containsExactly(Code.CUT);
    }

    @Test
    void aPageInOneLineAndInAnotherCharsetIsRead() throws Exception {
        String page = "<html><p>" + "Größe und Maß. ".repeat(20_000);
        byte[] latin = page.getBytes(Charset.forName("windows-1252"));
        Files.writeString(
                folder.resolve("a.mht"),
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html;\r\n\tcharset=windows-1252\r\n"
                        + "Content-Transfer-Encoding: base64\r\nContent-Location: file://C:/a.htm\r\n\r\n"
                        + Base64.getEncoder().encodeToString(latin) + "\r\n--b--\r\n");
        Files.writeString(
                folder.resolve("b.mht"),
                "Content-Type: text/html; charset=utf-8\nContent-Location: https://shop.example/a/\n long?name\nDate: Mon, 06 May 2024 07:08:09 -0000\n\n"
                        + page);
        List<Ingested> seen = read(folder.toString());
        Capture first = (Capture) seen.get(0);
        assertThat(first.bytes()).isEqualTo(latin);
        assertThat(first.transport().contentType()).contains("text/html; charset=windows-1252");
        assertThat(first.transport().url()).isEmpty();
        Capture second = (Capture) seen.get(1);
        assertThat(texts(List.of(second))).containsExactly(page);
        assertThat(second.transport().url()).contains("https://shop.example/a/long?name");
        assertThat(second.transport().date()).contains(Instant.parse("2024-05-06T07:08:09Z"));
    }

    @Test
    void whatIsNoSavedPageIsSaidOrStaysAPayload() throws Exception {
        Files.writeString(folder.resolve("a.mht"), "Mean time to repair.\nIt is a text.\n");
        Files.writeString(folder.resolve("b.eml"), Files.readString(SAVED, StandardCharsets.UTF_8));
        assertThat(ids(read(folder.toString()))).containsExactly("a.mht", "b.eml");
        Files.delete(folder.resolve("a.mht"));
        Files.delete(folder.resolve("b.eml"));
        Files.writeString(folder.resolve("c.mht"), "MIME-Version: 1.0\nContent-Type: image/png\n\nxx");
        Files.writeString(folder.resolve("d.mht"), nested(50));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.MALFORMED, Code.TOO_DEEP);
        assertThat(((Rejection) seen.get(1)).message()).contains("none of its parts is HTML");
    }

    private static String nested(int depth) {
        StringBuilder file = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            file.append("Content-Type: multipart/related; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return file.append("Content-Type: text/html\n\n<p>deep\n").toString();
    }

    private static Capture captured(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
