package dev.stemma.spool;

import dev.stemma.model.Document;
import dev.stemma.text.Utf8;
import java.util.Arrays;

/**
 * Documents, their cards and their key texts as bytes and back, for work files that travel between machines. They name no
 * scheme: only the build that wrote them may read them.
 */
public final class DocumentBytes {
    private DocumentBytes() {}

    public static byte[] of(Card card) {
        ByteSink out = new ByteSink(1 << 12);
        CardCodec.write(card, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    /** The card; the number in it is that of no spool. */
    public static Card card(byte[] bytes) {
        return CardCodec.read(new ByteSource(bytes));
    }

    public static byte[] of(Document document) {
        byte[] text = Utf8.lossless(document.text());
        ByteSink out = new ByteSink(text.length + (1 << 12));
        DocumentCodec.write(document, text, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    public static Document document(byte[] bytes) {
        return DocumentCodec.read(new ByteSource(bytes));
    }

    /** A key text and its masked one, both in UTF-8. */
    public static byte[] of(byte[] key, byte[] masked) {
        boolean same = Arrays.equals(key, masked);
        ByteSink out = new ByteSink(key.length + (same ? 0 : masked.length) + 64);
        out.raw(key);
        out.flag(same);
        if (!same) {
            out.raw(masked);
        }
        return Arrays.copyOf(out.bytes(), out.size());
    }

    public static KeyTexts texts(byte[] bytes) {
        ByteSource in = new ByteSource(bytes);
        String key = in.text();
        return new KeyTexts(key, in.flag() ? key : in.text());
    }

    /** What a document is compared by: its key text and its masked key text. */
    public record KeyTexts(String key, String masked) {}
}
