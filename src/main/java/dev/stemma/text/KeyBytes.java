package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.List;

/**
 * A {@linkplain KeyText key text} in UTF-8, as its digest and its sketch are taken of it: to make it costs one pass, and most of what is done
 * with it needs no {@link String}.
 *
 * @param utf8 as {@link Utf8#lossless} encodes it
 * @param length how many UTF-16 units it has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeyBytes(byte[] utf8, int length) {
    /**
     * The key text of {@code cleanText}.
     *
     * @param outside parts to leave out, in order of place, not overlapping; each counts as white space
     * @throws IllegalArgumentException if a span is out of order or out of the text
     */
    public static KeyBytes of(String cleanText, List<Span> outside) {
        List<Span> parts = outside.stream().filter(span -> !span.isEmpty()).toList();
        int from = 0;
        for (Span span : parts) {
            if (span.start() < from || span.end() > cleanText.length()) {
                throw new IllegalArgumentException("outside span " + span.start() + ".." + span.end()
                        + " overlaps, is out of order or leaves the text of " + cleanText.length());
            }
            from = span.end();
        }
        KeyScanner scanner = new KeyScanner(cleanText, parts, null);
        KeyBytes key = scanner.scan();
        if (scanner.mayNeedComposing()) {
            String composed = Composer.compose(cleanText);
            if (!composed.equals(cleanText)) {
                return new KeyScanner(
                                composed,
                                KeyText.composed(parts, parts.isEmpty() ? null : Composer.map(cleanText)),
                                null)
                        .scan();
            }
        }
        return key;
    }

    /** The key text itself. */
    public String text() {
        return Utf8.text(utf8, 0, utf8.length);
    }
}
