package dev.stemma.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a sentence when two texts are asked whether they are versions of one another. */
class SentencesTest {
    private static final String TEXT =
            "We keep what you tell the house for as long as a lamp burns in the hall, and no longer. "
                    + "Whoever asks for his letter gets it back within the week, with a receipt.";

    @Test
    void aSentenceIsTheSameOnOneLineAndOnFour() {
        assertThat(fingerprints(
                        "We keep what you tell the house\nfor as long as a lamp burns\nin the hall,\nand no longer. "
                                + "Whoever asks for his letter gets\nit back within the week, with\n a receipt."))
                .hasSize(2)
                .isEqualTo(fingerprints(TEXT));
    }

    @Test
    void linesThatAreSentencesOfTheirOwnStayApart() {
        String items =
                "Your letters are opened by hand and read aloud once\nThey are locked away each night by the porter of it\n"
                        + "1. no letter is ever given to anybody who is not of the house";
        assertThat(fingerprints(items)).hasSize(3);
        assertThat(
                        fingerprints(
                                "what we keep, by hand, in this old house of ours:\nyour name, your street, and the lamp that you asked for"))
                .as("behind a colon")
                .hasSize(2);
        assertThat(
                        fingerprints(
                                "The book of the house lies open in the hall\n\nand nobody reads it but the porter and his dog"))
                .as("over an empty line")
                .hasSize(2);
    }

    @Test
    void labelsBelowEachOtherAreAMenuAndNoSentence() {
        assertThat(fingerprints(
                        "lamps\nold lamps\nopening hours\nletters\nhow to write\ncontact us\nyour basket\nsign in"))
                .isEmpty();
        assertThat(fingerprints(
                        "see a.example\nb.example\nc.example\nd.example\ne.example\nf.example\ng.example\nh.example"))
                .isEmpty();
    }

    @Test
    void aMenuOnOneLineIsNoSentenceALongSentenceAndOneInCapitalsAre() {
        String menu = "Lamps Old Lamps and Oil WicksCandles Matches Letters ".repeat(10);
        assertThat(fingerprints(menu + "\n" + TEXT)).isEqualTo(fingerprints(TEXT));
        String clause =
                "neither the House nor any Keeper of it, be he the Porter or not, owes anything for a letter lost, ";
        assertThat(fingerprints("For the avoidance of doubt, " + clause.repeat(9)))
                .hasSize(1);
        assertThat(fingerprints("IN NO EVENT, " + clause.repeat(9).toUpperCase(Locale.ROOT)))
                .hasSize(1);
    }

    private static List<Long> fingerprints(String text) {
        Sentences sentences = Sentences.of(text, Optional.empty());
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            all.add(sentences.fingerprint(i));
        }
        return all;
    }
}
