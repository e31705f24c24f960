package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Section;
import dev.stemma.model.Table;
import java.util.Optional;

/**
 * The title over a row of a table. Where a table was printed one cell a line, one of its cells may pass for a heading: the last of its header
 * ({@code Retention Period}), a time ({@code 1 year}), an answer ({@code Yes}). These are passed over. Not thread-safe.
 */
final class RowSections {
    /** Behind so many cells a heading is that of another table; without it each table of very many would look at all headings above. */
    private static final int MOST_CELLS = 256;

    private final String text;
    private final Sections sections;
    private final Table table;
    private Optional<Section> last = Optional.empty();
    private Optional<String> title = Optional.empty();

    RowSections(String text, Sections sections, Table table) {
        this.text = text;
        this.sections = sections;
        this.table = table;
    }

    /** The title over {@code offset}; offsets are asked in order, so that each heading is looked at once. */
    Optional<String> over(int offset) {
        Optional<Section> nearest = sections.at(offset);
        if (nearest.equals(last)) {
            return title;
        }
        Optional<Section> found = nearest;
        for (int cells = 0; found.isPresent() && !found.equals(last) && isCell(found.get()); cells++) {
            found = cells < MOST_CELLS ? sections.at(found.get().heading().start()) : Optional.empty();
        }
        title = found.isPresent() && found.equals(last) ? title : found.map(Section::title);
        last = nearest;
        return title;
    }

    private boolean isCell(Section section) {
        int start = section.heading().start();
        boolean inside = start >= table.span().start();
        String words = section.title();
        Optional<ColumnRole> role = ColumnRole.of(words).filter(found -> found != ColumnRole.PARTY);
        if (role.isPresent()) { // "Third-party" is as often the title of a kind
            return inside
                    || isHeader(lineBefore(start))
                    || (!Subject.isIn(words)
                            && isHeader(lineBehind(section.heading().end())));
        }
        return inside && isValue(words);
    }

    /** Whether {@code words} are a time or an answer, and so no title. */
    static boolean isValue(String words) {
        return Vocabulary.YES_NO.whole(words).isPresent()
                || Lifetimes.read(words, "").days().isPresent();
    }

    private static boolean isHeader(String line) {
        return ColumnRole.of(line).isPresent();
    }

    private String lineBehind(int offset) {
        int start = offset;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    private String lineBefore(int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1, end)
                .strip();
    }
}
