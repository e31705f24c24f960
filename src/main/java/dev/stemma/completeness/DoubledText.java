package dev.stemma.completeness;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The text, or a large part of it, stands twice: a long passage comes again, word for word, at a constant distance.
 *
 * <p>Words are hashed in shingles of {@link #SHINGLE}; the first place of each shingle is remembered, and the longest run of
 * places that repeat at one distance is the second copy. Tables that say "11 months" on each row, and legal phrases that
 * come back, make short runs at many distances. Words are hashed only where whole sentences come again. Linear in the text.
 */
final class DoubledText implements Detector {
    private static final int SHINGLE = 8;
    /** A passage of this many words does not come twice by chance or by habit of the author. */
    private static final int MIN_WORDS = 60;
    /** Share of all words that the second copy must have. */
    private static final double MIN_SHARE = 0.3;
    /** Copies differ by a word here and there: a run goes on across so many words that do not repeat. */
    private static final int MAX_SKIP = 12;

    /** Share of sentences that came before, from which on words are looked at: half of what is asked of the words. */
    private static final double MIN_AGAIN = 0.15;

    private static final int LONG_SENTENCE = 500;

    @Override
    public String code() {
        return "doubled-text";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        if (!maySayTwice(reading)) {
            return List.of();
        }
        Words words = new Words(reading.text(), reading.end());
        if (words.size < 2 * MIN_WORDS) {
            return List.of();
        }
        Run run = longestRun(words);
        double share = (double) run.length / words.size;
        if (run.length < MIN_WORDS || share < MIN_SHARE) {
            return List.of();
        }
        int from = words.starts[run.start];
        int to = words.ends[run.start + run.length - 1];
        int first = words.starts[run.start - run.distance];
        double weight = share >= 0.4 ? 0.97 : 0.85;
        return List.of(reading.sign(
                code(),
                State.DOUBLED,
                weight,
                from,
                to,
                String.format(
                        Locale.ROOT,
                        "%d of %d words stand twice: the passage at %d comes again at %d; the first one is the one to keep.",
                        run.length,
                        words.size,
                        first,
                        from)));
    }

    /**
     * A cheap first look that takes no words: of the sentences and lines a fair share came before. A text of a few long
     * ones, as without any punctuation, has to be looked at. A second copy whose lines are broken elsewhere is missed, as far as
     * its sentences do not come again whole: the price of reading most texts once.
     */
    private static boolean maySayTwice(Reading reading) {
        long[] sentences = Sentences.of(reading.text(), reading.end());
        if (sentences.length * LONG_SENTENCE < reading.end()) {
            return true;
        }
        long[] sorted = sentences.clone();
        Arrays.sort(sorted);
        int again = 0;
        for (int i = 1; i < sorted.length; i++) {
            again += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return again >= MIN_AGAIN * sorted.length;
    }

    private record Run(int start, int length, int distance) {}

    private static Run longestRun(Words words) {
        int shingles = words.size - SHINGLE + 1;
        FirstPlaces places = new FirstPlaces(shingles);
        Run best = new Run(0, 0, 0);
        int start = 0;
        int distance = 0;
        int last = -1;
        for (int i = 0; i < shingles; i++) {
            int first = places.firstOf(words.hash(i, SHINGLE), i);
            // an immediate repetition (a row of dashes, "no description" a hundred times) is no second copy
            if (first == i || i - first < MIN_WORDS) {
                continue;
            }
            if (last >= 0 && i - first == distance && i - last <= MAX_SKIP + SHINGLE) {
                last = i;
            } else if (last < 0 || i - last > MAX_SKIP + SHINGLE || i - first != distance) {
                if (last >= 0
                        && i - last <= SHINGLE + MAX_SKIP
                        && i - first != distance
                        && continues(words, i, distance)) {
                    continue; // the same passage also stands elsewhere: stay with this distance
                }
                start = i;
                distance = i - first;
                last = i;
            }
            int length = Math.min(last + SHINGLE - start, distance);
            if (length > best.length) {
                best = new Run(start, length, distance);
            }
        }
        return best;
    }

    private static boolean continues(Words words, int i, int distance) {
        return i - distance >= 0 && words.hash(i, SHINGLE) == words.hash(i - distance, SHINGLE);
    }

    /** The words of a text as hashes, with their places. */
    private static final class Words {
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private long[] hashes = new long[256];
        private int size;

        Words(String text, int to) {
            int at = 0;
            while (at < to) {
                if (!Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                    continue;
                }
                int start = at;
                long hash = 0xcbf29ce484222325L;
                while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
                    hash = (hash ^ Character.toLowerCase(text.charAt(at))) * 0x100000001b3L;
                    at++;
                }
                add(start, at, hash);
            }
        }

        private void add(int start, int end, long hash) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                hashes = Arrays.copyOf(hashes, 2 * size);
            }
            starts[size] = start;
            ends[size] = end;
            hashes[size++] = hash;
        }

        long hash(int from, int length) {
            long hash = 0;
            for (int i = from; i < from + length; i++) {
                hash = (hash ^ hashes[i]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            return hash;
        }
    }

    /** An open-addressing map from a hash to the first place it was seen at. */
    private static final class FirstPlaces {
        private final long[] keys;
        private final int[] places;
        private final int mask;

        FirstPlaces(int entries) {
            int size = Integer.highestOneBit(Math.max(16, entries)) << 2;
            keys = new long[size];
            places = new int[size];
            mask = size - 1;
        }

        int firstOf(long key, int place) {
            int slot = (int) (key ^ (key >>> 29)) & mask;
            while (places[slot] != 0) {
                if (keys[slot] == key) {
                    return places[slot] - 1;
                }
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            places[slot] = place + 1;
            return place;
        }
    }
}
