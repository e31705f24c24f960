package dev.stemma.promise;

import dev.stemma.model.Section;
import dev.stemma.sign.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The titles of a text's sections, as lines of its lists are held against them: by their letters, whatever number, marks and space stand
 * between. Lists are a large part of many texts and hardly an item of them is a title, so its first letters are looked at before all of it.
 */
final class SectionTitles {
    /** Few titles of a text begin with the same so many letters, and hardly an item that is none. */
    private static final int BEGINNING = 6;

    private final List<Section> sections;
    private final int[] beginnings; // ascending
    private List<String> titles; // made when the beginnings of a list say that it may be needed
    private Set<String> known; // the same

    SectionTitles(List<Section> sections) {
        this.sections = sections;
        beginnings = new int[sections.size()];
        for (int i = 0; i < beginnings.length; i++) {
            beginnings[i] = beginning(sections.get(i).title());
        }
        Arrays.sort(beginnings);
    }

    /** Of all sections, in order, as {@link #folded} gives them. */
    List<String> all() {
        if (titles == null) {
            titles = sections.stream().map(section -> folded(section.title())).toList();
        }
        return titles;
    }

    /** Whether at least {@code least} of {@code lines} are titles. */
    boolean among(List<String> lines, int least) {
        List<String> alike = lines.stream()
                .filter(line -> Arrays.binarySearch(beginnings, beginning(line)) >= 0)
                .toList();
        return alike.size() >= least && alike.stream().filter(this::isTitle).count() >= least;
    }

    private boolean isTitle(String line) {
        if (known == null) {
            known = new HashSet<>(all());
        }
        return known.contains(folded(line));
    }

    /** The letters of a line, small, and its spaces; of a link what is seen. */
    static String folded(String line) {
        char[] text = new char[seen(line)]; // and what it becomes, which is never longer
        line.getChars(0, text.length, text, 0);
        int length = 0;
        for (char c : text) {
            char letter = small(c);
            if (letter != 0) {
                text[length++] = letter;
            } else if (length > 0 && text[length - 1] != ' ' && Reading.isSpace(c)) {
                text[length++] = ' ';
            }
        }
        return String.valueOf(text, 0, length).strip();
    }

    /** The small letter of a letter; 0 for what is none. */
    private static char small(char c) {
        char lower = (char) (c | 0x20);
        if (c < 0x80) {
            return lower >= 'a' && lower <= 'z' ? lower : 0;
        }
        return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }

    /** A hash of the first letters of what {@link #folded} gives. */
    private static int beginning(String line) {
        int end = seen(line);
        int hash = 0;
        int letters = 0;
        for (int i = 0; i < end && letters < BEGINNING; i++) {
            char letter = small(line.charAt(i));
            if (letter != 0) {
                hash = 31 * hash + letter;
                letters++;
            }
        }
        return hash;
    }

    /** Where the target of the line's first link begins, or the line ends. */
    private static int seen(String line) {
        int target = line.indexOf("](");
        return target > 0 ? target : line.length();
    }
}
