package dev.stemma.sign;

/**
 * Where a small letter stands before a capital: extractors glue two lines so, {@code Your contact informationAdditional information}, and what was a line
 * ends there. A name that is written so ({@code JavaScript}) parts there too, and nobody is accused of a cut by it.
 */
public final class Glued {
    private Glued() {}

    /** Whether what stands before {@code offset} is glued to what stands there. */
    public static boolean at(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isUpperCase(text.charAt(offset))
                && Character.isLowerCase(text.charAt(offset - 1));
    }

    /** The same behind the end of a sentence, {@code spam detection service.Your contact information}; {@code U.S} has no small letter. */
    public static boolean behindSentence(String text, int offset) {
        return offset > 1
                && offset < text.length()
                && Character.isUpperCase(text.charAt(offset))
                && ".!?".indexOf(text.charAt(offset - 1)) >= 0
                && Character.isLowerCase(text.charAt(offset - 2));
    }

    /** Whether any two characters of {@code from..to} are. */
    public static boolean within(String text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (at(text, i)) {
                return true;
            }
        }
        return false;
    }
}
