package dev.stemma.flat;

import dev.stemma.page.FormReader;

/** The readers of this room. */
public final class FlatReaders {
    public static final FormReader GLUED = new GluedReader();
    public static final FormReader FLATTENED = new FlattenedReader();
    public static final FormReader NAMED_LINES = new NamedLinesReader();

    private FlatReaders() {}
}
