package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Layer;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.text.PlainWords;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text: no throw, spans in bounds, undo gives the input, twice the same, mended text is a fixed point. */
class TableLawsTest {
    /** What lists of cookies are made of stands behind the rest, for the test that takes it alone. */
    private static final List<String> PIECES = List.of(
            "\t",
            "\n",
            "\n\n",
            " ",
            "|",
            " | ",
            "---",
            "| --- | --- |\n",
            "Cookie name",
            "Purpose",
            "Duration",
            "Name: ",
            "_ga",
            "1 year",
            "session",
            "Opendatasoft",
            "(front and",
            "back office)",
            "www.example.org",
            "Statistics cookies",
            "- ",
            "Page 2",
            "A sentence of some length that says what a cookie does.",
            "\u00E9t\u00E9",
            "\uD83D\uDE00",
            "\r\n",
            "<br>",
            "[a](b)",
            "\\|",
            "`",
            "\f",
            "   ",
            "\nCookie name   Purpose        Duration\n",
            "\n_ga           Counts visits  2 years\n",
            "\n              and nothing,\n",
            "CookieDurationDescription",
            "_ga2 yearsCounts visits.",
            "\nPage 3 of 5\n",
            "\n{|\n! Name !! Purpose\n",
            "\n|-\n",
            "\n|}\n",
            "\n[cols=\"1,2*\"]\n",
            "\n|===\n",
            "2+|",
            "\n------------------\nName     Purpose\n-------- ---------\n_ga      Counts\n         visits\n",
            "\n------------------\n",
            "\n====  =====\n",
            "\n=====  ====\nName   Type\n=====  ====\n",
            "\n|| Name || Purpose ||\n",
            "\n^ Name ^ Provider ^\n",
            "\n### _ga\n\n**Purpose:** ",
            "\n- elm_sid",
            "\n_gid",
            ": ",
            " (",
            ")",
            ", ",
            ",",
            "; ",
            " \u2013 ",
            "Google",
            "2 years",
            "\uFF08",
            "\uFF0C",
            "\nName; Provider; Duration\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyListIsReadSafely(long seed) {
        Random random = new Random(seed);
        List<String> pieces = PIECES.subList(PIECES.indexOf("\n- elm_sid"), PIECES.size());
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder("cookies\n");
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(text.toString(), "seed " + seed + " round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextIsReadSafely(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("cookies\n");
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString(), "seed " + seed + " round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rowsOfAnyWidthAreReadSafely(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("cookies\n\nName\tPurpose\tDuration\n");
            for (int line = random.nextInt(14); line >= 0; line--) {
                int cells = 1 + random.nextInt(4);
                for (int cell = 0; cell < cells; cell++) {
                    text.append(cell == 0 ? "" : "\t");
                    for (int words = random.nextInt(4); words > 0; words--) {
                        text.append(Integer.toString(36 + random.nextInt(40_000), 36))
                                .append(words == 1 ? "" : " ");
                    }
                }
                text.append('\n');
            }
            check(text.toString(), "seed " + seed + " round " + round);
        }
    }

    private static void check(String text, String where) {
        Tabled tabled = Tables.read(text, List.of(), List.of());
        assertThat(Tables.read(text, List.of(), List.of())).as(where).isEqualTo(tabled);
        assertThat(tabled.findings()).as(where).allMatch(finding -> Tables.isFinding(finding.code()));
        String undone = tabled.text();
        for (int i = tabled.layers().size() - 1; i >= 0; i--) {
            undone = tabled.layers().get(i).undo(undone);
        }
        assertThat(undone).as(where).isEqualTo(text);
        String replayed = text;
        for (Layer layer : tabled.layers()) {
            replayed = layer.apply(replayed);
        }
        assertThat(replayed).as(where).isEqualTo(tabled.text());
        Span all = new Span(0, tabled.text().length());
        int end = 0;
        for (Table table : tabled.tables()) {
            assertThat(all.contains(table.span())).as(where).isTrue();
            assertThat(table.span().start())
                    .as(where + ": tables do not overlap")
                    .isGreaterThanOrEqualTo(end);
            end = table.span().end();
            for (Table.Row row : table.rows()) {
                assertThat(table.span().contains(row.span()))
                        .as(where + " " + table.form() + table.span() + " " + row)
                        .isTrue();
                for (Table.Cell cell : row.cells()) {
                    assertThat(all.contains(cell.span())).as(where + " " + cell).isTrue();
                    assertThat(PlainWords.of(cell.span().of(tabled.text())))
                            .as(where + ": a cell says what stands at its place")
                            .isEqualTo(cell.text());
                }
            }
        }
        tabled.noise()
                .forEach(block ->
                        assertThat(all.contains(block.span())).as(where).isTrue());
        tabled.findings()
                .forEach(finding ->
                        assertThat(all.contains(finding.span())).as(where).isTrue());
    }
}
