package dev.stemma.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded prose of made-up words, frequent ones more often, in sentences. */
public final class Prose {
    private static final String[] SYLLABLES = {
        "ba", "co", "di", "fe", "gu", "ha", "in", "jo", "ka", "le", "mi", "no", "or", "pe", "qui", "ra", "se", "ta",
        "un", "ve"
    };

    private final SplittableRandom random;

    public Prose(long seed) {
        random = new SplittableRandom(seed);
    }

    public static String word(int number) {
        StringBuilder word = new StringBuilder();
        int left = number;
        do {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        } while (left > 0);
        return word.toString();
    }

    public List<String> words(int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double skewed = random.nextDouble();
            words.add(word((int) (skewed * skewed * skewed * 8_000)));
        }
        return words;
    }

    public static String text(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean first = i % 12 == 0;
            text.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            text.append(i % 12 == 11 ? (i % 60 == 59 ? ".\n\n" : ". ") : " ");
        }
        return text.toString().strip();
    }

    public String text(int words) {
        return text(words(words));
    }

    /** With {@code count} words replaced by others. */
    public List<String> replaced(List<String> words, int count) {
        List<String> out = new ArrayList<>(words);
        for (int i = 0; i < count; i++) {
            out.set(random.nextInt(out.size()), "x" + word(random.nextInt(1_000_000)));
        }
        return out;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }
}
