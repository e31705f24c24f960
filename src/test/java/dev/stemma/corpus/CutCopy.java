package dev.stemma.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A text, a near copy of it with a passage of its own, and this copy without all that stands before the middle of a word ahead of
 * the passage: what is left is a part of the copy and no part of the text, and ends well.
 */
public record CutCopy(String whole, String copy, String cut) {
    private static final int SENTENCE = 12;
    private static final int WORDS = 84 * SENTENCE;
    private static final int CUT = 700;
    private static final int PASSAGE = 800; // where the copy's own words begin
    private static final int OWN = 80;

    public static CutCopy of(Prose prose) {
        List<String> words = prose.words(WORDS);
        List<String> longer = new ArrayList<>(words);
        longer.addAll(prose.words(SENTENCE));
        List<String> others = new ArrayList<>(words);
        for (int i = PASSAGE; i < PASSAGE + OWN; i++) {
            others.set(i, prose.words(1).get(0));
        }
        others.set(CUT, "vellumbinder");
        String copy = Prose.text(others);
        return new CutCopy(Prose.text(longer), copy, copy.substring(copy.indexOf("lumbinder")));
    }
}
