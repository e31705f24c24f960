package dev.stemma.model;

/**
 * A part of a text with one role. Blocks do not overlap, except that blocks inside a table cell are not listed.
 *
 * @param kind the role
 * @param span where it stands
 * @param level 1..6 for headings, 1.. for the depth of a list item, 0 for all others
 */
public record Block(Kind kind, Span span, int level) {
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE,
        /** A line that is no part of the document: page number, logo, running header. Kept in the text, left out of the key text. */
        NOISE,
        /** Menus, breadcrumbs, footers of the site around the document. Kept in the text, left out of the key text. */
        NAVIGATION,
        /** A consent banner. Kept in the text, left out of the key text. */
        BANNER,
        /** What stands in the text a second time, but for a word here and there. Kept in the text, left out of the key text. */
        REPEATED;

        /** Whether copies are compared without it. */
        public boolean outsideTheDocument() {
            return this == NOISE || this == NAVIGATION || this == BANNER || this == REPEATED;
        }
    }

    public Block {
        if (level < 0) {
            throw new IllegalArgumentException("bad block level " + level);
        }
    }

    public Block at(Span moved) {
        return new Block(kind, moved, level);
    }
}
