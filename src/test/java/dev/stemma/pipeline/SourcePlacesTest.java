package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Stemma;
import dev.stemma.model.Ledger;
import dev.stemma.model.Repaired;
import dev.stemma.model.Span;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where a clean text stood in its source, by repairs alone. */
final class SourcePlacesTest {
    /** Damage of all kinds, also one rule's inside another's. */
    private static final List<String> PIECES = List.of(
            "plain words of a policy ",
            "\u201cquoted\u201d ",
            "the user\u2019s ",
            "\r\n",
            "\r\n\r\n\r\n\r\n",
            "[the \u201cCookie\u201d *policy*](https://www.example.org/a) ",
            "<https://data.example.org> ",
            "caf\u00c3\u00a9 and na\u00c3\u00afve ",
            "zero\u200bwidth\ufeff ",
            "\ud83c\udf6a\ud83c\udf6a ",
            "a\u00a0b\u2009c ",
            "&amp; &quot;terms&quot; ",
            "**bold** and _slanted_ ",
            "\ufb01le o\ufb03ce ",
            "\u001b[31mred\u001b[0m ",
            "exam-\nple ");

    @Test
    void aPlaceBetweenRepairsIsExactAndOneInsideTakesAllOfIt() {
        SplittableRandom random = new SplittableRandom(20261128);
        int exact = 0;
        int all = 0;
        for (int text = 0; text < 300; text++) {
            StringBuilder made = new StringBuilder();
            for (int piece = random.nextInt(40); piece >= 0; piece--) {
                made.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String source = made.toString();
            Repaired repaired = Stemma.repair(source);
            SourcePlaces places = places(repaired.ledger());
            Ledger.SourceMap layers = repaired.ledger().sourceMap();
            for (int i = 0; i < repaired.text().length(); i++) {
                Span clean = new Span(i, i + 1);
                Span found = places.of(clean);
                Span became = layers.toClean(found);
                assertThat(became.start()).as(source).isLessThanOrEqualTo(i);
                assertThat(became.end()).as(source).isGreaterThan(i);
                boolean outside = repaired.ledger().repairs().stream()
                        .noneMatch(repair -> repair.span().start() < found.end()
                                && repair.span().end() > found.start());
                if (outside) {
                    assertThat(found.of(source)).isEqualTo(clean.of(repaired.text()));
                    exact++;
                }
                all++;
            }
        }
        assertThat(exact).as("of %d characters", all).isGreaterThan(all / 2);
    }

    @Test
    void whatWasTakenOutBesideASpanIsNoPartOfIt() {
        SourcePlaces places = new SourcePlaces(List.of(
                new SourcePlaces.Change(new Span(3, 5), -2), // "abc--def" to "abcdef"
                new SourcePlaces.Change(new Span(8, 8), 2))); // and "++" behind it
        assertThat(places.of(new Span(0, 3))).isEqualTo(new Span(0, 3));
        assertThat(places.of(new Span(3, 6))).isEqualTo(new Span(5, 8));
        assertThat(places.of(new Span(2, 4))).isEqualTo(new Span(2, 6));
        assertThat(places.of(new Span(6, 8))).isEqualTo(new Span(8, 8));
        assertThat(places.of(new Span(8, 9))).isEqualTo(new Span(8, 9));
        assertThat(places.of(new Span(4, 4))).isEqualTo(new Span(6, 6));
    }

    @Test
    void aTextWithoutRepairsStandsWhereItStood() {
        assertThat(new SourcePlaces(List.of()).of(new Span(7, 12))).isEqualTo(new Span(7, 12));
    }

    private static SourcePlaces places(Ledger ledger) {
        return new SourcePlaces(ledger.repairs().stream()
                .map(repair -> new SourcePlaces.Change(
                        repair.span(), repair.after().length() - repair.before().length()))
                .toList());
    }
}
