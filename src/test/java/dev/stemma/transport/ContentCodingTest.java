package dev.stemma.transport;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.stemma.ingest.Archives;
import dev.stemma.ingest.SeenInputs;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.stream.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies under a Content-Encoding, true and false ones. */
@Timeout(60)
class ContentCodingTest {
    private static final String PAGE =
            "<html><body><p>We use cookies to remember your choices, caf\u00e9 by caf\u00e9.</p></body></html>";
    private static final byte[] PLAIN = Archives.utf8(PAGE);

    @Test
    void aPageInZstdIsRead() throws Exception {
        assertThat(texts(read("zstd", Zstd.compress(PLAIN)))).containsExactly(PAGE);
        byte[] twoFrames = concat(Zstd.compress(PLAIN), Zstd.compress(PLAIN));
        assertThat(texts(read("zstd", twoFrames))).containsExactly(PAGE + PAGE);
    }

    @Test
    void aZstdBombIsStoppedByTheLimit() throws Exception {
        List<Ingested> seen = read("zstd", Zstd.compress(new byte[100 << 20]));
        assertThat(codes(seen)).containsExactly(Rejection.Code.TOO_LARGE);
    }

    @Test
    void bothFormsOfDeflateAreRead() throws Exception {
        assertThat(texts(read("deflate", deflate(PLAIN, false)))).containsExactly(PAGE);
        assertThat(texts(read("deflate", deflate(PLAIN, true)))).containsExactly(PAGE);
    }

    @Test
    void gzipIsReadUnderEachOfItsNames() throws Exception {
        for (String name : new String[] {"gzip", "GZIP", "x-gzip", " gzip ", "identity, gzip"}) {
            assertThat(texts(read(name, Archives.gzip(PLAIN)))).as(name).containsExactly(PAGE);
        }
        assertThat(texts(read("gzip, gzip", Archives.gzip(Archives.gzip(PLAIN)))))
                .containsExactly(PAGE);
        assertThat(texts(read("deflate, gzip", Archives.gzip(deflate(PLAIN, false)))))
                .containsExactly(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "x-gzip", "deflate", "br", "zstd", "foo", "utf-8", "gzip, gzip", "identity", "none", ""})
    void aBodyThatIsDecodedAlreadyIsTakenAsItIs(String coding) throws Exception {
        List<Ingested> seen = read(coding, PLAIN);
        assertThat(texts(seen)).containsExactly(PAGE);
        assertThat(((Capture) seen.get(0)).transport().truncated()).isEmpty();
    }

    @Test
    void whatIsCodedOnceLessThanItSaysIsRead() throws Exception {
        assertThat(texts(read("gzip, gzip", Archives.gzip(PLAIN)))).containsExactly(PAGE);
    }

    @Test
    void aCodingThatIsNotKnownIsNamedWhereTheBodyIsNoText() throws Exception {
        List<Ingested> seen = read("foo", Zstd.compress(PLAIN));
        assertThat(seen).hasSize(1);
        assertThat(((Rejection) seen.get(0)).message()).contains("foo");
    }

    @Test
    void aCodedBodyThatBreaksOffIsKeptAndSaysSo() throws Exception {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 80_000; i++) {
            page.append(Integer.toHexString(i * 7919));
        }
        byte[] plain = Archives.utf8(page.toString());
        for (String coding : new String[] {"gzip", "deflate", "zstd"}) {
            byte[] whole = coding.equals("gzip")
                    ? Archives.gzip(plain)
                    : coding.equals("zstd") ? Zstd.compress(plain) : deflate(plain, false);
            List<Ingested> seen = read(coding, Arrays.copyOf(whole, whole.length * 9 / 10));
            assertThat(seen).as(coding).hasSize(1);
            assertThat(page.toString()).as(coding).startsWith(texts(seen).get(0));
            assertThat(((Capture) seen.get(0)).transport().truncated())
                    .as(coding)
                    .isPresent();
        }
    }

    @Test
    void aStreamThatGivesNothingForEverIsAnError() {
        InputStream stuck = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return 0;
            }
        };
        assertThatThrownBy(() -> Payload.read(stuck, 1000)).isInstanceOf(IOException.class);
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 1000];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static List<Ingested> read(String coding, byte[] body) throws IOException {
        byte[] http = concat(
                Archives.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body);
        byte[] warc = concat(
                Archives.utf8("WARC/1.1\r\nWARC-Type: response\r\n"
                        + "WARC-Record-ID: <urn:uuid:6d8d4f8e-0000-4000-8000-000000000000>\r\n"
                        + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://example.org/a\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length
                        + "\r\n\r\n"),
                http,
                Archives.utf8("\r\n\r\n"));
        return SeenInputs.read("x.warc", warc);
    }
}
