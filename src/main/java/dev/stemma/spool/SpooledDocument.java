package dev.stemma.spool;

import dev.stemma.model.Document;
import dev.stemma.text.Masked;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * A document with its card and its key texts as one record of a {@link Spool}: a frame of fixed length (checksum of all that
 * follows it, digest of the capture, lengths of the parts), then the card, the document, the key text, the masks of the masked
 * key text. Made by any thread, appended by one.
 */
public final class SpooledDocument {
    static final int DIGEST = 32;
    static final int FRAME = Checksum.BYTES + DIGEST + 3 * Integer.BYTES;

    private final Card card;
    private final byte[] bytes;
    private final int length;
    private final Lengths lengths;

    private SpooledDocument(Card card, byte[] bytes, int length, Lengths lengths) {
        this.card = card;
        this.bytes = bytes;
        this.length = length;
        this.lengths = lengths;
    }

    /**
     * The record of {@code document}.
     *
     * @param capture digest of all that the document was made from: 64 lower-case hex digits
     * @param text its text, in UTF-8 as its digest is taken of
     * @param key its key text, in the same
     * @param masks what is masked in it
     */
    public static SpooledDocument of(
            String capture, Card card, Document document, byte[] text, byte[] key, List<Masked.Mask> masks) {
        ByteSink sink = new ByteSink(FRAME + text.length + key.length + text.length / 2 + (1 << 12));
        sink.skip(FRAME);
        CardCodec.write(card, sink);
        int cardEnd = sink.size();
        DocumentCodec.write(document, text, sink);
        int documentEnd = sink.size();
        sink.raw(key);
        int keyEnd = sink.size();
        MaskCodec.write(masks, sink);
        Lengths lengths =
                new Lengths(cardEnd - FRAME, documentEnd - cardEnd, keyEnd - documentEnd, sink.size() - keyEnd);
        ByteBuffer frame = ByteBuffer.wrap(sink.bytes(), 0, FRAME);
        frame.position(Checksum.BYTES);
        frame.put(HexFormat.of().parseHex(capture));
        frame.putInt(lengths.card()).putInt(lengths.document()).putInt(lengths.key());
        Checksum.seal(sink.bytes(), sink.size());
        return new SpooledDocument(card, sink.bytes(), sink.size(), lengths);
    }

    public Card card() {
        return card;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    Lengths lengths() {
        return lengths;
    }

    /** The lengths in the frame of a record of {@code length} bytes; negative parts where it is no such record. */
    static Lengths lengths(ByteBuffer frame, int length) {
        int at = Checksum.BYTES + DIGEST;
        int card = frame.getInt(at);
        int document = frame.getInt(at + Integer.BYTES);
        int key = frame.getInt(at + 2 * Integer.BYTES);
        return new Lengths(card, document, key, length - FRAME - card - document - key);
    }

    /** Whether these are the bytes that were written. */
    static boolean whole(byte[] record) {
        return record.length > FRAME && Checksum.holds(record);
    }

    /** Bytes of the four parts. */
    record Lengths(int card, int document, int key, int masks) {
        boolean possible() {
            return card > 0 && document > 0 && key > 0 && masks > 0;
        }
    }
}
