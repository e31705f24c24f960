package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/** The passages of eight words of a text, to ask whether another text's stretch stands in it. */
final class Passages {
    private static final int WORDS = 8;
    /** Share of a stretch's passages that must be there. */
    private static final double MOST = 0.9;

    private final Set<Long> hashes;

    Passages(String text) {
        long[] passages = passages(text);
        hashes = new HashSet<>(2 * passages.length);
        for (long passage : passages) {
            hashes.add(passage);
        }
    }

    boolean holds(String text, Span stretch) {
        long[] passages = passages(stretch.of(text));
        int held = 0;
        for (long passage : passages) {
            held += hashes.contains(passage) ? 1 : 0;
        }
        return passages.length > 0 && held >= MOST * passages.length;
    }

    /** A hash for each passage, from the hashes of its words. */
    private static long[] passages(String text) {
        Tokens tokens = Tokens.of(text);
        long[] words = new long[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            long hash = 0xcbf29ce484222325L;
            for (int at = tokens.start(i); at < tokens.end(i); at++) {
                hash = (hash ^ Character.toLowerCase(text.charAt(at))) * 0x100000001b3L;
            }
            words[i] = hash;
        }
        long[] passages = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < passages.length; i++) {
            long hash = 0;
            for (int k = i; k < i + WORDS; k++) {
                hash = (hash ^ words[k]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            passages[i] = hash;
        }
        return passages;
    }
}
