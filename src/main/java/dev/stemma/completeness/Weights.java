package dev.stemma.completeness;

import dev.stemma.completeness.Seam.Kind;

/**
 * How much lacking a part of the representative says, by where the seam lies.
 *
 * <p>Read off a listing, so the shares are approximate: 4,000 pairs of consecutive versions of 456 real policies (Open Terms Archive, English and French, 2026-11-22),
 * nearly all of them whole. The shorter one lacks a passage somewhere in 40 % of them: clauses go into sentences, sections
 * are added. It stops inside a word of the longer one in 0.2 %, all of these cut. It is the longer one letter for letter up to the end
 * of a line in 2 %; in 0.3 % with more than a fifth missing, and half of these are two documents on one page, where what is
 * missing starts with a title.
 */
final class Weights {
    /** Less than this at an end is a page number, a date, a button. */
    private static final int MIN_CHARS = 20;

    /** Less than this much of a word, and what follows it, may be an ending that was reworded. */
    private static final int MIN_STUMP_CHARS = 6;
    /** A passage of a few lines is easily taken out or added without another change. */
    private static final int MIN_PASSAGE = 500;

    private static final double MIN_SHARE = 0.002;
    /** From this share on an author's seam speaks for a cut, when all the rest is the same. */
    static final double MUCH = 0.15;

    private static final double SAME = 0.0005;
    private static final double NEARLY_NOTHING = 0.005;
    private static final double NEARLY_SAME = 0.02;

    static final double DOUBT = 0.4;
    /** What the document has elsewhere, or what is no more than a page number. */
    static final double REPEATED = 0.2;

    private Weights() {}

    /**
     * What is known of one missing part.
     *
     * @param kind where the seam lies
     * @param chars length of what is missing
     * @param share of the representative that is missing
     * @param difference share of what was fitted that differs
     * @param gaps how many passages are missing in the middle
     * @param title whether the part beyond the seam starts with a title, as a new document does
     * @param prose whether running text is missing
     */
    record Part(Kind kind, int chars, double share, double difference, int gaps, boolean title, boolean prose) {}

    /** Whether the seam is the stump of a word: what is missing then is missing even if the document has it elsewhere. */
    static boolean stump(Part part, boolean ownEnd) {
        return part.kind == Kind.INSIDE && part.chars >= MIN_STUMP_CHARS && part.difference <= NEARLY_SAME && !ownEnd;
    }

    static double tail(Part part, boolean ownEnd) {
        if (!stump(part, ownEnd) && part.chars < MIN_CHARS) {
            return REPEATED;
        }
        if (ownEnd || part.share < MIN_SHARE) {
            return DOUBT;
        }
        return switch (part.kind) {
            case INSIDE -> 0.98;
            case WORD -> 0.93;
            case SENTENCE, LINE -> proper(part);
        };
    }

    static double head(Part part) {
        if (part.chars < MIN_CHARS) {
            return REPEATED;
        }
        if (!part.kind.proper()) {
            return part.share < 0.01 ? DOUBT : 0.93;
        }
        return proper(part);
    }

    /** Authors write clauses into sentences all the time: only one large hole in a text that is the same all around counts. */
    static double gap(Part part) {
        if (part.gaps != 1 || part.difference > NEARLY_SAME) {
            return DOUBT;
        }
        if (!part.kind.proper() && part.share >= MUCH / 2 && part.difference <= NEARLY_NOTHING) {
            return part.kind == Kind.INSIDE ? 0.9 : 0.8;
        }
        // an author's edit starts and ends at words, however long it is
        if (part.kind == Kind.INSIDE && part.chars >= MIN_PASSAGE && part.difference <= NEARLY_NOTHING) {
            return 0.85;
        }
        return proper(part);
    }

    /** A seam that an author may have made. */
    private static double proper(Part part) {
        if (part.title || !part.prose || part.gaps > 1 || part.chars < MIN_PASSAGE) {
            return DOUBT;
        }
        if (part.difference <= SAME && part.share >= MUCH) {
            return 0.8;
        }
        return part.difference <= NEARLY_SAME && part.share >= 2 * MUCH ? 0.76 : 0.5;
    }
}
