package dev.stemma.saved;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.Archives;
import dev.stemma.ingest.SeenInputs;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WARC files whose records lie about their length, or are damaged: each record that is whole is read, each lost span is a row. */
@Timeout(60)
class WarcFileReaderTest {
    private static final String A = Warcs.response("https://example.org/a", "text/plain", "text a");
    private static final String B = Warcs.response("https://example.org/b", "text/plain", "text b");
    private static final String C = Warcs.response("https://example.org/c", "text/plain", "text c");

    @Test
    void aLengthThatIsTooLongSwallowsNothing() {
        for (int more : new int[] {1, 3, 7, 100, 400, 100_000}) {
            List<Ingested> seen = read(A + withLength(B, more) + C);
            assertThat(texts(seen)).as("longer by " + more).containsExactly("text a", "text b", "text c");
            assertThat(seen).as("longer by " + more).hasSize(3).allMatch(i -> whole((Capture) i));
        }
    }

    @Test
    void aLengthThatIsTooLongInARecordThatIsNoCaptureSwallowsNothing() {
        String request = Warcs.record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n");
        for (int more : new int[] {1, 100, 400}) {
            assertThat(texts(read(A + withLength(request, more) + B + C)))
                    .as("longer by " + more)
                    .containsExactly("text a", "text b", "text c");
        }
    }

    @Test
    void aLengthThatIsTooShortIsCompletedWhereHttpSaysThatMoreBelongsToIt() {
        for (int less = 1; less < 60; less++) {
            List<Ingested> seen = read(A + withLength(B, -less) + C);
            assertThat(texts(seen)).as("shorter by " + less).containsExactly("text a", "text b", "text c");
            assertThat(seen).as("shorter by " + less).hasSize(3).allMatch(i -> whole((Capture) i));
        }
    }

    @Test
    void aResponseThatDeclaresNoLengthGoesOnToTheEndOfItsRecord() {
        String closed = Warcs.record(
                "response",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\ntext of a page that ends with its connection\n",
                "WARC-Target-URI: https://example.org/closed");
        List<Ingested> seen = read(A + closed + C);
        assertThat(texts(seen)).containsExactly("text a", "text of a page that ends with its connection\n", "text c");
        assertThat(seen).allMatch(i -> whole((Capture) i));
    }

    @Test
    void withoutHttpTheRestIsARowWithItsOffsets() {
        String plain = Warcs.record(
                "conversion", "text/plain", "text of a conversion", "WARC-Target-URI: https://example.org/x");
        List<Ingested> seen = read(A + withLength(plain, -5) + C);
        assertThat(texts(seen)).containsExactly("text a", "text of a conver".substring(0, 15), "text c");
        assertThat(whole((Capture) seen.get(1))).isFalse();
        int from = A.length() + plain.length() - 4 - 5;
        assertThat(((Rejection) seen.get(2)).message())
                .contains("bytes " + from + " to " + (A.length() + plain.length()));
    }

    @Test
    void whatIsNoRecordIsOneRow() {
        String garbage = "no record at all\r\nWARC is only a word here\r\n\r\n";
        List<Ingested> seen = read(A + garbage + B + "WARC/1.1\r\nno header\r\n\r\nno body\r\n\r\n" + C);
        assertThat(texts(seen)).containsExactly("text a", "text b", "text c");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED, Code.MALFORMED);
        assertThat(((Rejection) seen.get(1)).message())
                .contains("bytes " + A.length() + " to " + (A.length() + garbage.length()));
    }

    @Test
    void theLastRecordMayBeTheBrokenOne() {
        assertThat(codes(read(A + "WARC/1.1\r\nWARC-Type: resp"))).hasSize(1);
        assertThat(codes(read(A + "WARC/1.1\r\n\r\n"))).hasSize(1);
        assertThat(codes(read(A + "WARC/"))).hasSize(1);
        assertThat(codes(read("WARC/"))).hasSize(1);
        List<Ingested> seen = read(A + B.substring(0, B.length() - 8));
        assertThat(whole((Capture) seen.get(1))).isFalse();
    }

    @Test
    void aGzipThatBreaksOffIsSaidToDoSo() throws Exception {
        byte[] whole = Archives.gzip(Archives.utf8(Warcs.info() + A + B.repeat(20)));
        for (int length = 20; length < whole.length; length++) {
            List<Ingested> seen = SeenInputs.read("x.warc.gz", Arrays.copyOf(whole, length));
            assertThat(seen.stream().anyMatch(i -> i instanceof Rejection || (i instanceof Capture c && !whole(c))))
                    .as("cut at " + length)
                    .isTrue();
        }
    }

    @Test
    void noSingleByteTakesMoreThanItsNeighboursWithIt() {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] good = Archives.utf8(A + B + C);
        for (int round = 0; round < 600; round++) {
            byte[] bytes = good.clone();
            // all but the last line end: a record starts on a line of its own
            bytes[A.length() + random.nextInt(B.length() - 1)] = (byte) random.nextInt(256);
            assertThat(texts(SeenInputs.read("x.warc", bytes)))
                    .as("seed " + seed + " round " + round)
                    .contains("text a", "text c");
        }
    }

    private static String withLength(String record, int more) {
        int at = record.indexOf("Content-Length: ") + "Content-Length: ".length();
        int end = record.indexOf('\r', at);
        return record.substring(0, at) + (Integer.parseInt(record.substring(at, end)) + more) + record.substring(end);
    }

    private static boolean whole(Capture capture) {
        return capture.transport().truncated().isEmpty();
    }

    private static List<Ingested> read(String warc) {
        return SeenInputs.read("x.warc", Archives.utf8(warc));
    }
}
