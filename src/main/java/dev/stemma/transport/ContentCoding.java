package dev.stemma.transport;

import com.github.luben.zstd.ZstdInputStream;
import dev.stemma.charset.BinaryBytes;
import dev.stemma.stream.Failure;
import dev.stemma.stream.GzipMembers;
import dev.stemma.stream.Magic;
import dev.stemma.stream.Payload;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.DecodedBody;

/**
 * Takes the codings off a body that its Content-Encoding names (RFC 9110, section 8.4). Crawlers are known to store a body that
 * is decoded already under the header that it came with: one that is not what the header says is taken as it is.
 */
public final class ContentCoding {
    /** The header that names codings. */
    public static final String HEADER = "Content-Encoding";

    private ContentCoding() {}

    /**
     * The body without its codings.
     *
     * @param headers the values of its Content-Encoding, in their order
     * @param maxBytes of the body, and of what comes out of it
     * @throws IOException where nothing can be read
     */
    public static Payload decoded(InputStream body, List<String> headers, long maxBytes) throws IOException {
        Payload payload = Payload.read(body, maxBytes);
        for (String coding : lastFirst(headers)) {
            if (payload.isTooLarge() || payload.bytes().length == 0) {
                return payload;
            }
            payload = without(coding, payload, maxBytes);
        }
        return payload;
    }

    private static List<String> lastFirst(List<String> headers) {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : header.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
                    codings.add(name);
                }
            }
        }
        Collections.reverse(codings);
        return codings;
    }

    private static Payload without(String coding, Payload coded, long maxBytes) throws IOException {
        byte[] bytes = coded.bytes();
        IOException failure;
        Payload part = null;
        try {
            Optional<InputStream> open = open(coding, bytes);
            if (open.isEmpty()) {
                return coded; // another start than the coding has
            }
            try (InputStream in = open.get()) {
                part = Payload.read(in, maxBytes);
            }
            if (part.isTooLarge() || !(part.isCut() || part.bytes().length == 0)) {
                return new Payload(part.bytes(), coded.isCut(), part.isTooLarge());
            }
            failure = new IOException("nothing comes out of its Content-Encoding: " + coding);
        } catch (IOException e) {
            failure = new IOException("Content-Encoding: " + coding + ": " + Failure.said(e), e);
        }
        if (!BinaryBytes.are(bytes)) { // compressed bytes have a control in every ninth place or so
            return coded;
        }
        if (part != null && part.isCut()) {
            return part;
        }
        throw failure;
    }

    /** The decoded side; empty where the body does not start as one of this coding does. */
    private static Optional<InputStream> open(String coding, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            case "gzip", "x-gzip" ->
                Magic.startsWith(bytes, 0x1f, 0x8b) ? Optional.of(new GzipMembers(in)) : Optional.empty();
            case "zstd" ->
                Magic.startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)
                        ? Optional.of(new ZstdInputStream(in))
                        : Optional.empty();
            // by RFC 9110 in the zlib format; some servers send the bare stream, and browsers take both
            case "deflate" -> Optional.of(new InflaterInputStream(in, new Inflater(!isZlib(bytes))));
            case "br" ->
                Optional.of(new BufferedInputStream(
                        DecodedBody.create(Channels.newChannel(in), DecodedBody.Encoding.BROTLI).stream()));
            default -> throw new IOException("is no coding that can be read");
        };
    }

    /** The two bytes of RFC 1950, section 2.2. */
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] & 0x0f) == 8
                && (bytes[0] & 0xf0) <= 0x70
                && ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) % 31 == 0;
    }
}
