package dev.stemma.doubled;

import dev.stemma.sketch.FirstPlaces;

/**
 * A passage that comes again, in words.
 *
 * @param start where it stands the second time
 * @param end its end there; behind a third time, if it comes that often
 * @param first where it stood first
 * @param distance how far behind the first one its last words stand
 */
record Repeat(int start, int end, int first, int distance) {
    /** Copies differ by a word here and there: a run goes on across so many words that do not repeat. */
    private static final int MAX_SKIP = 12;

    /** How much of it stood there before it began: a clause on each row of a table is no second copy of the table. */
    int length() {
        return Math.min(end - start, start - first);
    }

    /** The same with the words in front of it that come again too: phrases that stand in other places hid them. */
    Repeat fromItsBeginning(HashedWords words) {
        int more = 0;
        while (more < first && words.hash(start - 1 - more) == words.hash(first - 1 - more)) {
            more++;
        }
        return new Repeat(start - more, end, first - more, distance);
    }

    /** The same with the last word of the text, if that is the beginning of the word that stood there before: nothing is missing that was not said. */
    Repeat withCutWord(HashedWords words, char[] chars) {
        int before = end - distance;
        boolean cut = end == words.size() - 1 && length() > 0 && words.beginsWith(before, end, chars);
        return cut ? new Repeat(start, end + 1, first, distance) : this;
    }

    /**
     * The longest passage whose words come again at one distance, give or take the words that one of the two has more. It ends
     * when nothing comes again at its distance for {@link #MAX_SKIP} words; phrases that stand in other places too do not end it.
     */
    static Repeat longest(HashedWords words, long[] shingles) {
        FirstPlaces places = new FirstPlaces(shingles.length);
        Repeat best = new Repeat(0, 0, 0, 0);
        int start = 0;
        int first = 0;
        int distance = 0;
        int last = -1;
        for (int i = 0; i < shingles.length; i++) {
            int away = i - places.firstOf(shingles[i], i);
            boolean running = last >= 0 && i - last <= MAX_SKIP + HashedWords.SHINGLE;
            if (running && shingles[i] == shingles[i - distance]) {
                last = i;
            } else if (away < SecondCopy.MIN_WORDS) {
                continue; // a row of dashes, "no description" a hundred times: no second copy
            } else if (!running) {
                start = i;
                first = i - away;
                distance = away;
                last = i;
            } else if (Math.abs(away - distance) <= MAX_SKIP) {
                distance = away;
                last = i;
            }
            Repeat run = new Repeat(start, last + HashedWords.SHINGLE, first, distance);
            boolean goesOn = run.start == best.start && run.length() == best.length();
            if (last >= 0 && (run.length() > best.length() || goesOn)) {
                best = run;
            }
        }
        return best.fromItsBeginning(words);
    }
}
