package dev.stemma.saved;

import dev.stemma.entry.Reader;
import java.util.List;

/** The readers of this room. */
public final class SavedReaders {
    public static final List<Reader> ALL = List.of(new WarcFileReader(), new MhtmlReader(), new MboxReader());

    private SavedReaders() {}
}
