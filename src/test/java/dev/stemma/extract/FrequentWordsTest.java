package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words are counted once each and asked at the end whose they are; the plain way counts for each language as they come. */
class FrequentWordsTest {
    private static final long SEED = 20261129;
    private static final int TEXTS = 4_000;

    private static final List<String> NAMES = new ArrayList<>();
    private static final List<Set<String>> WORDS = new ArrayList<>();

    static {
        for (List<String> row : DataFile.rows(FrequentWords.class, "other-languages.tsv", 2)) {
            NAMES.add(row.get(0));
            WORDS.add(Set.of(row.get(1).split(" ", -1)));
        }
    }

    @Test
    void saysWhatThePlainWaySays() {
        Random random = new Random(SEED);
        Set<String> told = new HashSet<>();
        int untold = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            Optional<String> guess = FrequentWords.guess(text);
            assertThat(guess).as("%s, seed %d", text, SEED).isEqualTo(plainly(text));
            guess.ifPresent(told::add);
            untold += guess.isEmpty() ? 1 : 0;
        }
        assertThat(told).as("languages that were told").hasSizeGreaterThan(NAMES.size() / 2);
        assertThat(untold).as("texts of none, or of two").isGreaterThan(TEXTS / 10);
    }

    /** Words of one language or of two, and some that are nobody's. */
    private static String text(Random random) {
        List<String> one = List.copyOf(WORDS.get(random.nextInt(WORDS.size())));
        List<String> other = List.copyOf(WORDS.get(random.nextInt(WORDS.size())));
        double share = random.nextInt(3) == 0 ? random.nextDouble() : 1;
        double nobodys = random.nextDouble();
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(60); words > 0; words--) {
            List<String> from = random.nextDouble() < share ? one : other;
            String word = random.nextDouble() < nobodys ? "zzqx" : from.get(random.nextInt(from.size()));
            text.append(random.nextInt(9) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                    .append(random.nextInt(12) == 0 ? "." : " ");
        }
        return text.toString();
    }

    private static Optional<String> plainly(String text) {
        int size = NAMES.size();
        int[] hits = new int[size];
        int[][] apart = new int[size][size];
        List<Set<String>> met = new ArrayList<>();
        NAMES.forEach(name -> met.add(new HashSet<>()));
        int words = 0;
        int end = Math.min(text.length(), 4000);
        for (int i = 0; i < end; i++) {
            int from = i;
            while (i < end && Character.isLetter(text.charAt(i))) {
                i++;
            }
            words += i > from ? 1 : 0;
            String word = text.substring(from, i).toLowerCase(Locale.ROOT);
            for (int language = 0; language < size && (from == 0 || text.charAt(from - 1) != '.'); language++) {
                if (WORDS.get(language).contains(word)) {
                    hits[language]++;
                    met.get(language).add(word);
                    for (int rival = 0; rival < size; rival++) {
                        apart[language][rival] += WORDS.get(rival).contains(word) ? 0 : 1;
                    }
                }
            }
        }
        int best = 0;
        for (int language = 1; language < size; language++) {
            best = hits[language] > hits[best] ? language : best;
        }
        boolean spoken = words >= 4
                && met.get(best).stream().filter(word -> word.length() > 1).count() >= 2
                && met.get(best).stream().anyMatch(word -> word.length() > 2)
                && hits[best] >= 0.12 * words;
        for (int rival = 0; rival < size; rival++) {
            int own = apart[best][rival];
            spoken &= rival == best || hits[rival] <= 0.5 * hits[best] || (own >= 2 && apart[rival][best] <= 0.5 * own);
        }
        return spoken ? Optional.of(NAMES.get(best)) : Optional.empty();
    }
}
