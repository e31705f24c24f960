package dev.stemma.extract;

import dev.stemma.lexicon.FunctionWords;
import java.util.LinkedHashSet;
import java.util.Set;

/** What stands between two names of one cell: {@code _ga / _gid}, {@code _ga and _gid}. */
final class BetweenNames {
    private static final Set<String> SIGNS = Set.of("/", "&", "|");

    private BetweenNames() {}

    /** What stands between words of the cell and may stand between two names: signs, and each "and" with the spaces around it, in their order. */
    static Set<String> in(String cell) {
        Set<String> all = new LinkedHashSet<>();
        for (int space = cell.indexOf(' '); space >= 0; ) {
            int next = cell.indexOf(' ', space + 1);
            String word = next < 0 ? "" : cell.substring(space + 1, next);
            if (SIGNS.contains(word) || FunctionWords.isNothingButAnd(word)) {
                all.add(' ' + word + ' ');
            }
            space = next;
        }
        return all;
    }
}
