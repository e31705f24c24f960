package dev.stemma.wrapped;

import dev.stemma.page.FormReader;

/** The readers of this room. */
public final class WrappedReaders {
    public static final FormReader TABS = new TabReader();
    public static final FormReader ALIGNED = new AlignedReader();

    private WrappedReaders() {}
}
