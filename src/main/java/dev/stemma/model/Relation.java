package dev.stemma.model;

import java.util.Locale;

/** How a document relates to the representative of its cluster, the strictest first. The word is what the tables show. */
public enum Relation {
    /** It is the representative of a cluster of several. */
    REPRESENTATIVE,
    /** Nothing else is like it. */
    UNIQUE,
    /** The same bytes. */
    IDENTICAL,
    /** Other bytes, the same clean text. */
    EQUAL,
    /** The same template with other values in its slots. */
    TEMPLATE,
    /** Edit similarity of the key texts at or above the threshold. */
    NEAR,
    /** A part of the representative's text: what is left of it aligns at or above the threshold. */
    TRUNCATED;

    /** Lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
