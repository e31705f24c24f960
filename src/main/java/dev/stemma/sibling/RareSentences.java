package dev.stemma.sibling;

import dev.stemma.sketch.HashNumbers;
import java.util.Arrays;
import java.util.List;

/** Which members of a cluster have a sentence that few of them have. Immutable. */
final class RareSentences {
    /** A sentence that more members have tells none of them from another. */
    private static final int RARE = 16;

    private final int members;
    private final HashNumbers numbers = new HashNumbers();
    /** Of each sentence how many have it, as far as {@link #RARE} and one more. */
    private int[] counts = new int[256];
    /** Of each sentence its last entry below. */
    private int[] last = new int[256];
    /** A member that has a sentence, and the entry of the one before it that has the same; that of the first is never asked for. */
    private int[] entries = new int[512];

    private int size;

    RareSentences(List<Sibling> members, SentenceBook book) {
        this.members = members.size();
        for (int member = 0; member < members.size(); member++) {
            for (long sentence : members.get(member).sentences(book)) {
                add(numbers.of(sentence), member);
            }
        }
    }

    private void add(int sentence, int member) {
        if (sentence == counts.length) {
            counts = Arrays.copyOf(counts, 2 * sentence);
            last = Arrays.copyOf(last, 2 * sentence);
        }
        if (counts[sentence] > RARE) {
            return;
        }
        if (2 * size == entries.length) {
            entries = Arrays.copyOf(entries, 4 * size);
        }
        entries[2 * size] = member;
        entries[2 * size + 1] = last[sentence];
        last[sentence] = size++;
        counts[sentence]++;
    }

    /** How many of {@code sentences} each member has, of those that are rare. */
    int[] shared(long[] sentences) {
        int[] shared = new int[members];
        for (long sentence : sentences) {
            int number = numbers.find(sentence);
            if (number >= 0 && counts[number] <= RARE) {
                int entry = last[number];
                for (int i = 0; i < counts[number]; i++) {
                    shared[entries[2 * entry]]++;
                    entry = entries[2 * entry + 1];
                }
            }
        }
        return shared;
    }
}
