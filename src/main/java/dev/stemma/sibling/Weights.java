package dev.stemma.sibling;

import dev.stemma.sibling.Seam.Kind;
import dev.stemma.sibling.Voices.Heard;
import dev.stemma.sign.Verdicts;

/**
 * How much lacking a part of the representative says, by where the seam lies.
 *
 * <p>Read off a listing, so the shares are approximate: 4,000 pairs of consecutive versions of 456 real policies (Open Terms Archive, English and French, 2026-11-22),
 * nearly all of them whole. The shorter one lacks a passage somewhere in 40 % of them: clauses go into sentences, sections
 * are added. It stops inside a word of the longer one in 0.2 %, all of these cut. It is the longer one letter for letter up to the end
 * of a line in 2 %; in 0.3 % with more than a fifth missing, and half of these are two documents on one page, where what is
 * missing starts with a title.
 *
 * <p>So a seam that an author may have made decides nothing alone. Time does, where captures are dated ({@link Times}): what
 * stood there before and stands there again was lost, what came or went for good was edited. Without dates even a copy that is its
 * sibling to the letter but for one passage is an edited one: of 6,712 versions whose dates were withheld (2026-11-27), 12 so lacked an end at
 * a line, and one of them had lost it; 25 a start, 57 a passage between lines or sentences, 9 one inside a sentence, and these dates
 * and texts show two losses, the rest edits, menus and other documents. Only an end that leaves a heading without its section, or a list or a table
 * in its midst, that is more than half of all, without which all is the same to the letter, or that most other sites with the text have, is called
 * a cut, with the least confidence that a verdict has.
 */
final class Weights {
    /** Less than this at an end is a page number, a date, a button. */
    static final int MIN_CHARS = 20;

    /** Less than this much of a word, and what follows it, may be an ending that was reworded. */
    private static final int MIN_STUMP_CHARS = 6;
    /** A passage of a few lines is easily taken out or added without another change. */
    private static final int MIN_PASSAGE = 500;

    private static final double MIN_SHARE = 0.002;
    /** From this share on an author's seam speaks for a cut, when all the rest is the same. */
    static final double MUCH = 0.15;

    /** Hardly an author adds so large a share at the end and leaves all before it as it was. */
    static final double MOST = 0.5;

    /**
     * The least share that leaves halves of two sentences as a loss. Of 6,712 versions, their dates withheld, one leaps so over 2.3 % of its sibling, and is an edit: what is
     * missing there stands elsewhere (2026-11-28).
     */
    private static final double LEAST_HALVED = 0.04;

    /** A site that left out more of a template than this has made a text of its own. */
    private static final int MOST_GAPS = 2;

    /** Nothing but a letter or two. */
    static final double SAME = 0.0005;

    private static final double NEARLY_NOTHING = 0.005;
    /** Copies of one text, as far as they go. */
    static final double NEARLY_SAME = 0.02;

    /** Just enough for a verdict. */
    private static final double LEAST = 0.76;

    /** What the document has elsewhere, or what is no more than a page number. */
    static final double REPEATED = 0.2;
    /** What dates, or changes all over the text, show to be an author's: no sign. */
    static final double EDITED = 0;

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
     * @param only whether all the rest is the same to the letter, and nothing else is missing
     * @param torn whether a list, a table, or a heading and its section are parted there
     * @param sentence whether a sentence or a line ends inside what is missing
     * @param heard which other sites have what is missing; asked of {@linkplain #isLargePassage large passages} between lines or sentences
     * @param times when what is missing was there
     */
    record Part(
            Kind kind,
            int chars,
            double share,
            double difference,
            int gaps,
            boolean title,
            boolean prose,
            boolean only,
            boolean torn,
            boolean sentence,
            Heard heard,
            Times times) {
        /** Text that is missed: not a menu, a line of links. */
        boolean text() {
            return prose || share >= MUCH;
        }

        Part at(Times when) {
            return new Part(kind, chars, share, difference, gaps, title, prose, only, torn, sentence, heard, when);
        }
    }

    /** Whether a stretch is more than the author of one site leaves out of a template: some lines and {@link #MUCH} of all, of whole sections {@link #MOST}. */
    static boolean isLargePassage(int chars, double share, boolean sections) {
        return chars >= MIN_PASSAGE && share >= (sections ? MOST : MUCH);
    }

    /**
     * Whether most other sites kept an end of the text that they share with the document, and nobody knows that its own site edited it. Of a middle it is no
     * sign: of 74 sites made without some sections in a row five would have been accused (2026-11-29).
     */
    private static boolean isUsual(Part part) {
        return part.heard.isUsual() && part.gaps <= MOST_GAPS && part.times != Times.EDITED;
    }

    /** Whether the seam is the stump of a word: what is missing then is missing even if the document has it elsewhere. */
    static boolean stump(Part part, boolean ownEnd) {
        return part.kind == Kind.INSIDE && part.chars >= MIN_STUMP_CHARS && part.difference <= NEARLY_SAME && !ownEnd;
    }

    /** Whether no more than a line or two came or went at an end: a button, the date of a print. */
    private static boolean line(Part part) {
        boolean small = part.chars < MIN_CHARS || part.share < MIN_SHARE;
        return small && part.kind.proper() && !part.torn && part.times != Times.DIPPED;
    }

    /**
     * @param ownEnd whether the document closes there by itself
     * @param readOn whether it says there that there is more of it
     */
    static double tail(Part part, boolean ownEnd, boolean readOn) {
        if (!stump(part, ownEnd) && part.chars < MIN_CHARS) {
            return line(part) ? EDITED : REPEATED;
        }
        if (line(part)) {
            return EDITED;
        }
        if (ownEnd || part.share < MIN_SHARE) {
            return Verdicts.DOUBT;
        }
        return switch (part.kind) {
            case INSIDE -> 0.98;
            case WORD -> 0.93;
            case SENTENCE, LINE ->
                readOn && part.difference <= NEARLY_SAME ? 0.93 : lost(part) || isUsual(part) ? LEAST : proper(part);
        };
    }

    /**
     * Whether an end between lines was lost rather than left out: it is more than all the rest (five of five natural pairs so parted
     * were cut), or all the rest is the same to the letter. The latter accuses a version that had its last sections taken out or
     * got them later, where nobody knows when: 11 of 6,712 versions of real policies, their dates withheld.
     */
    private static boolean lost(Part part) {
        boolean same = part.difference <= SAME && part.gaps == 0 && !part.title;
        boolean passage = part.times == Times.UNKNOWN && part.prose && part.chars >= MIN_PASSAGE;
        return same && passage && (part.share >= MOST || part.only);
    }

    static double head(Part part) {
        if (line(part)) {
            return EDITED;
        }
        if (part.chars < MIN_CHARS) {
            return REPEATED;
        }
        if (!part.kind.proper()) {
            return part.share < 0.01 ? Verdicts.DOUBT : 0.93;
        }
        // a cookie policy that is also the last part of a privacy policy lacks nothing
        return part.title && part.share >= 2 * MUCH ? Verdicts.DOUBT : isUsual(part) ? LEAST : proper(part);
    }

    /** Whether a gap says anything, however small it is; one of several, or in a text that differs, does so from {@link #MUCH} on. */
    static boolean anyGap(int gaps, double difference) {
        return gaps == 1 && difference <= NEARLY_SAME;
    }

    /**
     * Authors write clauses into sentences all the time: only one hole in a text that is the same all around counts, one that tears
     * what belongs together or is large. What is gone for a time need not be lost: of eight gaps of real versions that dates spoke
     * for, the four of more than a fifth were lost, and the four of less than a twentieth were offers and wordings that went and came.
     */
    static double gap(Part part) {
        if (!anyGap(part.gaps, part.difference)) {
            return part.share >= MUCH ? Verdicts.DOUBT : EDITED;
        }
        if (part.kind.proper()) {
            boolean small = part.times == Times.DIPPED && part.share < MUCH && !part.torn;
            return small ? Verdicts.DOUBT : proper(part);
        }
        // an author's edit starts and ends at words, however long it is
        if (part.only && part.kind == Kind.INSIDE) {
            return part.share >= MUCH / 2 ? 0.9 : 0.85;
        }
        if (part.times != Times.DIPPED) {
            boolean lost = part.torn || leavesHalves(part);
            return part.times == Times.UNKNOWN && lost && part.text() ? LEAST : Verdicts.DOUBT;
        }
        boolean large = part.difference <= NEARLY_NOTHING && part.share >= MUCH / 2;
        return large ? 0.8 : part.torn ? LEAST : Verdicts.DOUBT;
    }

    /** Who takes out a passage of several sentences, and nothing else, does not leave the halves of two side by side. */
    private static boolean leavesHalves(Part part) {
        return part.only && part.sentence && part.prose && part.share >= LEAST_HALVED && part.chars >= MIN_PASSAGE;
    }

    /** A seam that an author may have made. */
    private static double proper(Part part) {
        if (part.title || part.gaps > 1 || part.chars < MIN_CHARS || !part.text()) {
            return Verdicts.DOUBT;
        }
        boolean large = part.prose && part.chars >= MIN_PASSAGE;
        boolean lost = part.times == Times.DIPPED
                ? part.difference <= SAME
                : part.times == Times.UNKNOWN && part.only && part.torn;
        if (!lost) {
            return large ? 0.5 : Verdicts.DOUBT;
        }
        return large && part.share >= MUCH ? 0.8 : LEAST;
    }
}
