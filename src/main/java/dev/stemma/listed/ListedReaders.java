package dev.stemma.listed;

import dev.stemma.page.FormReader;

/** The readers of this room. */
public final class ListedReaders {
    public static final FormReader LABELLED = new LabelledReader();
    public static final FormReader LISTED = new ListedReader();
    public static final FormReader BARE_NAMES = new BareNamesReader();

    private ListedReaders() {}
}
