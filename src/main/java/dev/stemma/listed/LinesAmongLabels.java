package dev.stemma.listed;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.page.CellLine;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The lines that stand among labels with values and are neither: titles, what a page repeats in each block, labels that nobody knows. */
final class LinesAmongLabels {
    /** Lines above the first name in which titles are looked for. Set by hand. */
    private static final int MOST_ABOVE = 8;

    private static final int LONGEST_TITLE = 70;

    /** Lines around one that blocks repeat in which it must stand again. Set by hand: blocks of Termly have 15 lines. */
    private static final int REACH_OF_FURNITURE = 40;

    private final Page page;
    private final Lines lines;
    /** Labels, folded, that stand below a title above the first name: what they explain is no cookie. */
    private final Set<String> belowTitles;
    /** Whether a label over rows stands right above the first name. */
    private final boolean belowSection;

    LinesAmongLabels(Page page, int first) {
        this.page = page;
        this.lines = page.lines();
        this.belowTitles = belowTitles(page, first);
        int above = lines.lastFilled(first - 1);
        this.belowSection = above >= 0 && page.cell(above).kind() == CellKind.CATEGORY;
    }

    /**
     * An entry whose value, the line below, is the title of what follows: {@code Function}, empty, then {@code Facebook}, {@code Usage},
     * where {@code Usage} stood below a title above the first name as well; or {@code Function}, empty, then {@code Statistics},
     * {@code Name}, where such a label over rows stood right above the first name.
     */
    LabelledEntry withoutTitle(LabelledEntry entry) {
        int below = lines.nextFilled(entry.next());
        if (!entry.isWordsBelow(lines) || below == lines.count()) {
            return entry;
        }
        boolean section = belowSection
                && page.role(below).filter(role -> role == ColumnRole.NAMES).isPresent()
                && page.cell(lines.at(entry.value().start())).kind() == CellKind.CATEGORY;
        return section || belowTitles.contains(Folded.of(lines.of(below))) ? entry.emptied(lines) : entry;
    }

    /**
     * Labels alone on their lines, each below a line that is neither a label nor a value, close above line {@code first}; but for those of
     * names, which begin a block wherever they stand: a header may stand below a sentence, one label a line.
     */
    private static Set<String> belowTitles(Page page, int first) {
        Set<String> found = new HashSet<>();
        Lines lines = page.lines();
        int line = first;
        for (int i = 0; i < MOST_ABOVE && line >= 0; i++) {
            line = lines.lastFilled(line - 1);
            int title = lines.lastFilled(line - 1);
            boolean below = title >= 0
                    && page.role(line).filter(role -> role != ColumnRole.NAMES).isPresent()
                    && !CellSeam.endsSentence(lines.of(title))
                    && LabelledEntry.at(page, title).isEmpty()
                    && LabelledEntry.at(page, Math.max(0, lines.lastFilled(title - 1)))
                            .filter(entry -> entry.next() > title)
                            .isEmpty();
            if (below) {
                found.add(Folded.of(lines.of(line)));
            }
        }
        return found;
    }

    /** Words below {@code Third party cookies:} do not say of one cookie whether it is a third party's. */
    boolean isNoTitle(LabelledEntry entry) {
        return entry.role() != ColumnRole.PARTY
                || !Folded.of(entry.label().of(lines.text())).endsWith("cookies")
                || lines.at(entry.label().start()) == lines.at(entry.value().start());
    }

    /** {@code Third party cookies:}, a title of rows and no sentence. */
    static boolean isTitle(CellLine line) {
        return line.words().length() <= LONGEST_TITLE
                && !CellSeam.endsSentence(line.words())
                && Folded.of(line.words()).contains("cookie");
    }

    /**
     * What the page prints inside each block, {@code View Service Privacy Policy} above {@code Country:}: a line that stands close by
     * once more above the same label, which a title over rows does not, as the label below it is the next cookie's first.
     *
     * @param known whether the block has a label of this role already
     */
    boolean isFurniture(int line, Predicate<ColumnRole> known) {
        int below = lines.nextFilled(line + 1);
        if (below == lines.count() || page.cell(line).isSection() || isTitle(page.cell(line))) {
            return false;
        }
        Optional<ColumnRole> role = page.role(below);
        if (role.isEmpty()
                || role.get() == ColumnRole.NAMES
                || known.test(role.get())
                || LabelledEntry.at(page, below)
                        .filter(entry -> !entry.value().isEmpty())
                        .isEmpty()) {
            return false;
        }
        int last = Math.min(lines.count() - 2, line + REACH_OF_FURNITURE);
        for (int other = Math.max(0, line - REACH_OF_FURNITURE); other <= last; other++) {
            if (other != line && isSame(line, other) && isSame(below, lines.nextFilled(other + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(int line, int other) {
        return other < lines.count()
                && lines.width(line) == lines.width(other)
                && lines.text()
                        .regionMatches(
                                lines.wordsStart(line), lines.text(), lines.wordsStart(other), lines.width(other));
    }

    /** A label that the lexicon lacks, with its value: {@code Typical content: a random number}. */
    boolean isOtherLabel(int line) {
        String text = lines.text();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        int last = Math.min(end - 2, start + LabelledEntry.LONGEST_LABEL);
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        for (int i = start; i < last && text.charAt(i) != '.'; i++) {
            if (text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
