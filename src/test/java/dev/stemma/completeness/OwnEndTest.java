package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy of which most is missing, and that closes with lines of its own. */
class OwnEndTest {
    private static final String START = "Notice of the Heron Ferry\n\n"
            + "We keep one cookie so that the timetable opens at the pier that you chose. It holds no name of yours.\n\n"
            + "You can delete it in the settings of your browser, and the timetable will open at the first pier again.\n\n"
            + "Who buys a ticket tells us a name and an address, and both stand on the list that the captain has.\n\n";
    private static final String REST =
            "The company that keeps our server sees the address of your line and deletes it within seven days.\n\n"
                    + "A second company counts how many boats are full, and is told the hour and the pier, but no name.\n\n"
                    + "Lists are burnt in the stove of the harbour office when the boat is back and nobody is missing.\n\n"
                    + "Children are on the list of whoever brings them, with their first names and nothing else of theirs.\n\n"
                    + "Questions go to the harbour master, who answers on Mondays, or to the office of the province.\n";

    @Test
    void whatIsMissingIsDoubtedHoweverTheCopyCloses() {
        Verdict verdict =
                verdict(START + "Ask at the counter for the other pages of it, please.\n\nIt opens at nine.\n");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).extracting(Sign::code).containsExactly("stops-before-sibling");
        assertThat(verdict.evidence().get(0).weight()).isLessThan(Verdicts.ACCUSED);
        assertThat(verdict.kept()).isEmpty();
        assertThat(verdict.confidence()).isLessThan(1);
    }

    @Test
    void aTextThatGoesOnItsOwnWayIsNot() {
        Verdict verdict = verdict(START
                + "The ferry of this side is run by the town, which keeps no server and has no list of any kind.\n\n"
                + "The town hall sells the tickets, on paper, and asks nobody for anything but the fare itself.\n");
        assertThat(verdict.evidence()).isEmpty();
        assertThat(verdict.confidence()).isEqualTo(1);
    }

    @Test
    void oneGapIsDoubtedAndSeveralAreAnEditedVersion() {
        String whole = START + REST;
        String second =
                "A second company counts how many boats are full, and is told the hour and the pier, but no name.\n\n";
        String children =
                "Children are on the list of whoever brings them, with their first names and nothing else of theirs.\n\n";
        Verdict one = verdict(whole.replace(second, ""));
        assertThat(one.evidence()).extracting(Sign::code).containsExactly("leaps-over-sibling");
        assertThat(one.kept()).isEmpty();
        Verdict two = verdict(whole.replace(second, "").replace(children, ""));
        assertThat(two.evidence()).isEmpty();
        assertThat(two.confidence()).isEqualTo(1);
        assertThat(two.kept()).hasValue(1);
    }

    @Test
    void aLineThatCameOrWentAtTheEndIsNoDoubt() {
        assertThat(Completeness.judge(
                                Copies.plain("copy", START + REST),
                                List.of(),
                                Siblings.of(
                                        Copies.plain("whole", START + REST + "\nNo, thanks\n"),
                                        List.of(Copies.plain("copy", START + REST))))
                        .verdict()
                        .evidence())
                .isEmpty();
    }

    @Test
    void aDoubtAtAnEndThatAMemberOfAnotherLengthHasTooIsNone() {
        String last =
                "The lists of the ferry and of the harbour office are kept apart from each other and from all lists of the town\n";
        Document copy = Copies.plain("copy", START + last);
        assertThat(Completeness.alone(copy)).extracting(Sign::code).containsExactly("cut-in-sentence");
        Verdict verdict = Completeness.judge(
                        copy,
                        Completeness.alone(copy),
                        Siblings.of(Copies.plain("whole", START + REST + last), List.of(copy)))
                .verdict();
        assertThat(verdict.evidence()).extracting(Sign::code).doesNotContain("cut-in-sentence");
    }

    @Test
    void noTemplateEndsInsideACharacterHoweverManyMembersDo() {
        String last = "The lists of the ferry are kept in the caf\uFFFD";
        Document copy = Copies.plain("copy", START + last);
        Siblings siblings = Siblings.of(Copies.plain("whole", START + REST + last), List.of(copy));
        Verdict verdict =
                Completeness.judge(copy, Completeness.alone(copy), siblings).verdict();
        assertThat(verdict.state()).isEqualTo(State.TRUNCATED);

        String garbled = last.replace("lists", "l\uFFFDsts");
        Document wrongCharset = Copies.plain("copy", START + garbled);
        Siblings others = Siblings.of(Copies.plain("whole", START + REST + garbled), List.of(wrongCharset));
        assertThat(Completeness.judge(wrongCharset, Completeness.alone(wrongCharset), others)
                        .verdict()
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void aTitleThatASiblingWritesInOneLineWithMoreIsNoStartInsideASentence() {
        String menu = "Heron Ferry\n\nHome\nBoats\nPiers\n\n";
        for (String more : List.of("Notice to passengers \u2013 ", "Notice to passengers | ", "# ")) {
            Document whole =
                    Copies.plain("whole", "What passengers of the boats should know\n\n" + more + menu + START + REST);
            assertThat(state(menu + START + REST, whole)).as(more).isEqualTo(State.COMPLETE);
        }
        Document whole = Copies.plain("whole", "The boats of the Heron Ferry\n\n" + START + REST);
        assertThat(state("Ferry\n\n" + START + REST, whole))
                .as("no mark parts it")
                .isEqualTo(State.HEADLESS);
    }

    private static State state(String text, Document whole) {
        Document copy = Copies.plain("copy", text);
        return Completeness.judge(copy, Completeness.alone(copy), Siblings.of(whole, List.of(copy)))
                .verdict()
                .state();
    }

    private static Verdict verdict(String text) {
        Document copy = Copies.plain("copy", text);
        return Completeness.judge(
                        copy, Completeness.alone(copy), Siblings.of(Copies.plain("whole", START + REST), List.of(copy)))
                .verdict();
    }
}
