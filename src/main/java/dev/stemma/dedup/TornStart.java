package dev.stemma.dedup;

/**
 * Whether a copy starts where no page begins: in small letters, inside a word or a sentence of the whole. Scripts without small letters are not asked.
 *
 * <p>Measured 2026-11-28: of 1,263 seeded cuts of real texts 23 starts are accused that had found no sibling; 2,940 policies and
 * a quarter of the 6,712 versions of policies join as before.
 */
final class TornStart {
    /** Characters that the two have in common from there on, to the letter. */
    private static final int SAME = 24;

    private TornStart() {}

    /**
     * @param whole key text, in which every white space is one blank
     * @param at where {@code copy} starts in it, give or take what differs
     */
    static boolean at(int at, String copy, String whole) {
        if (copy.length() < SAME || !Character.isLowerCase(copy.charAt(0))) {
            return false;
        }
        int from = Math.max(0, at - SAME);
        int found =
                whole.substring(from, Math.min(whole.length(), at + 2 * SAME)).indexOf(copy.substring(0, SAME));
        return found >= 0 && from + found > 1 && isInside(whole, from + found);
    }

    /** Whether the letter at {@code at} goes on with the word or, behind a blank, with the sentence before it. */
    private static boolean isInside(String whole, int at) {
        char before = whole.charAt(at - 1);
        return before == ' ' ? isOpen(whole.charAt(at - 2)) : Character.isLetter(before);
    }

    private static boolean isOpen(char last) {
        return Character.isLetter(last) || last == ',';
    }
}
