package dev.stemma.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.completeness.Copies;
import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndOddsTest {
    private static final String POLICY = """
            Privacy policy of Birch & Loam

            We use cookies to keep your basket and to remember your language. This page explains which ones and why.

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do not sell what you tell us to any third partie",
                "To opt out of third-partie",
                "Shipping | Returns | Privacy P",
                "Read about it in Internet Explore",
                "Some of the cookies measure how often you visit our web site and a clear notice will be give"
            })
    void aCutIsLikelierWhereLongerWordsStandAndLinesDoNotEndSo(String ending) {
        assertThat(weight(POLICY, ending)).isGreaterThanOrEqualTo(Verdicts.ACCUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Privacy Policy",
                "Acme Security Inc",
                "Read our privacy policy",
                "Marc Polic",
                "Lisbon, P",
                "12 Privacy@P",
                "third-partie9",
                "x",
                "Share this page t"
            })
    void anEndIsLikelierWhereLinesEndSoOrNothingIsKnown(String ending) {
        assertThat(weight(POLICY, ending)).isLessThan(Verdicts.ACCUSED);
    }

    private static final String CLAUSES =
            "We read what you write to us, and we answer it within the week in which it came.\n".repeat(6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can ask us at any time in writing for a copy of the personal data that we hold about",
                "When you write to us by the form on our contact page, we can in this way better understand",
                "Where the law or a court asks us for it in a proper way, we may have to make available"
            })
    void whereAllSentencesHaveAFullStopOneWithoutItIsCutBehindAWordThatHardlyEndsOne(String ending) {
        assertThat(sentence(CLAUSES, ending)).isGreaterThanOrEqualTo(Verdicts.ACCUSED);
        assertThat(sentence(
                        "We read what you write to us, and we answer it in the week in which it came\n".repeat(6),
                        ending))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otherwise read about the cookies that we set and about how to manage them",
                "If much of it changes one day we will provide you with a new privacy policy",
                "Where the law asks for it we ask you before we send you any direct marketing",
                "Acme Security Inc"
            })
    void anAuthorMayForgetTheLastFullStop(String ending) {
        assertThat(sentence(CLAUSES, ending)).isLessThan(Verdicts.ACCUSED);
        assertThat(weight(CLAUSES, ending)).isLessThan(Verdicts.ACCUSED);
    }

    @Test
    void nothingIsSaidOfALanguageWithoutCounts() {
        assertThat(weight(
                        "Wir speichern, was Sie uns sagen, und wir geben es an niemanden weiter. ".repeat(4),
                        "Dritte third partie"))
                .isZero();
        assertThat(weight("", "partie")).isZero();
    }

    /** They are looked up by halves. */
    @Test
    void theListsAreSortedAndSayNothingTwice() {
        Set<String> seen = new HashSet<>();
        for (List<String> row : DataFile.rows(WordCounts.class, "word-counts.tsv", 6)) {
            assertThat(seen.add(row.get(0) + " " + row.get(1))).as(row.get(1)).isTrue();
            for (int column = 3; column < row.size(); column += 2) {
                if (row.get(column).isEmpty()) {
                    continue;
                }
                String[] words = row.get(column).replaceAll("[0-9]", "").split(" ", -1);
                String[] sorted = words.clone();
                Arrays.sort(sorted);
                assertThat(words).as(row.get(1)).isEqualTo(sorted).doesNotHaveDuplicates();
            }
        }
        assertThat(seen).contains("en ", "fr ");
    }

    @Test
    void lettersTellHowWordsBeginAndEnd() {
        Letters letters = WordCounts.of("en").orElseThrow().letters();
        assertThat(letters.begins("infor")).isGreaterThan(letters.begins("xqzjk"));
        assertThat(letters.endsAt("testing")).isGreaterThan(letters.endsAt("testi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for taking the time to read this",
                "We use cookies to give you the best experience",
                "Small enough to care, big enough to deliver",
                "the right to receive your data in a form that a machine can read",
                "- to find out who visits our site and how often",
                "- if you are a child, or if you act for a child or for another person who cannot decide by themselves what to do",
                "7. This page was written by people who like to be read"
            })
    void slogansThanksAndItemsHaveNoFullStopAndEndWithAnyWord(String ending) {
        assertThat(sentence(CLAUSES, ending)).isZero();
        assertThat(weight(CLAUSES, ending)).isLessThan(Verdicts.ACCUSED);
    }

    private static double sentence(String text, String ending) {
        Reading reading = new Reading(Copies.plain("input", text + ending));
        return EndOdds.insideSentence(reading, reading.wordBefore(reading.end()));
    }

    private static double weight(String text, String ending) {
        Reading reading = new Reading(Copies.plain("input", text + ending));
        Span last = reading.wordBefore(reading.end());
        return last.isEmpty() ? 0 : EndOdds.insideWord(reading, last);
    }
}
