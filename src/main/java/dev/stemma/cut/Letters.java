package dev.stemma.cut;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How words of a language are spelt: letters in runs of three, and after which letters a word ends. Counted over a list of words, each once, so it
 * speaks of a word that no list has. Immutable.
 */
final class Letters {
    private static final char START = '^';

    /** What an ending is looked at by, its start included. */
    private static final int MOST = 4;

    /** Letters that a rare run may go on with, nearly: what no word of the list has still has a chance. */
    private static final double ALPHABET = 26;

    private static final double UNSEEN = 0.5;

    /** How often a word ends behind any letter, and how many words that is worth beside those that were seen. */
    private static final double ENDS = 0.15;

    private static final double WORTH = 5;

    /** Of a run of letters: how often it stands, and how often a word ends with it. */
    private static final class Count {
        private int seen;
        private int ends;
    }

    private final Map<String, Count> runs = new HashMap<>();

    Letters(Collection<String> lowerCaseWords) {
        for (String word : lowerCaseWords) {
            String spelt = "" + START + START + word;
            for (int end = 2; end <= spelt.length(); end++) {
                for (int length = 2; length <= Math.min(MOST, end); length++) {
                    Count count = runs.computeIfAbsent(spelt.substring(end - length, end), run -> new Count());
                    count.seen++;
                    count.ends += end == spelt.length() ? 1 : 0;
                }
            }
        }
    }

    /** How likely a word begins with {@code letters}, by which letter follows which two. */
    double begins(String letters) {
        String spelt = "" + START + START + letters;
        double likely = 1;
        for (int i = 2; i < spelt.length(); i++) {
            Count before = runs.get(spelt.substring(i - 2, i));
            Count with = runs.get(spelt.substring(i - 2, i + 1));
            int of = before == null ? 0 : before.seen - before.ends;
            likely *= ((with == null ? 0 : with.seen) + UNSEEN) / (of + UNSEEN * ALPHABET);
        }
        return likely;
    }

    /** How likely a word that begins with {@code letters} is at its end there: by its last letters, the fewer corrected by the more. */
    double endsAt(String letters) {
        String spelt = START + letters;
        double likely = ENDS;
        for (int length = 2; length <= Math.min(MOST, spelt.length()); length++) {
            Count count = runs.get(spelt.substring(spelt.length() - length));
            if (count != null) {
                likely = (count.ends + WORTH * likely) / (count.seen + WORTH);
            }
        }
        return likely;
    }
}
