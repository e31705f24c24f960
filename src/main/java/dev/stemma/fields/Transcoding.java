package dev.stemma.fields;

import dev.stemma.charset.Bom;
import dev.stemma.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Records of text (JSON, CSV) in other charsets, as UTF-8. The payloads of other captures are not touched here: their charset is
 * found, and their bytes are kept, by the room that parses them.
 */
public final class Transcoding extends InputStream {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private final InputStream in;
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = {};
    private int position;
    private int carried;

    private Transcoding(InputStream in, Charset from) {
        this.in = in;
        reader = new InputStreamReader(
                in,
                from.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** UTF-8, whatever {@code in} is; what no character explains becomes U+FFFD. What is UTF-8 goes through as it is. */
    public static InputStream toUtf8(InputStream in, Charset from) {
        return from.equals(StandardCharsets.UTF_8) ? in : new Transcoding(in, from);
    }

    /** The same where UTF-8 itself may be damaged. */
    public static InputStream toText(InputStream in, Charset from) {
        return new Transcoding(in, from);
    }

    /** Whether the rest of a stream is UTF-8. */
    public static boolean isUtf8(InputStream in) throws IOException {
        try (Reader strict = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            char[] chars = new char[1 << 13];
            while (strict.read(chars) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The start of a record file as UTF-8. */
    public static byte[] toUtf8(byte[] head) {
        return wide(head)
                .map(charset -> new String(head, charset).getBytes(StandardCharsets.UTF_8))
                .orElse(head);
    }

    /**
     * The charset of a record file whose characters take two or four bytes: by its mark, else by its first characters, which are
     * of ASCII in JSON (a brace and a quote) and in a table's header.
     */
    public static Optional<Charset> wide(byte[] head) {
        if (head.length < 4) {
            return Optional.empty();
        }
        Optional<Charset> marked = Bom.of(head).map(Bom::charset).filter(mark -> !mark.equals(StandardCharsets.UTF_8));
        if (marked.isPresent()) {
            return marked;
        }
        if (head[0] > 0 && zeros(head, 1, 2, 3)) {
            return Optional.of(UTF_32LE);
        }
        if (zeros(head, 0, 1, 2) && head[3] > 0) {
            return Optional.of(UTF_32BE);
        }
        if (head[0] > 0 && head[2] > 0 && zeros(head, 1, 3)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head[1] > 0 && head[3] > 0 && zeros(head, 0, 2)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean zeros(byte[] bytes, int... places) {
        for (int place : places) {
            if (bytes[place] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        while (position == bytes.length) {
            int read = reader.read(chars, carried, chars.length - carried);
            if (read < 0 && carried == 0) {
                return false;
            }
            int length = carried + Math.max(0, read);
            // a pair may be cut by the buffer's end: its first half waits for the second
            carried = read >= 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
            bytes = Utf8.of(chars, 0, length - carried);
            chars[0] = chars[length - 1];
            position = 0;
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, n);
        position += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
