package dev.stemma.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where in the decoded source a repair stands that works on what earlier repairs made. */
class LedgerPlacesTest {
    private static final String LINK = "see [the\\_policy’s text\\_](https://example.org/a\\_b) now";

    /** The link is written out, then what is left of its words is mended. */
    @Test
    void aCharacterThatAnEarlierRepairKeptHasItsOwnPlace() {
        Layer link = replaced(
                "markdown-links",
                LINK,
                LINK.indexOf('['),
                LINK.indexOf(')') + 1,
                "the\\_policy’s text\\_ (https://example.org/a_b)");
        String first = link.apply(LINK);
        int second = first.indexOf('\\', first.indexOf('\\') + 1);
        Layer escapes = new Layer(
                "markdown-escapes",
                List.of(
                        edit(first, first.indexOf('\\'), first.indexOf('\\') + 1, ""),
                        edit(first, second, second + 1, "")));
        String next = escapes.apply(first);
        Layer quotes = replaced("quotes", next, next.indexOf('’'), next.indexOf('’') + 1, "'");
        Ledger ledger = new Ledger(List.of(link, escapes, quotes), List.of());

        assertThat(ledger.repairs())
                .extracting(repair -> repair.span().of(LINK))
                .containsExactly(link.edits().get(0).before(), "\\", "\\", "’");
        assertThat(ledger.repairs())
                .extracting(repair -> repair.span().start())
                .containsExactly(4, 8, LINK.indexOf("\\_]"), LINK.indexOf('’'));
        assertThat(ledger.undo(ledger.replay(LINK))).isEqualTo(LINK);
    }

    /** What an earlier repair wrote anew, or a repair of all of it, comes from everything that stood there. */
    @Test
    void whatWasWrittenAnewComesFromAllThatStoodThere() {
        String garbled = "it â€™ s &amp;amp; more";
        Layer mojibake = replaced("mojibake", garbled, 3, 6, "’");
        String first = mojibake.apply(garbled);
        Layer entities = replaced("entities", first, first.indexOf('&'), first.indexOf('&') + 9, "&amp;");
        String next = entities.apply(first);
        Layer again = replaced("entities", next, next.indexOf('&'), next.indexOf('&') + 5, "&");
        String last = again.apply(next);
        Layer quotes = replaced("quotes", last, 3, 4, "'");

        assertThat(new Ledger(List.of(mojibake, entities, again, quotes), List.of()).repairs())
                .extracting(repair -> repair.span().of(garbled))
                .containsExactly("â€™", "&amp;amp;", "&amp;amp;", "â€™");
    }

    /** A span that begins in a link and ends behind it. */
    @Test
    void aSpanAcrossTheEdgeOfARepairHoldsAllOfIt() {
        Layer link = replaced("markdown-links", "a [words](#x) b", 2, 13, "words");
        assertThat(new OffsetMap(link).toInput(new Span(4, 9))).isEqualTo(new Span(2, 15));
        assertThat(new OffsetMap(link).toInput(new Span(4, 5))).isEqualTo(new Span(5, 6));
        assertThat(new OffsetMap(link).toInput(new Span(2, 7))).isEqualTo(new Span(2, 13));
        assertThat(new OffsetMap(link).toInput(new Span(4, 4))).isEqualTo(new Span(2, 2));
    }

    /** Of words that are the same again and again each has its own place; to compare each with all others would take hours here. */
    @Test
    void aLinkOfManyLikeWordsIsNoFault() {
        String words = "“x” ".repeat(20_000);
        String source = "[" + words + "](#x)";
        OffsetMap map = new OffsetMap(replaced("markdown-links", source, 0, source.length(), words + "(#x)"));
        for (int at = 0; at < words.length(); at += 4) {
            assertThat(map.toInput(new Span(at, at + 1))).isEqualTo(new Span(at + 1, at + 2));
        }
    }

    /** The title of a link between its words and the next ones that both sides have. */
    @Test
    void whatWasLeftOutBetweenTwoKeptPartsShiftsTheSecond() {
        String source = "[one](https://example.org/page \"one (two)\")";
        OffsetMap map =
                new OffsetMap(replaced("markdown-links", source, 0, source.length(), "one (https://example.org/page)"));
        assertThat(map.toInput(new Span(1, 2))).isEqualTo(new Span(2, 3));
        assertThat(map.toInput(new Span(5, 10)).of(source)).isEqualTo("https");
    }

    private static Layer replaced(String rule, String text, int start, int end, String after) {
        return new Layer(rule, List.of(edit(text, start, end, after)));
    }

    private static Edit edit(String text, int start, int end, String after) {
        return new Edit(new Span(start, end), text.substring(start, end), after, "");
    }
}
