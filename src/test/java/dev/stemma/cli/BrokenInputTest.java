package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of inputs that are cut or damaged: what is wrong with which, and what to do. */
final class BrokenInputTest {
    @TempDir
    Path folder;

    @Test
    void aCutGzipIsCalledThatAndNothingFromWarc() throws IOException {
        byte[] whole = gzip(numbered());
        Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(ask(0, "select completeness, cut_by, evidence from documents"))
                .contains("truncated,transport", "The file that holds the capture is cut or damaged")
                .doesNotContain("WARC");
    }

    @Test
    void aDamagedMemberOfAZipSaysWhatToDo() throws IOException {
        byte[] zip = zip("a.txt", numbered());
        Arrays.fill(zip, 60, 90, (byte) 'x');
        Files.write(folder.resolve("broken.zip"), zip);
        assertThat(ask(3, "select code, message from quarantine"))
                .contains("malformed", "broken.zip!a.txt: is damaged, or not of the format", "fetch it again");
    }

    /** Not its beginning alone, behind the name that stands beside it anyway. */
    @Test
    void theQuarantineIsReadableInANarrowWindow() throws IOException {
        Files.write(folder.resolve("no.zip"), Arrays.copyOf(zip("a.txt", numbered()), 20));
        ask(3, "select code from quarantine");
        Map<String, String> window = Map.of("STEMMA_COLUMNS", "80", "NO_COLOR", "1");
        String shown = Stemma.run(
                        new byte[0], window, "show", folder.resolve("out").toString(), "quarantine")
                .out();
        assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
        // an origin that is longer than its column goes on in the next line, beside the message
        int column = shown.lines().findFirst().orElseThrow().indexOf("message");
        String message = shown.lines()
                .filter(line -> line.length() > column)
                .map(line -> line.substring(column).strip())
                .collect(Collectors.joining(" "));
        assertThat(message).contains("stops before its end; the members in front of the cut were read; fetch it again");
    }

    private String ask(int code, String sql) {
        String out = folder.resolve("out").toString();
        Stemma run = Stemma.run("run", folder.toString(), "-q", "-o", out);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        return Stemma.run("query", out, sql, "--format", "csv").out();
    }

    private static byte[] numbered() {
        return IntStream.range(0, 2000)
                .mapToObj(i -> "This is sentence " + i * 7919L % 2003 + " of a longer text.")
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
