package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.List;

/**
 * What copies of a document are compared on: its clean text without the parts outside the document, every run of white
 * space (a table's tab or newline is white space like any other) folded to one space, ends trimmed, quotes and apostrophes
 * straight, the angle brackets of autolinks gone, in Unicode normal form C.
 *
 * <p>Immutable and thread-safe. Making one costs one pass; the map of offsets costs another, when it is first asked for.
 */
public final class KeyText {
    private final String text;
    private final List<Span> outside;
    private final String value;
    private volatile Maps maps;

    private KeyText(String text, List<Span> outside, String value) {
        this.text = text;
        this.outside = outside;
        this.value = value;
    }

    /**
     * The key text of {@code cleanText}.
     *
     * @param outside as for {@link KeyBytes#of}
     * @throws IllegalArgumentException if a span is out of order or out of the text
     */
    public static KeyText of(String cleanText, List<Span> outside) {
        return known(cleanText, outside, KeyBytes.of(cleanText, outside).text());
    }

    /**
     * The key text of {@code cleanText} that was made before: to keep one costs less than to make it again.
     *
     * @param outside as given to {@link #of}
     * @param value what {@link #of} gave as {@link #value}; anything else leads to wrong offsets
     */
    public static KeyText known(String cleanText, List<Span> outside, String value) {
        return new KeyText(
                cleanText, outside.stream().filter(span -> !span.isEmpty()).toList(), value);
    }

    /** The key text itself. */
    public String value() {
        return value;
    }

    /** Number of UTF-16 units of the key text. */
    public int length() {
        return value.length();
    }

    /**
     * Where in the clean text the key text's character at {@code keyOffset} comes from; for the key text's length, the end
     * of its last character.
     */
    public int textOffset(int keyOffset) {
        return maps().toText(keyOffset);
    }

    /**
     * The first offset of the key text that comes from {@code textOffset} or from behind it; the key text's length when
     * nothing behind it is left.
     */
    public int keyOffset(int textOffset) {
        return maps().toKey(textOffset);
    }

    /** The part of the clean text that {@code keySpan} comes from, noise inside it included. */
    public Span toText(Span keySpan) {
        return maps().toText(keySpan);
    }

    private Maps maps() {
        Maps made = maps;
        if (made == null) {
            String composed = Composer.compose(text);
            PieceMap composing = composed.equals(text) ? null : Composer.map(text);
            PieceMap.Builder pieces = new PieceMap.Builder();
            new KeyScanner(composed, composed(outside, composing), pieces).scan();
            made = new Maps(composing, pieces.build());
            maps = made; // two threads may both make it: the same
        }
        return made;
    }

    /** @param composing null when composing changed nothing */
    static List<Span> composed(List<Span> outside, PieceMap composing) {
        return composing == null
                ? outside
                : outside.stream()
                        .map(span -> new Span(composing.toDerived(span.start()), composing.toDerived(span.end())))
                        .toList();
    }

    /**
     * From key text to composed text to clean text.
     *
     * @param composing null when composing changed nothing
     */
    private record Maps(PieceMap composing, PieceMap folding) {
        int toText(int keyOffset) {
            int offset = folding.toSource(keyOffset);
            return composing == null ? offset : composing.toSource(offset);
        }

        Span toText(Span keySpan) {
            Span span = folding.toSource(keySpan);
            return composing == null ? span : composing.toSource(span);
        }

        int toKey(int textOffset) {
            return folding.toDerived(composing == null ? textOffset : composing.toDerived(textOffset));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
