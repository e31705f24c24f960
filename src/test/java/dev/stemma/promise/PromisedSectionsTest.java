package dev.stemma.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.completeness.Completeness;
import dev.stemma.completeness.Copies;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contents that name five sections, and what is below them. */
class PromisedSectionsTest {
    private static final List<String> TITLES =
            List.of("Who we are", "What we keep", "Who else sees it", "Your rights", "How to reach us");

    @Test
    void sectionsThatTheContentsNameAreMissed() {
        assertThat(signs(numbered() + sections(3))).singleElement().satisfies(sign -> {
            assertThat(sign.message())
                    .isEqualTo(
                            "The table of contents promises 5 sections; the last 2 are not there, from \"your rights\" on.");
            assertThat(sign.weight()).isLessThan(Verdicts.ACCUSED);
        });
        assertThat(signs(items("* ", "") + sections(3))).hasSize(1);
        assertThat(signs(items("* [", "](#there)") + sections(3))).hasSize(1);
    }

    /** Contents that are known to name sections by their headings, and the last of these without its text. */
    @Test
    void aHeadingOfTheContentsThatIsTheLastLineWasCutFromItsSection() {
        assertThat(signs(numbered() + sections(2) + "# 3. Who else sees it\n"))
                .singleElement()
                .satisfies(sign -> assertThat(sign.weight()).isGreaterThan(Verdicts.ACCUSED));
        assertThat(signs(numbered() + sections(4) + "# 5. How to reach us\n")).isEmpty();
    }

    /** Before a title is read as a whole its first letters are looked at. */
    @Test
    void titlesMayBeShortOrInCapitalsAndHaveMarksAtTheirEnds() {
        String contents = "* WHO WE ARE ...... 2\n* \"What we keep\"\n* Who else, sees it?\n* A.\n* Us\n\n";
        assertThat(signs(contents + sections(3))).hasSize(1);
        String few = "* A\n* Us!\n* 3. faq\n* Him\n* Her\n\n";
        String body = "\n\nThe ferry keeps a list of those who are on board.\n\n";
        assertThat(signs(few + "# 1. A" + body + "# US" + body + "# FAQ" + body))
                .hasSize(1);
        assertThat(signs(few + "# 1. B" + body + "# IS" + body + "# FLQ" + body))
                .isEmpty();
    }

    @Test
    void itemsBelowAnEntryAreNoneOfThem() {
        String contents = items("* ", "").replace("* What we keep\n", "* What we keep\n    * Names\n    * Tickets\n");
        assertThat(signs(contents + sections(3))).hasSize(1);
        assertThat(signs(contents + sections(5))).isEmpty();
    }

    @Test
    void nothingIsMissedOfAWholeText() {
        assertThat(signs(numbered() + sections(5))).isEmpty();
        assertThat(signs(numbered() + sections(4))).isEmpty(); // one may have another name
        assertThat(signs(numbered())).isEmpty();
        assertThat(signs(sections(5))).isEmpty();
    }

    @Test
    void norWhereAnotherSectionComesBehindTheLastOne() {
        assertThat(signs(numbered() + sections(3) + "# What you may ask of us\n\nAll that we have of you.\n"))
                .isEmpty();
    }

    @Test
    void norWhereATitleStandsThatWasNotTakenForAHeading() {
        assertThat(signs(numbered() + sections(3) + "How to reach us\n\nBy letter.\n"))
                .isEmpty();
    }

    @Test
    void aListOfThingsIsNoContents() {
        String list = "* Your name\n* Who we are\n* Your ticket\n* Your pier\n* Your boat\n* Your seat\n\n";
        assertThat(signs(list + sections(3))).isEmpty();
    }

    /** Each list was held against each section: 600 kB took two seconds, and ten times as much two hundred. */
    @Test
    void aTextOfManyListsAndSectionsIsReadOnce() {
        for (String item : List.of("* the boat\n* the seat\n* the bell\n* the oar\n\n", items("* ", ""))) {
            StringBuilder text = new StringBuilder(numbered());
            for (int i = 0; i < 12_000; i++) {
                text.append("# ")
                        .append(TITLES.get(i % 3))
                        .append("\n\nThe ferry keeps a list.\n\n")
                        .append(item);
            }
            Reading reading = new Reading(Copies.plain("ferry", text.toString()));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(new PromisedSections().signs(reading)).hasSizeLessThan(2));
        }
    }

    private static String numbered() {
        return IntStream.range(0, TITLES.size())
                        .mapToObj(i -> (i + 1) + ". " + TITLES.get(i))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    private static String items(String before, String behind) {
        return TITLES.stream().map(title -> before + title + behind).collect(Collectors.joining("\n")) + "\n\n";
    }

    private static String sections(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "# " + (i + 1) + ". " + TITLES.get(i)
                        + "\n\nThe ferry keeps a list of those who are on board, and nothing else.\n\n")
                .collect(Collectors.joining());
    }

    private static List<Sign> signs(String text) {
        return Completeness.alone(Copies.plain("ferry", text)).stream()
                .filter(sign -> sign.code().equals("promised-sections"))
                .toList();
    }
}
