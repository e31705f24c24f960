package dev.stemma.extract;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.FunctionWords;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** What stands between two names of one cell: {@code _ga / _gid}, {@code _ga and _gid}. */
final class BetweenNames {
    private static final Set<String> SIGNS = Set.of("/", "|");

    /** Different ones in one cell; each parts what the others leave, so that time grows threefold by one more. Set by hand. */
    private static final int MOST = 4;

    private BetweenNames() {}

    /**
     * What stands between words of the cell and may stand between two names: signs, and each "and" with the spaces around it, in their
     * order; an "and" only where a word of the cell is a known name or has more than letters: {@code Procter & Gamble} is one firm.
     * None where more of them stand than names are parted by.
     */
    static Set<String> in(String cell) {
        Set<String> all = new LinkedHashSet<>();
        boolean named = false;
        for (int space = cell.indexOf(' '); space >= 0; ) {
            int next = cell.indexOf(' ', space + 1);
            String word = next < 0 ? "" : cell.substring(space + 1, next);
            if (SIGNS.contains(word)) {
                all.add(' ' + word + ' ');
            } else if (word.equals("&") || FunctionWords.isNothingButAnd(word)) {
                named = named || hasName(cell);
                if (named) {
                    all.add(' ' + word + ' ');
                }
            }
            space = next;
        }
        return all.size() > MOST ? Set.of() : all;
    }

    private static boolean hasName(String cell) {
        return Arrays.stream(cell.split("[ ,;]+"))
                .map(PrintedName::clean)
                .filter(word -> word.length() > 1)
                .anyMatch(word -> !word.chars().allMatch(Character::isLetter)
                        || CookieNames.isTechnical(word)
                        || CookieNames.isKnown(word));
    }
}
