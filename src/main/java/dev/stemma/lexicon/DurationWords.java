package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a text that may name a time, and the numbers among them. */
final class DurationWords {
    /** Signs that may stand between thousands and hundreds; of spaces the narrow ones too. */
    private static final String SIGNS_OF_THOUSANDS = ",. \u00A0\u202F'\u2019";

    /** What they become in a folded word. */
    private static final char THOUSANDS = 'x';

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (List<String> row : DataFile.rows(DurationWords.class, "numbers.tsv", 2)) {
            NUMBERS.put(row.get(1), Integer.valueOf(row.get(0)));
        }
    }

    private DurationWords() {}

    /** Whether the folded {@code word} is a number in letters. */
    static boolean isNumeral(String word) {
        return NUMBERS.containsKey(word);
    }

    static Set<String> numerals() {
        return NUMBERS.keySet();
    }

    /** The number that the folded {@code word} is; negative if it is none. */
    static double number(String word) {
        Integer named = NUMBERS.get(word);
        if (named != null) {
            return named;
        }
        if (word.isEmpty() || !isDigit(word.charAt(0)) || word.length() > 7) {
            return -1;
        }
        try {
            return Double.parseDouble(isGrouped(word) ? word.replace("x", "") : word);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * Whether the sign at {@code i} parts thousands: three digits behind it and no fourth, one to three in front, the first no zero.
     * {@code 1,825}, {@code 1.825}, {@code 1 825}.
     */
    private static boolean partsThousands(CharSequence text, int i) {
        if (SIGNS_OF_THOUSANDS.indexOf(text.charAt(i)) < 0 || i == 0 || i + 3 >= text.length()) {
            return false;
        }
        int behind = i + 1;
        while (behind < text.length() && isDigit(text.charAt(behind))) {
            behind++;
        }
        int from = i;
        while (from > 0 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean alone = from == 0 || " (<>~".indexOf(text.charAt(from - 1)) >= 0;
        return behind == i + 4 && from < i && i - from <= 3 && alone && text.charAt(from) != '0';
    }

    /** Whether {@code word} is a number whose thousands are parted, as {@link #split} writes it. */
    static boolean isGrouped(String word) {
        return word.indexOf(THOUSANDS) > 0 && isDigit(word.charAt(0));
    }

    /** Folded words; "1,825" becomes "1x825" for {@link #isGrouped}; "30min" falls apart, "1,5" and "1.5" stay together. */
    static String[] split(CharSequence text) {
        if (!hasNumbers(text)) {
            return Folded.of(text).split(" ", -1);
        }
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean between = isDigit(before) && isDigit(after);
            if (between && partsThousands(text, i)) {
                out.append(THOUSANDS);
            } else if (between && (c == ',' || c == '.')) {
                out.append('\u00B7');
            } else if ((isDigit(before) && Character.isLetter(c)) || (isDigit(c) && isUnspaced(before))) {
                out.append(' ').append(c);
            } else {
                out.append(c);
            }
        }
        String marked = out.toString();
        if (marked.indexOf('\u00B7') < 0) {
            return Folded.of(marked).split(" ", -1);
        }
        String[] parts = marked.split("\u00B7", -1);
        StringBuilder folded = new StringBuilder(marked.length());
        for (int i = 0; i < parts.length; i++) {
            folded.append(i == 0 ? "" : ".").append(Folded.of(parts[i]));
        }
        return folded.toString().split(" ", -1);
    }

    private static boolean hasNumbers(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i)) || text.charAt(i) == '\u00B7') {
                return true;
            }
        }
        return false;
    }

    /** A letter of a script that sets no spaces: the 1 of "1 nen 1 ka getsu", written without a space, stands right behind the year. */
    private static boolean isUnspaced(char c) {
        return c >= '\u3040' && Character.isLetter(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
