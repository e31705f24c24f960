package dev.stemma.completeness;

import dev.stemma.model.Span;
import dev.stemma.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/** The passages of eight words of a text, to ask whether another text's stretch stands in it. */
final class Passages {
    private static final int WORDS = 8;
    /** Share of a stretch's passages that must be there. */
    private static final double MOST = 0.7;

    private final Set<Long> hashes = new HashSet<>();

    Passages(String text) {
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i + WORDS <= tokens.size(); i++) {
            hashes.add(hash(text, tokens, i));
        }
    }

    boolean holds(String text, Span stretch) {
        String part = stretch.of(text);
        Tokens tokens = Tokens.of(part);
        int all = 0;
        int held = 0;
        for (int i = 0; i + WORDS <= tokens.size(); i++) {
            all++;
            held += hashes.contains(hash(part, tokens, i)) ? 1 : 0;
        }
        return all > 0 && held >= MOST * all;
    }

    private static long hash(String text, Tokens tokens, int first) {
        long hash = 0xcbf29ce484222325L;
        for (int i = first; i < first + WORDS; i++) {
            for (int at = tokens.start(i); at < tokens.end(i); at++) {
                hash = (hash ^ Character.toLowerCase(text.charAt(at))) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1F) * 0x9E3779B97F4A7C15L;
        }
        return hash ^ (hash >>> 31);
    }
}
