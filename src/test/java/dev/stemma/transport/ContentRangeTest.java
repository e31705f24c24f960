package dev.stemma.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.Archives;
import dev.stemma.ingest.SeenInputs;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Transport;
import dev.stemma.saved.Warcs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that are a part of what was asked for. */
class ContentRangeTest {
    @Test
    void whatDoesNotComeIsSaid() {
        assertThat(warc("206 Partial Content", "bytes 0-8/50000")).contains(Transport.WITHOUT_END);
        assertThat(warc("206 Partial Content", "bytes 49991-49999/50000")).contains(Transport.WITHOUT_START);
        assertThat(warc("206 Partial Content", "bytes 20-28/50000")).contains(Transport.MIDDLE_ALONE);
        assertThat(warc("206 Partial Content", "bytes 20-28/*")).contains(Transport.WITHOUT_START);
        assertThat(har(206, "bytes 0-8/50000")).contains(Transport.WITHOUT_END);
    }

    @Test
    void aRangeOfAllAndOneThatSaysNothingAreNoLoss() {
        for (String range : new String[] {
            "bytes 0-8/9", "bytes 0-8/*", "bytes */9", "bytes 9-8/50000", "bytes 0-99/50", "pages 0-8/50", "0-8/50", ""
        }) {
            assertThat(warc("206 Partial Content", range)).as(range).isEmpty();
            assertThat(har(206, range)).as(range).isEmpty();
        }
        assertThat(warc("200 OK", "bytes 0-8/50000")).isEmpty();
        assertThat(har(200, "bytes 0-8/50000")).isEmpty();
    }

    private static Optional<String> warc(String status, String range) {
        return truncated(
                "x.warc",
                Warcs.record(
                        "response",
                        "application/http; msgtype=response",
                        "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Range: " + range
                                + "\r\nContent-Length: 9\r\n\r\n<p>a text",
                        "WARC-Target-URI: https://example.org/a"));
    }

    private static Optional<String> har(int status, String range) {
        return truncated(
                "x.har",
                "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"x\",\"version\":\"1\"},\"entries\":[{"
                        + "\"startedDateTime\":\"2024-05-06T07:08:09Z\",\"request\":{\"url\":\"https://example.org/a\"},"
                        + "\"response\":{\"status\":" + status + ",\"headers\":[{\"name\":\"Server\",\"value\":\"x\"},"
                        + "{\"name\":\"content-range\",\"value\":\"" + range + "\"}],"
                        + "\"content\":{\"size\":9,\"mimeType\":\"text/html\",\"text\":\"<p>a text\"}}}]}}");
    }

    private static Optional<String> truncated(String name, String bytes) {
        List<Ingested> seen = SeenInputs.read(name, Archives.utf8(bytes));
        assertThat(seen).hasSize(1);
        return ((Capture) seen.get(0)).transport().truncated();
    }
}
