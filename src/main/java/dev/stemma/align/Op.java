package dev.stemma.align;

import dev.stemma.model.Span;

/**
 * One stretch of a difference.
 *
 * @param kind what happened to it
 * @param a where it stands in the first text; empty for an insertion
 * @param b where it stands in the second text; empty for a deletion
 */
public record Op(Kind kind, Span a, Span b) {
    public enum Kind {
        EQUAL,
        REPLACE,
        /** Only in the first text. */
        DELETE,
        /** Only in the second text. */
        INSERT
    }
}
