package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A copy that is its siblings to the letter but for its last paragraph, among captures with dates. */
class TimesTest {
    private static final String SHORT = "Notice of the Heron Ferry\n\n"
            + "We keep one cookie so that the timetable opens at the pier that you chose. It holds no name of yours.\n\n"
            + "You can delete it in the settings of your browser, and the timetable will open at the first pier again.\n";
    private static final String LONG = SHORT
            + "\nThe company that keeps our server sees the address of your line and deletes it within seven days.\n";

    @Test
    void whatWasThereBeforeAndIsThereAgainWasLost() {
        assertThat(state("2024-02-01", "2024-01-01", "2024-03-01")).isEqualTo(State.TRUNCATED);
    }

    @Test
    void whatCameLaterOrWentForGoodWasEdited() {
        assertThat(state("2024-01-01", "2024-02-01", "2024-03-01")).isEqualTo(State.COMPLETE);
        assertThat(state("2024-03-01", "2024-01-01", "2024-02-01")).isEqualTo(State.COMPLETE);
    }

    @Test
    void anotherCaptureOfTheSameMomentShowsALoss() {
        assertThat(state("2024-01-01", "2024-01-01", "2024-03-01")).isEqualTo(State.TRUNCATED);
    }

    @Test
    void whatWasEditedIsNoDoubt() {
        for (Verdict verdict : List.of(
                verdict("2024-01-01", "2024-02-01", "2024-03-01"), // it came later
                verdict(
                        "2024-03-01",
                        "2024-01-01",
                        "2024-02-01",
                        "2024-04-01"))) { // and is not there a month later either
            assertThat(verdict.evidence()).isEmpty();
            assertThat(verdict.confidence()).isEqualTo(1);
            assertThat(verdict.kept()).hasValue(1);
        }
    }

    @Test
    void whatTheLastCaptureLacksIs() {
        Verdict verdict = verdict("2024-03-01", "2024-01-01", "2024-02-01");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(verdict.evidence()).extracting(Sign::code).containsExactly("stops-before-sibling");
        assertThat(verdict.kept()).isEmpty();
    }

    @Test
    void whatOtherSitesHadBeforeAndAfterTellsNothing() {
        Document document = dated("cut", SHORT, "2024-02-01", Optional.of("https://one.example/privacy"));
        Optional<String> other = Optional.of("https://two.example/privacy");
        Siblings siblings = Siblings.of(
                dated("first", LONG, "2024-01-01", other),
                List.of(document, dated("second", LONG, "2024-03-01", other)));
        assertThat(Completeness.judge(document, Completeness.alone(document), siblings)
                        .verdict()
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void withoutDatesTheLossStandsAsDoubt() {
        Document cut = Copies.plain("cut", SHORT);
        Judgement judgement = Completeness.judge(
                cut, Completeness.alone(cut), Siblings.of(Copies.plain("whole", LONG), List.of(cut)));
        assertThat(judgement.verdict().state()).isEqualTo(State.COMPLETE);
        assertThat(judgement.verdict().evidence()).extracting(Sign::code).contains("stops-before-sibling");
    }

    private static State state(String cut, String first, String second) {
        return verdict(cut, first, second).state();
    }

    /** @param others dates of captures that lack the same paragraph */
    private static Verdict verdict(String cut, String first, String second, String... others) {
        Document document = dated("cut", SHORT, cut);
        List<Document> members = new ArrayList<>(List.of(document, dated("second", LONG, second)));
        for (String other : others) {
            members.add(dated("other " + other, SHORT, other));
        }
        Siblings siblings = Siblings.of(dated("first", LONG, first), members);
        return Completeness.judge(document, Completeness.alone(document), siblings)
                .verdict();
    }

    private static Document dated(String id, String text, String date) {
        return dated(id, text, date, Optional.empty());
    }

    private static Document dated(String id, String text, String date, Optional<String> url) {
        Document plain = Copies.plain(id, text);
        return new Document(
                plain.id(),
                plain.origin(),
                new Transport(
                        url,
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(Instant.parse(date + "T00:00:00Z"))),
                plain.mediaType(),
                plain.charset(),
                plain.rawBytes(),
                plain.rawSha256(),
                plain.replaced(),
                plain.visibleChars(),
                plain.text(),
                plain.ledger(),
                plain.blocks(),
                plain.tables(),
                plain.facts(),
                plain.findings());
    }
}
