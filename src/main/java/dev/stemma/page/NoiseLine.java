package dev.stemma.page;

import dev.stemma.lexicon.Folded;
import java.util.Optional;
import java.util.Set;

/** Whether a line stands inside a table and does not belong to it: a page number, a logo, a running header. */
public final class NoiseLine {
    private static final int LONGEST_PAGE_NUMBER = 24;

    private NoiseLine() {}

    /**
     * Why {@code line} is noise; absent when nothing says so.
     *
     * @param names first cells of the table's rows, {@link #squeezed}: a logo often is the provider's name
     */
    public static Optional<String> reason(Page page, int line, Set<String> names) {
        Lines lines = page.lines();
        String words = lines.of(line);
        if (words.length() > Elsewhere.LONGEST || words.isEmpty()) {
            return Optional.empty();
        }
        if (isPageNumber(words)) {
            return Optional.of("a page number");
        }
        boolean alone =
                (line == 0 || lines.isBlank(line - 1)) && (line + 1 >= lines.count() || lines.isBlank(line + 1));
        String letters = squeezed(words);
        if (alone && letters.length() > 2 && names.contains(letters)) {
            return Optional.of("a line of its own that repeats a name of the table: a logo or running header");
        }
        if (alone && letters.length() > 2 && page.elsewhere().isInAHost(letters)) {
            return Optional.of(
                    "a line of its own that is the name in an address of this text: a logo or running header");
        }
        if (page.elsewhere().standsTwice(words)) {
            return Optional.of("the same line stands elsewhere in the text: a running header");
        }
        return Optional.empty();
    }

    /** {@code 3}, {@code - 3 -}, {@code 3/5}, {@code Page 3 of 5} in the languages of the lexicon. */
    public static boolean isPageNumber(String words) {
        String folded = Folded.of(words);
        String[] parts = folded.split(" ", -1);
        int numbers = 0;
        for (String part : parts) {
            boolean number =
                    !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(Character::isDigit);
            numbers += number ? 1 : 0;
            boolean word = switch (part) {
                case "page", "pagina", "seite", "pag", "p", "of", "sur", "von", "de", "di", "van" -> true;
                default -> false;
            };
            if (!number && !word) {
                return false;
            }
        }
        return numbers == 1 || (numbers == 2 && parts.length <= 4);
    }

    /** A page number that is nothing else where each line is a cell: one with a word, or any beside a form feed. */
    public static boolean isPageLine(Lines lines, int line) {
        if (lines.width(line) > LONGEST_PAGE_NUMBER || !hasDigit(lines, line) || !isPageNumber(lines.of(line))) {
            return false;
        }
        String words = Folded.of(lines.of(line));
        boolean said = words.indexOf(' ') > 0 && words.chars().anyMatch(Character::isLetter);
        int next = lines.nextFilled(line + 1);
        boolean feed = lines.text().startsWith("\f", lines.start(line))
                || (next < lines.count() && lines.text().startsWith("\f", lines.start(next)));
        return said || feed;
    }

    private static boolean hasDigit(Lines lines, int line) {
        char last = lines.text().charAt(lines.wordsEnd(line) - 1);
        return (last >= '0' && last <= '9') || last == '-';
    }

    /** The letters and digits of {@code words}, folded. */
    public static String squeezed(String words) {
        return Folded.of(words).replace(" ", "");
    }
}
