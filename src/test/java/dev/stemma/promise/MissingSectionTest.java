package dev.stemma.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.completeness.Copies;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of four sections that refer to a sixth one, or seem to. */
class MissingSectionTest {
    private static final String LANDS = "The harbour sees what section 2 describes.";

    @Test
    void aSectionThatIsReferredToAndNotThereIsMissed() {
        assertThat(signs(text("%d. ", "To be taken off the list, see section 6. " + LANDS)))
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.message())
                            .isEqualTo(
                                    "The text refers to a section of its own that is not there, \"…To be taken off the list, see section 6\"; the last one has number 4.");
                    assertThat(sign.weight()).isLessThan(Verdicts.ACCUSED);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%d.|The list is kept as section 6 below says",
                "%d.|The list is kept under section 6.2 (b) of this Privacy Policy",
                "%d.|The list is kept, see [section 6](#list), by the crew",
                "%d)|Die Liste steht in Ziffer 6 dieser Datenschutzerklärung",
                "§ %d|Die Liste führt die Mannschaft nach § 6 dieser AGB",
                "Article %d -|La liste est tenue selon l'article 6 ci-dessous",
                "%d.|La liste est tenue selon l’article 6 de la présente politique",
                "%d.|La lista se guarda según el apartado 6 más abajo",
                "%d.|La lista è tenuta come dice la sezione 6 della presente informativa",
                "%d.|De lijst staat in artikel 6 van dit privacybeleid",
                "%d.|A lista é mantida conforme a secção 6 da presente política"
            })
    void whereTheTextSaysThatItIsItsOwn(String number, String sentence) {
        assertThat(signs(text(number + ' ', sentence + "."))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The list is kept, see section 6.",
                "The list is kept, as section 6 says.",
                "The list is kept (see section 6 for details).",
                "The list is kept as described in section 6, and nowhere else.",
                "The list is kept, see section 6 (Lists and boats)."
            })
    void orWhereItRefersToOneThatIsThere(String sentence) {
        assertThat(signs(text("%d. ", sentence + " " + LANDS))).hasSize(1);
        assertThat(signs(text("%d. ", sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The list is kept under section 6 of the Ferries Act.",
                "The list is kept under section 6 Ferries Act.",
                "The list is kept (section 6, paragraph 2 of the act).",
                "The list is kept as the Ferries Act section 6 says.",
                "The list is kept under Article 6.",
                "The list is kept under sections 6 and 7 of the Act.",
                "The list is kept under section 1798.83.",
                "The list is kept under section 230.",
                "The list is kept, see [section 6](https://harbour.example/terms#6).",
                "The list is kept, see section 4.6.",
                "The list is kept in version 6. Of the boats there are 6.",
                "The list is kept in Annex, section 6 (FSA)."
            })
    void sectionsOfOthersAreNotMissed(String sentence) {
        assertThat(signs(text("%d. ", LANDS + " " + sentence))).isEmpty();
    }

    @Test
    void norWhereALawIsReferredToByTheSameWord() {
        String law = "The list is kept under section 3 of the Ferries Act. What we keep is in section 6.";
        assertThat(signs(text("%d. ", LANDS + " " + law))).isEmpty();
    }

    @Test
    void norWhereTheNumberStandsBehindTheLastHeading() {
        String text = text("%d. ", "To be taken off the list, see section 6. " + LANDS);
        assertThat(signs(text + "6. Lists\nThey are kept by the crew.\n")).isEmpty();
        assertThat(signs(text + "That is all. 6. Lists They are kept by the crew.\n"))
                .isEmpty();
        assertThat(signs(text + "# Lists\n\nThey are kept by the crew.\n")).isEmpty();
    }

    @Test
    void norWhereHeadingsHaveNoNumbersOrFewOfThem() {
        String sentence = "To be taken off the list, see section 6 below. " + LANDS;
        assertThat(signs(text("", sentence))).isEmpty();
        assertThat(signs("# 1. Boats\n\n" + sentence + "\n\n# 2. Lists\n\nThey are kept by the crew.\n"))
                .isEmpty();
        assertThat(signs(text("20%d. ", sentence))).isEmpty();
    }

    @Test
    void romanNumbersAndLettersAreNumbersToo() {
        String text = text("%d. ", "The list is kept as section VI below says.");
        assertThat(signs(text)).isEmpty();
        assertThat(signs(roman(text))).hasSize(1);
        assertThat(signs(roman(text).replace("VI below", "IV below"))).isEmpty();
        String letters = text("%d. ", "The list is kept as section F below says.")
                .replace("# 1.", "# A.")
                .replace("# 2.", "# B.")
                .replace("# 3.", "# C.")
                .replace("# 4.", "# D.");
        assertThat(signs(letters)).hasSize(1);
        assertThat(signs(letters.replace("F below", "D below"))).isEmpty();
    }

    @Test
    void aTextOfManyReferencesIsReadOnce() {
        Reading reading =
                new Reading(Copies.plain("ferry", text("%d. ", "See section 6, see section 2. ".repeat(40_000))));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(new MissingSection().signs(reading)).hasSize(1));
    }

    private static String roman(String text) {
        return text.replace("# 1.", "# I.")
                .replace("# 2.", "# II.")
                .replace("# 3.", "# III.")
                .replace("# 4.", "# IV.");
    }

    private static String text(String number, String sentence) {
        StringBuilder text = new StringBuilder();
        List<String> titles = List.of("Boats", "Tickets", "Harbours", "Summers");
        for (int i = 0; i < titles.size(); i++) {
            text.append("# ")
                    .append(number.replace("%d", Integer.toString(i + 1)))
                    .append(titles.get(i))
                    .append("\n\n")
                    .append(i == 0 ? sentence : "The ferry keeps a list of those who are on board.")
                    .append("\n\n");
        }
        return text.toString();
    }

    private static List<Sign> signs(String text) {
        return new MissingSection().signs(new Reading(Copies.plain("ferry", text)));
    }
}
