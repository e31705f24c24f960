package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy whose last row has no border behind it, beside one whose table is written with borders and that has a section more. */
class CellBorderTest {
    private static final String TEXT = "Notice of the Heron Ferry\n\n"
            + "We keep two cookies so that the timetable opens at the pier that you chose. They hold no name of yours.\n\n"
            + "You can delete them in the settings of your browser, and the timetable will open at the first pier again.\n\n"
            + "Who buys a ticket tells us a name and an address, and both stand on the list that the captain has.\n\n";
    private static final String BORDERED = "| Cookie | Purpose |\n| pier | To remember the pier that you chose |\n"
            + "| hour | To count how many travel, without their names |\n\n";
    private static final String MORE =
            "How to travel with dogs\n\nA dog pays half the fare, and stands on the list of whoever brings it.\n";

    @Test
    void anEndOfItsLastRowIsTheEndOfALine() {
        Verdict verdict = verdict(
                "Cookie   Purpose\npier   To remember the pier that you chose\nhour   To count how many travel, without their names");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).noneMatch(sign -> sign.message().contains("inside a sentence or row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Cookie | Purpose |\n| pier | To remember the pier that you chose |\n| hour | To count how many travel, without",
                "| Cookie | Purpose |\n| pier | To remember the pier that you chose |\n| hour | To count how ma",
                "| Cookie | Purpose |\n| pier | To remember the pier that you chose |\n| hour |"
            })
    void insideARowItIsStillCut(String table) {
        assertThat(verdict(table).state()).isEqualTo(State.TRUNCATED);
    }

    private static Verdict verdict(String table) {
        Document copy = Copies.plain("copy", TEXT + table);
        return Completeness.judge(
                        copy,
                        Completeness.alone(copy),
                        Siblings.of(Copies.plain("whole", TEXT + BORDERED + MORE), List.of(copy)))
                .verdict();
    }
}
