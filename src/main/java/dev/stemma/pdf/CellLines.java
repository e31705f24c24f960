package dev.stemma.pdf;

import dev.stemma.text.DataFile;
import java.util.Set;

/** The printed lines of a cell as one line. */
final class CellLines {
    private static final char SOFT_HYPHEN = '\u00AD';

    /** A hyphen before one stands for a part of a word that is said further on, and so is followed by a space: {@code Name- und}. */
    private static final Set<String> CONJUNCTIONS = DataFile.words(CellLines.class, "conjunctions.tsv");

    private CellLines() {}

    /**
     * Joins lines by a space; by nothing where a word was parted: at a hyphen, which stays unless it is a soft one, or in its middle.
     *
     * @param spaced whether the printer leaves the space at the end of a line that it broke between words, so that a line
     *     of {@code full} characters without it was broken inside a word
     */
    static String joined(String lines, boolean spaced, int full) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String each : lines.split("\n", -1)) {
            String line = each.strip();
            if (line.isEmpty()) {
                continue;
            }
            int last = text.length() - 1;
            if (last >= 0 && text.charAt(last) == SOFT_HYPHEN) {
                text.setLength(last);
            } else if (last >= 0
                    && !isCompound(text, line)
                    && !(spaced && isFull(before, full) && partsWord(text.charAt(last), line.charAt(0)))) {
                text.append(' ');
            }
            text.append(line);
            before = each;
        }
        return text.toString();
    }

    /** How many lines of {@code lines} go on behind the space that parts their words, or behind none. */
    static int breaks(String lines, boolean spaced) {
        int breaks = 0;
        String[] each = lines.split("\n", -1);
        for (int i = 0; i + 1 < each.length; i++) {
            breaks += !each[i].isBlank() && each[i].endsWith(" ") == spaced ? 1 : 0;
        }
        return breaks;
    }

    private static boolean isFull(String line, int full) {
        return !line.endsWith(" ") && line.length() >= full;
    }

    private static boolean partsWord(char last, char first) {
        return (Character.isLetterOrDigit(last) || last == '_')
                && (Character.isLowerCase(first)
                        || Character.isDigit(first)
                        || first == '_'
                        || (Character.isUpperCase(first) && Character.isUpperCase(last)));
    }

    private static boolean isCompound(StringBuilder text, String line) {
        int last = text.length() - 1;
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return text.charAt(last) == '-'
                && last > 0
                && Character.isLetterOrDigit(text.charAt(last - 1))
                && end > 0
                && !CONJUNCTIONS.contains(line.substring(0, end));
    }
}
