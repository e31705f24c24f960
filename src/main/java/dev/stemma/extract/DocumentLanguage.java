package dev.stemma.extract;

import dev.stemma.text.Languages;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language of a text, ISO 639-1: by its script where that tells, by the stop words of its prose, as its format declares, and at last by
 * a few frequent words, for short texts and for languages beyond the seven of {@link Languages}.
 */
final class DocumentLanguage {
    private static final int SAMPLE = 4000;
    private static final double MOSTLY = 0.5;
    private static final double SOME = 0.05;

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_HITS = 2;
    private static final double LEAST_SHARE = 0.12;
    private static final double LARGEST_RIVAL = 0.5;

    private static final List<Frequent> FREQUENT = PhraseFile.rows("other-languages.tsv").stream()
            .map(row -> new Frequent(row.get(0), Set.of(row.get(1).split(" ", -1))))
            .toList();

    private DocumentLanguage() {}

    private record Frequent(String language, Set<String> words) {}

    /**
     * The language of {@code text}.
     *
     * @param declared as the format declares it, BCP 47
     */
    static Optional<String> of(String text, Optional<String> declared) {
        return byScript(text)
                .or(() -> Languages.guess(text))
                .or(() -> declared.flatMap(DocumentLanguage::primary))
                .or(() -> byFrequentWords(text));
    }

    /** The language of a script that one language writes, or nearly; absent for Latin letters. */
    private static Optional<String> byScript(String text) {
        int letters = 0;
        int kana = 0;
        int han = 0;
        int hangul = 0;
        int cyrillic = 0;
        int greek = 0;
        int hebrew = 0;
        int arabic = 0;
        int thai = 0;
        int last = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            if (c < 0x370) {
                letters += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            switch (UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case HANGUL -> hangul++;
                case CYRILLIC -> cyrillic++;
                case GREEK -> greek++;
                case HEBREW -> hebrew++;
                case ARABIC -> arabic++;
                case THAI -> thai++;
                default -> {}
            }
        }
        double most = MOSTLY * letters;
        if (letters == 0) {
            return Optional.empty();
        }
        if (kana >= SOME * letters && kana + han >= most) {
            return Optional.of("ja");
        }
        if (cyrillic >= most) {
            return Optional.of(ofCyrillic(text.substring(0, last)));
        }
        return han >= most
                ? Optional.of("zh")
                : hangul >= most
                        ? Optional.of("ko")
                        : greek >= most
                                ? Optional.of("el")
                                : hebrew >= most
                                        ? Optional.of("he")
                                        : arabic >= most
                                                ? Optional.of(holds(text, "\u067E\u0686\u06AF\u06CC") ? "fa" : "ar")
                                                : thai >= most ? Optional.of("th") : Optional.empty();
    }

    /** Letters that only one of the three has: Ukrainian, Russian; Bulgarian has neither's and a frequent hard sign. */
    private static String ofCyrillic(String text) {
        return holds(text, "\u0456\u0457\u0454") ? "uk" : holds(text, "\u044B\u044D") ? "ru" : "bg";
    }

    private static boolean holds(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static Optional<String> byFrequentWords(String text) {
        List<String> words = words(text);
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        Frequent best = null;
        int most = 0;
        int second = 0;
        for (Frequent frequent : FREQUENT) {
            int hits = (int) words.stream().filter(frequent.words::contains).count();
            boolean different = new HashSet<>(words)
                            .stream().filter(frequent.words::contains).count()
                    >= FEWEST_HITS;
            if (hits > most && different) {
                second = most;
                most = hits;
                best = frequent;
            } else {
                second = Math.max(second, hits);
            }
        }
        return best != null && most >= LEAST_SHARE * words.size() && second <= LARGEST_RIVAL * most
                ? Optional.of(best.language)
                : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        int from = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(lower.substring(from, i));
                from = -1;
            }
        }
        return words;
    }

    /** The primary subtag, RFC 5646 section 2.2.1: {@code en-GB} is {@code en}. */
    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.length() == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? Optional.of(primary)
                : Optional.empty();
    }
}
