package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Glued;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that an extractor glued: {@code Your cabin and your boatWho steers it}. */
class GluedTest {
    private static final String TEXT = "We keep one cookie so that the timetable opens at the pier that you chose."
            + "You can delete it in the settings of your browser, and the timetable will open at the first pier again."
            + "Who buys a ticket tells us a name and an address, and both stand on the list that the captain has."
            + "The company that keeps our server sees the address of your line and deletes it within seven days."
            + "A second company counts how many boats are full, and is told the hour and the pier, but no name.";
    private static final String TITLES =
            "Your berth informationOther informationHow we guard the pierWhat we do with lists";

    @Test
    void anEndAtTheSeamOfTwoLinesIsNoneInsideAWord() {
        Verdict verdict = verdict(TEXT + "Your berth information", TEXT + TITLES);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).noneMatch(sign -> sign.message().contains("inside a word"));
    }

    /** {@code no name.Your berth information}: the sentence before it is whole. */
    @Test
    void norInsideASentenceBehindAFullStop() {
        Verdict verdict = verdict(TEXT, TEXT + "Your berth information");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence())
                .anyMatch(sign -> sign.message().contains("at the end of a line"))
                .noneMatch(sign -> sign.message().contains("inside"));
        assertThat(Glued.behindSentence("the U.S", 6)).isFalse();
        assertThat(Glued.behindSentence("boats.example", 6)).isFalse();
    }

    @Test
    void noStartIs() {
        Verdict verdict = verdict("What we do with lists" + TEXT, TITLES + TEXT);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).noneMatch(sign -> sign.message().contains("inside a word"));
    }

    @Test
    void andNoGap() {
        String more = "Lists are burnt in the stove of the harbour office when the boat is back and nobody is missing.";
        Verdict verdict = verdict(
                TEXT + "Your berth" + more,
                TEXT
                        + "Your berthOther informationHow we guard the pierWhat we do with listsWho burns them, where and when"
                        + more);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).noneMatch(sign -> sign.message().contains("inside a word"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Your berth informa", "Your berth informationOther inf", "Your berth informationO", "Your b"})
    void whatStopsInsideAWordIsStillCut(String end) {
        Verdict verdict = verdict(TEXT + end, TEXT + TITLES);
        assertThat(verdict.state()).isEqualTo(State.TRUNCATED);
        assertThat(verdict.evidence()).anyMatch(sign -> sign.message().contains("inside a word"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mationHow we guard the pierWhat we do with lists",
                "ther informationHow we guard the pierWhat we do with lists"
            })
    void orStartsThere(String start) {
        Verdict verdict = verdict(start + TEXT, TITLES + TEXT);
        assertThat(verdict.state()).isEqualTo(State.HEADLESS);
        assertThat(verdict.evidence()).anyMatch(sign -> sign.message().contains("inside a word"));
    }

    private static Verdict verdict(String text, String whole) {
        Document copy = Copies.plain("copy", text);
        return Completeness.judge(
                        copy, Completeness.alone(copy), Siblings.of(Copies.plain("whole", whole), List.of(copy)))
                .verdict();
    }
}
