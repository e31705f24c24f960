package dev.stemma.pdf;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/** Where the glyphs of a page belong, as far as that is known. Glyphs that look the same are not. */
final class PdfPlaces {
    private final IdentityHashMap<TextPosition, Place> places = new IdentityHashMap<>();

    /** A cell and its table. */
    record Place(PdfTable table, PdfTable.Cell cell) {}

    void put(TextPosition glyph, Place place) {
        places.put(glyph, place);
    }

    boolean has(TextPosition glyph) {
        return places.containsKey(glyph);
    }

    Optional<Place> of(TextPosition glyph) {
        return Optional.ofNullable(places.get(glyph));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
