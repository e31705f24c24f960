package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy without the menu of its page, beside one that another program rendered with it. */
class SetOtherwiseTest {
    private static final String TEXT =
            "We keep two cookies so that the timetable opens at the pier that you chose. They hold no name of yours.\n\n"
                    + "You can delete them in the settings of your browser, and the timetable will open at the first pier again.\n\n"
                    + "Who buys a ticket tells us a name and an address, and both stand on the list that the captain has.\n\n"
                    + "The company that keeps our server sees the address of your line and deletes it within seven days.\n\n"
                    + "A second company counts how many boats are full, and is told the hour and the pier, but no name.\n";
    private static final String MENU =
            "Heron Ferry\n\nTimetable and piers\n\nTickets and fares\n\nRegister for free\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"# ", "## ", "* ", "\u00B7 ", "  \u2022 ", "1. ", "(BUTTON) ", "| ", "> "})
    void aMarkInFrontOfItsFirstLineTearsNothing(String mark) {
        Verdict verdict = verdict("notice of the ferry.\n\n" + TEXT, MENU + mark + "notice of the ferry.\n\n" + TEXT);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).isEmpty();
    }

    @Test
    void norDoesAnotherMark() {
        String items = "Piers\n%s Boats\n%s Fares\n\n";
        Verdict verdict = verdict(
                "\u2022 " + items.replace("%s", "\u2022") + TEXT,
                MENU + "\u00B7 " + items.replace("%s", "\u00B7") + TEXT);
        assertThat(verdict.evidence()).isEmpty();
    }

    /** What a program left out is a line that the sibling has, too, with more words below it. */
    @Test
    void norDoesALineThatStandsInWhatIsMissing() {
        Verdict verdict = verdict(
                "cookie notice, as of May.\n\n" + TEXT,
                MENU + "cookie notice, as of May.\n\nthe cookie notice, as of May.\n\n" + TEXT);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    and the boats that it has;# The ferry, its piers and the boats that it has
                    boats that it has;* The ferry, its piers and the boats that it has
                    rries and their piers;* The ferries and their piers
                    """)
    void insideALineItIsStillCut(String start, String line) {
        assertThat(verdict(start + "\n\n" + TEXT, MENU + line + "\n\n" + TEXT).state())
                .isEqualTo(State.HEADLESS);
    }

    /** A cut copy of the same rendering has the mark elsewhere. */
    @Test
    void norIsAMarkForeignThatTheCopyHas() {
        String items = "\n* boats and their names\n* fares and who pays none\n\n";
        Verdict verdict =
                verdict("piers, in their order" + items + TEXT, MENU + "* piers, in their order" + items + TEXT);
        assertThat(verdict.state()).isEqualTo(State.HEADLESS);
    }

    @Test
    void aMenuAboveItIsNoDoubtButSentencesAndRowsAre() {
        assertThat(verdict(TEXT, MENU + TEXT).evidence()).isEmpty();
        assertThat(verdict(
                                TEXT,
                                "The company that runs this ferry is told the hour and the pier of each ticket by us.\n\n"
                                        + TEXT)
                        .evidence())
                .isNotEmpty();
        assertThat(verdict(
                                TEXT,
                                "Cookie\tPurpose\tDuration\nhour\tcounts travellers\t1 day\npier\tfinds it\t1 year\n\n"
                                        + TEXT)
                        .evidence())
                .isNotEmpty();
    }

    private static Verdict verdict(String copy, String whole) {
        Document document = Copies.plain("copy", copy);
        return Completeness.judge(
                        document,
                        Completeness.alone(document),
                        Siblings.of(Copies.plain("whole", whole), List.of(document)))
                .verdict();
    }
}
