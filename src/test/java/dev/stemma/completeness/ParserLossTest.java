package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.CutBy;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a reader of the source sees beside what the parser gave. */
class ParserLossTest {
    private static final String TEXT =
            "We keep one cookie for the timetable of the ferry, and it holds no name.\n".repeat(20);
    private static final int READ =
            (int) TEXT.chars().filter(c -> !Character.isWhitespace(c)).count();

    @Test
    void halfOfTheVisibleTextLostIsTheParsersFault() {
        Verdict verdict = verdict(2 * READ + 2000, List.of());
        assertThat(verdict.state()).isEqualTo(State.GAPPED);
        assertThat(verdict.cutBy()).contains(CutBy.PARSER);
    }

    @Test
    void mostPagesWithoutTextAreToo() {
        Verdict verdict = verdict(READ, List.of(finding("most-pages-unread")));
        assertThat(verdict.state()).isEqualTo(State.GAPPED);
        assertThat(verdict.cutBy()).contains(CutBy.PARSER);
    }

    @Test
    void aMenuLeftOutAnEmptyPageAndASmallFrameAreNoLoss() {
        assertThat(verdict(READ + READ / 3, List.of()).state()).isEqualTo(State.COMPLETE);
        assertThat(verdict(READ, List.of(finding("pages-unread"), finding("frame-unread")))
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void imagesWrittenAsDataIntoPlainTextAreNoLoss() {
        assertThat(verdict("text/plain", 2 * READ + 2000, List.of()).state()).isEqualTo(State.COMPLETE);
    }

    /** Pandoc says so where a table does not fit what it writes. */
    @Test
    void aTableThatPandocDroppedIsLostByTheParser() {
        Verdict verdict = judged(TEXT + "\n[TABLE]\n\nThe captain keeps the list in the office.\n");
        assertThat(verdict.state()).isEqualTo(State.GAPPED);
        assertThat(verdict.cutBy()).contains(CutBy.PARSER);
        assertThat(judged("[TABLE]\n").state()).isEqualTo(State.EMPTY);
        assertThat(judged(TEXT + "\nSee [TABLE] below, and [TABLE].\n\n[Table]\n")
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    private static Verdict judged(String text) {
        Document document = Copies.plain("page", text);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }

    private static Finding finding(String code) {
        return new Finding(code, new Span(0, 0), "not read");
    }

    private static Verdict verdict(int visible, List<Finding> findings) {
        return verdict("text/html", visible, findings);
    }

    private static Verdict verdict(String mediaType, int visible, List<Finding> findings) {
        Document plain = Copies.plain("page", TEXT);
        Document document = new Document(
                plain.id(),
                plain.origin(),
                plain.transport(),
                mediaType,
                plain.charset(),
                plain.rawBytes(),
                plain.rawSha256(),
                plain.replaced(),
                OptionalInt.of(visible),
                plain.text(),
                plain.ledger(),
                plain.blocks(),
                plain.tables(),
                plain.facts(),
                findings);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }
}
