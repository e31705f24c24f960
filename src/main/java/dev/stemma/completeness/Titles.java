package dev.stemma.completeness;

import dev.stemma.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The titles of a text's sections, as lines of its lists are held against them: by their letters, whatever number, marks and space stand
 * between. Lists are a large part of many texts and hardly an item of them is a title, so its first letters are looked at before all of it.
 */
final class Titles {
    /** Few titles of a text begin with the same so many letters, and hardly an item that is none. */
    private static final int BEGINNING = 6;

    private final List<Section> sections;
    private final Set<Integer> beginnings = new HashSet<>();
    private List<String> titles; // made when the beginnings of a list say that it may be needed

    Titles(List<Section> sections) {
        this.sections = sections;
        sections.forEach(section -> beginnings.add(beginning(section.title())));
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
                .filter(line -> beginnings.contains(beginning(line)))
                .toList();
        if (alike.size() < least) {
            return false;
        }
        Set<String> known = new HashSet<>(all());
        return alike.stream().filter(line -> known.contains(folded(line))).count() >= least;
    }

    /** The letters of a line, small, and its spaces; of a link what is seen. */
    static String folded(String line) {
        int end = seen(line);
        char[] out = new char[end];
        int length = 0;
        for (int i = 0; i < end; i++) {
            char letter = small(line.charAt(i));
            if (letter != 0) {
                out[length++] = letter;
            } else if (length > 0 && out[length - 1] != ' ' && Reading.isSpace(line.charAt(i))) {
                out[length++] = ' ';
            }
        }
        return String.valueOf(out, 0, length).strip();
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
