package dev.stemma.page;

import java.util.List;

/** Finds the tables of one form. Stateless and thread-safe; claims the lines that it takes. */
public interface FormReader {
    /** The tables of this form among the free lines of {@code page}, in order. */
    List<TableDraft> read(Page page);
}
