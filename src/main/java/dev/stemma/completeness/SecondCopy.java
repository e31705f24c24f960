package dev.stemma.completeness;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.text.LettersAndDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the passage that makes a text, or a large part of it, stand twice: it comes again, but for a word here and there, at a
 * constant distance.
 *
 * <p>Words are hashed in shingles of {@value #SHINGLE}; the first place of each shingle is remembered, and the longest run of
 * places that repeat at one distance is the second copy. Tables that say "11 months" on each row, and legal phrases that
 * come back, make short runs at many distances. Words are hashed only where whole sentences come again ({@link SaidBefore}). Linear in the text.
 */
public final class SecondCopy {
    private static final int SHINGLE = 8;
    /** A passage of this many words does not come twice by chance or by habit of the author. */
    static final int MIN_WORDS = 60;
    /** Share of all words that the second copy must have. */
    static final double MIN_SHARE = 0.3;
    /** From this share on it is all of the text that stands twice. */
    static final double ALL = 0.4;
    /**
     * Share of the words of a second copy that belong to shingles which stand before it. In 48 real policies and versions it was .96 and
     * more but for one that was none; in 56 manuals and notes, examples of one form with values of their own and licences of two holders,
     * it was .66 to 1 (2026-11-28).
     */
    private static final double MIN_AGAIN = 0.95;

    /** Copies differ by a word here and there: a run goes on across so many words that do not repeat. */
    private static final int MAX_SKIP = 12;

    /** Share of the sentences that came before, and of the text between, from which on words are looked at: half of what is asked of words. */
    private static final double MIN_SAID = MIN_SHARE / 2;

    /**
     * Six of 2,940 real policies had shorter lines twice; the three that were looked at were menus and a list of places (2026-11-27).
     */
    private static final int LONG_LINE = 40;

    private SecondCopy() {}

    /** Where the second copy stands in {@code text}, from its first word to its last; empty when nothing of weight stands twice. */
    public static Optional<Span> of(String text) {
        if (!SaidBefore.most(text, MIN_SAID)) {
            return Optional.empty();
        }
        char[] chars = text.toCharArray();
        Words words = new Words(chars);
        if (words.size < 2 * MIN_WORDS) {
            return Optional.empty();
        }
        long[] shingles = words.shingles();
        Run run = longestRun(words, shingles).withCutWord(words, chars);
        double share = (double) run.length() / words.size;
        if (run.length() < MIN_WORDS
                || share < MIN_SHARE
                || again(shingles, run) < MIN_AGAIN
                || otherNumbers(words, run, chars)) {
            return Optional.empty();
        }
        Span span = new Span(words.starts[run.start], words.ends[run.end - 1]);
        // below that it may be the menu for small screens, below the one for large ones
        return share >= ALL || inLongLines(text, span) ? Optional.of(span) : Optional.empty();
    }

    /** {@code blocks} of {@code text} with one block that says so in place of those that {@code copy} holds. */
    public static List<Block> marked(String text, List<Block> blocks, Span copy) {
        List<Block> marked = new ArrayList<>();
        int start = -1;
        int end = -1;
        int at = 0;
        for (Block block : blocks) {
            if (!holds(text, copy, block.span())) {
                marked.add(block);
                continue;
            }
            if (start < 0) {
                start = block.span().start();
                at = marked.size();
            }
            end = block.span().end();
        }
        if (start >= 0) {
            marked.add(at, new Block(Block.Kind.REPEATED, new Span(start, end), 0));
        }
        return marked;
    }

    /** Whether all words of {@code block} stand in {@code copy}; marks in front of the first and behind the last may not. */
    public static boolean holds(String text, Span copy, Span block) {
        return block.overlaps(copy) && blank(text, block.start(), copy.start()) && blank(text, copy.end(), block.end());
    }

    private static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (LettersAndDigits.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether most numbers of a run do not stand before it: sections of one pattern, each with its own number and term, say the same of
     * different things, and nothing stands there twice.
     */
    private static boolean otherNumbers(Words words, Run run, char[] chars) {
        Set<Long> before = new HashSet<>();
        for (int i = run.first; i < run.start; i++) {
            before.add(words.hashes[i]);
        }
        int numbers = 0;
        int others = 0;
        for (int i = run.start; i < run.end; i++) {
            if (Character.isDigit(chars[words.starts[i]])) {
                numbers++;
                others += before.contains(words.hashes[i]) ? 0 : 1;
            }
        }
        return 2 * others > numbers;
    }

    /** Share of the words of {@code run} that belong to a shingle which stands anywhere before it, 0..1. */
    private static double again(long[] shingles, Run run) {
        Set<Long> before = new HashSet<>();
        for (int i = 0; i + SHINGLE <= run.start; i++) {
            before.add(shingles[i]);
        }
        int again = 0;
        int covered = run.start;
        for (int i = run.start; i + SHINGLE <= run.end; i++) {
            if (before.contains(shingles[i])) {
                again += i + SHINGLE - Math.max(covered, i);
                covered = i + SHINGLE;
            }
        }
        return again / (double) (run.end - run.start);
    }

    /** How many words stand in {@code text}, as this counts them. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = LettersAndDigits.has(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** Whether at least half of {@code span} stands in lines that are longer than those of menus and lists of places. */
    private static boolean inLongLines(String text, Span span) {
        int inLongLines = 0;
        int all = 0;
        for (int start = span.start(); start < span.end(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > span.end() ? span.end() : end;
            all += end - start;
            inLongLines += end - start >= LONG_LINE ? end - start : 0;
            start = end + 1;
        }
        return 2 * inLongLines >= all;
    }

    /**
     * A passage that comes again, in words.
     *
     * @param start where it stands the second time
     * @param end its end there; behind a third time, if it comes that often
     * @param first where it stood first
     * @param distance how far behind the first one its last words stand
     */
    private record Run(int start, int end, int first, int distance) {
        /** How much of it stood there before it began: a clause on each row of a table is no second copy of the table. */
        int length() {
            return Math.min(end - start, start - first);
        }

        /** The same with the words in front of it that come again too: phrases that stand in other places hid them. */
        Run fromItsBeginning(Words words) {
            int more = 0;
            while (more < first && words.hashes[start - 1 - more] == words.hashes[first - 1 - more]) {
                more++;
            }
            return new Run(start - more, end, first - more, distance);
        }

        /** The same with the last word of the text, if that is the beginning of the word that stood there before: nothing is missing that was not said. */
        Run withCutWord(Words words, char[] chars) {
            int before = end - distance;
            boolean cut = end == words.size - 1 && length() > 0 && words.beginsWith(before, end, chars);
            return cut ? new Run(start, end + 1, first, distance) : this;
        }
    }

    /**
     * The longest passage whose words come again at one distance, give or take the words that one of the two has more. A run ends
     * when nothing comes again at its distance for {@link #MAX_SKIP} words; phrases that stand in other places too do not end it.
     */
    private static Run longestRun(Words words, long[] shingles) {
        FirstPlaces places = new FirstPlaces(shingles.length);
        Run best = new Run(0, 0, 0, 0);
        int start = 0;
        int first = 0;
        int distance = 0;
        int last = -1;
        for (int i = 0; i < shingles.length; i++) {
            int away = i - places.firstOf(shingles[i], i);
            boolean running = last >= 0 && i - last <= MAX_SKIP + SHINGLE;
            if (running && shingles[i] == shingles[i - distance]) {
                last = i;
            } else if (away < MIN_WORDS) {
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
            Run run = new Run(start, last + SHINGLE, first, distance);
            boolean goesOn = run.start == best.start && run.length() == best.length();
            if (last >= 0 && (run.length() > best.length() || goesOn)) {
                best = run;
            }
        }
        return best.fromItsBeginning(words);
    }

    /** The words of a text as hashes, with their places. */
    private static final class Words {
        private static final long STEP = 0x9E3779B97F4A7C15L;

        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private long[] hashes = new long[256];
        private int size;

        Words(char[] chars) {
            int at = 0;
            while (at < chars.length) {
                if (!LettersAndDigits.has(chars[at])) {
                    at++;
                    continue;
                }
                int start = at;
                long hash = 0xcbf29ce484222325L;
                for (; at < chars.length && LettersAndDigits.has(chars[at]); at++) {
                    hash = (hash ^ small(chars[at])) * 0x100000001b3L;
                }
                add(start, at, hash);
            }
        }

        /** Whether the word {@code longer} begins with the letters of the word {@code stump}, and has more of them. */
        boolean beginsWith(int longer, int stump, char[] chars) {
            int length = ends[stump] - starts[stump];
            if (ends[longer] - starts[longer] <= length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (small(chars[starts[longer] + i]) != small(chars[starts[stump] + i])) {
                    return false;
                }
            }
            return true;
        }

        private static char small(char letterOrDigit) {
            return letterOrDigit < 0x80
                    ? (char) (letterOrDigit | 0x20) // digits have that bit
                    : Character.toLowerCase(letterOrDigit);
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

        /** A hash for each place that {@link #SHINGLE} words begin at: of their hashes, each times a power of one odd number. */
        long[] shingles() {
            long[] shingles = new long[size - SHINGLE + 1];
            long oldest = 1;
            for (int i = 1; i < SHINGLE; i++) {
                oldest *= STEP;
            }
            long hash = 0;
            for (int i = 0; i < size; i++) {
                hash = hash * STEP + mixed(hashes[i]);
                if (i >= SHINGLE - 1) {
                    shingles[i - SHINGLE + 1] = hash;
                    hash -= oldest * mixed(hashes[i - SHINGLE + 1]);
                }
            }
            return shingles;
        }

        private static long mixed(long hash) {
            long mixed = hash * STEP;
            return mixed ^ (mixed >>> 32);
        }
    }
}
