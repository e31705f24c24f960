package dev.stemma.charset;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text and how it stood in bytes. Immutable.
 *
 * <p>{@link #encode} is the way back: {@code decoded.encode(decoded.text())} gives the very bytes that were decoded, those that
 * no character explains included.
 */
public final class Decoded {
    /**
     * Bytes that no character explains; in the text stands one U+FFFD for them.
     *
     * @param offset where the U+FFFD stands, in UTF-16 units
     * @param bytes what stood there; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Undecodable(int offset, byte[] bytes) {}

    private static final byte[] NO_BOM = {};

    private final String text;
    private final Encoding encoding;
    private final byte[] bom;
    private final List<Undecodable> undecodable;
    private final byte[] exact;

    Decoded(String text, Encoding encoding, byte[] bom, List<Undecodable> undecodable, byte[] exact) {
        this.text = text;
        this.encoding = encoding;
        this.bom = bom.length == 0 ? NO_BOM : bom.clone();
        this.undecodable = List.copyOf(undecodable);
        this.exact = exact;
    }

    /**
     * What {@link #charset()}, {@link #bom()}, {@link #undecodable()} and {@link #verbatim()} told of an earlier decoding.
     *
     * @param charset a name that {@link #charset()} gave
     * @throws IllegalArgumentException if there is no such charset
     */
    public static Decoded of(
            String text, String charset, byte[] bom, List<Undecodable> undecodable, Optional<byte[]> verbatim) {
        return new Decoded(text, Encoding.named(charset), bom, undecodable, verbatim.orElse(null));
    }

    /** The characters, without byte order mark. */
    public String text() {
        return text;
    }

    /** IANA name of the charset. */
    public String charset() {
        return encoding.name();
    }

    /** The byte order mark; empty when there was none. */
    public byte[] bom() {
        return bom.clone();
    }

    /** The byte sequences that no character explains, in order. */
    public List<Undecodable> undecodable() {
        return undecodable;
    }

    /** The source's bytes, where characters alone do not tell them: charsets with several ways to write a character. */
    public Optional<byte[]> verbatim() {
        return Optional.ofNullable(exact).map(byte[]::clone);
    }

    /** How many byte sequences no character explains. */
    public int replaced() {
        return undecodable.size();
    }

    /** How many bytes no character explains. */
    public long replacedBytes() {
        long sum = 0;
        for (Undecodable part : undecodable) {
            sum += part.bytes().length;
        }
        return sum;
    }

    /**
     * A text in this charset, with the same byte order mark. For {@link #text()} these are the original bytes. In any other
     * text, a character that the charset does not have becomes a question mark.
     */
    public byte[] encode(String other) {
        boolean same = other.equals(text);
        if (same && exact != null) {
            return exact.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(other.length() + 16);
        out.writeBytes(bom);
        int at = 0;
        if (same) {
            for (Undecodable part : undecodable) {
                out.writeBytes(encoding.encode(other.substring(at, part.offset())));
                out.writeBytes(part.bytes());
                at = part.offset() + 1;
            }
        }
        out.writeBytes(encoding.encode(other.substring(at)));
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return "Decoded[" + text.length() + " chars, " + charset() + ", bom " + Arrays.toString(bom) + ", replaced "
                + replaced() + "]";
    }
}
