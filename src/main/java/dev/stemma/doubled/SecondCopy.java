package dev.stemma.doubled;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.text.LettersAndDigits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the passage that makes a text, or a large part of it, stand twice: it comes again, but for a word here and there, at a
 * constant distance.
 *
 * <p>Words are hashed in shingles of eight; the first place of each shingle is remembered, and the longest run of
 * places that repeat at one distance is the second copy. Tables that say "11 months" on each row, and legal phrases that
 * come back, make short runs at many distances. Words are hashed only where whole sentences come again ({@link SaidBefore}). Linear in the text.
 */
public final class SecondCopy {
    /** A passage of this many words does not come twice by chance or by habit of the author. */
    static final int MIN_WORDS = 60;
    /** Share of all words that the second copy must have. */
    private static final double MIN_SHARE = 0.3;
    /** From this share on it is all of the text that stands twice. */
    private static final double ALL = 0.4;
    /**
     * Share of the words of a second copy that belong to shingles which stand before it. In 48 real policies and versions it was .96 and
     * more but for one that was none; in 56 manuals and notes, examples of one form with values of their own and licences of two holders,
     * it was .66 to 1 (2026-11-28).
     */
    private static final double MIN_AGAIN = 0.95;

    /** Share of the sentences that came before, and of the text between, from which on words are looked at: half of what is asked of words. */
    private static final double MIN_SAID = MIN_SHARE / 2;

    /**
     * Six of 2,940 real policies had shorter lines twice; the three that were looked at were menus and a list of places (2026-11-27).
     */
    private static final int LONG_LINE = 40;

    private SecondCopy() {}

    /** Whether so many words that stand again, of all, make it all of the text that stands twice. */
    public static boolean isAll(int repeated, int words) {
        return repeated >= ALL * words;
    }

    /** Where the second copy stands in {@code text}, from its first word to its last; empty when nothing of weight stands twice. */
    public static Optional<Span> of(String text) {
        if (!SaidBefore.most(text, MIN_SAID)) {
            return Optional.empty();
        }
        char[] chars = text.toCharArray();
        HashedWords words = new HashedWords(chars);
        if (words.size() < 2 * MIN_WORDS) {
            return Optional.empty();
        }
        long[] shingles = words.shingles();
        Repeat run = Repeat.longest(words, shingles).withCutWord(words, chars);
        double share = (double) run.length() / words.size();
        if (run.length() < MIN_WORDS
                || share < MIN_SHARE
                || again(shingles, run) < MIN_AGAIN
                || otherNumbers(words, run, chars)) {
            return Optional.empty();
        }
        Span span = new Span(words.start(run.start()), words.end(run.end() - 1));
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
    private static boolean otherNumbers(HashedWords words, Repeat run, char[] chars) {
        Set<Long> before = new HashSet<>();
        for (int i = run.first(); i < run.start(); i++) {
            before.add(words.hash(i));
        }
        int numbers = 0;
        int others = 0;
        for (int i = run.start(); i < run.end(); i++) {
            if (Character.isDigit(chars[words.start(i)])) {
                numbers++;
                others += before.contains(words.hash(i)) ? 0 : 1;
            }
        }
        return 2 * others > numbers;
    }

    /** Share of the words of {@code run} that belong to a shingle which stands anywhere before it, 0..1. */
    private static double again(long[] shingles, Repeat run) {
        Set<Long> before = new HashSet<>();
        for (int i = 0; i + HashedWords.SHINGLE <= run.start(); i++) {
            before.add(shingles[i]);
        }
        int again = 0;
        int covered = run.start();
        for (int i = run.start(); i + HashedWords.SHINGLE <= run.end(); i++) {
            if (before.contains(shingles[i])) {
                again += i + HashedWords.SHINGLE - Math.max(covered, i);
                covered = i + HashedWords.SHINGLE;
            }
        }
        return again / (double) (run.end() - run.start());
    }

    /** How many words stand in {@code text}, as this counts them. */
    public static int words(String text) {
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
}
