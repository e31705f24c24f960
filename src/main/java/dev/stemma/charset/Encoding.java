package dev.stemma.charset;

import dev.stemma.charset.Decoded.Undecodable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A charset that gives back what it was given: bytes without a character are handed out instead of lost. Windows-1252 follows
 * the WHATWG, where the five bytes without a character stand for the C1 controls of their number.
 */
final class Encoding {
    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);
    static final Encoding WINDOWS_1252 = new Encoding(Charset.forName("windows-1252"));

    private static final char[] TABLE_1252 = table1252();

    private final Charset charset;

    private Encoding(Charset charset) {
        this.charset = charset;
    }

    static Encoding of(Charset charset) {
        return new Encoding(charset);
    }

    /** @throws IllegalArgumentException if there is no charset of this name */
    static Encoding named(String name) {
        return new Encoding(Charset.forName(name));
    }

    Charset charset() {
        return charset;
    }

    String name() {
        return charset.name();
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Whether {@code decode} and {@code encode} are inverse for every input: true of Unicode and of single bytes. */
    boolean isReversible() {
        return charset.name().startsWith("UTF-") || charset.newEncoder().maxBytesPerChar() == 1f;
    }

    /**
     * Decodes bytes from {@code offset} on.
     *
     * @param undecodable receives what no character explains
     */
    String decode(byte[] bytes, int offset, List<Undecodable> undecodable) {
        if (charset.name().equals("windows-1252")) {
            return decode1252(bytes, offset);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder text = new StringBuilder(bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isError()) {
                byte[] bad = new byte[Math.min(result.length(), in.remaining())];
                in.get(bad);
                undecodable.add(new Undecodable(text.length(), bad));
                text.append('\uFFFD');
            } else if (result.isUnderflow()) {
                break;
            }
        }
        while (decoder.flush(out).isOverflow()) {
            text.append(out.flip());
            out.clear();
        }
        text.append(out.flip());
        return text.toString();
    }

    byte[] encode(String text) {
        if (!charset.name().equals("windows-1252")) {
            return text.getBytes(charset);
        }
        byte[] bytes = text.getBytes(charset);
        for (int i = 0; i < bytes.length && bytes.length == text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xa0 && TABLE_1252[c] == c) {
                bytes[i] = (byte) c;
            }
        }
        return bytes;
    }

    private static String decode1252(byte[] bytes, int offset) {
        char[] chars = new char[bytes.length - offset];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = TABLE_1252[bytes[offset + i] & 0xff];
        }
        return new String(chars);
    }

    private static char[] table1252() {
        char[] table = new char[256];
        Charset charset = Charset.forName("windows-1252");
        for (int b = 0; b < 256; b++) {
            char c = new String(new byte[] {(byte) b}, charset).charAt(0);
            table[b] = c == '\uFFFD' ? (char) b : c;
        }
        return table;
    }
}
