package dev.stemma.repair;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How page numbers are written: what stands around the numbers, each written {@code #}. */
final class PageWords {
    /** With the number behind it; a row of the file is a word. */
    private static final Set<String> PAGE = words("page");

    /** Between the number of a page and that of all. */
    private static final Set<String> OF = words("of");

    private PageWords() {}

    /** {@code Page #}, {@code page # of #}, {@code - Seite # -}: the line is that and nothing else. */
    static boolean startsPage(String shape) {
        String[] parts = parts(shape);
        boolean one = parts.length == 2 && PAGE.contains(parts[0]) && parts[1].equals("#");
        boolean two = parts.length == 4
                && PAGE.contains(parts[0])
                && parts[1].equals("#")
                && OF.contains(parts[2])
                && parts[3].equals("#");
        return one || two;
    }

    /** {@code # / #}, {@code # of #}: the line is that and nothing else. */
    static boolean isOfAll(String shape) {
        String[] parts = parts(shape);
        return parts.length == 3 && parts[0].equals("#") && OF.contains(parts[1]) && parts[2].equals("#");
    }

    /** The words, numbers and slashes, without dashes and brackets around them. */
    private static String[] parts(String shape) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            if (c == '#' || c == '/') {
                out.append(' ').append(c).append(' ');
            } else {
                out.append("-–—|()[]".indexOf(c) >= 0 ? ' ' : c);
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT).split(" +");
    }

    private static Set<String> words(String role) {
        return DataFile.rows(PageWords.class, "page-words.tsv", 2).stream()
                .filter(row -> row.get(0).equals(role))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
