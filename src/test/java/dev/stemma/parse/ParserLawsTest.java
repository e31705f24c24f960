package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every parser in process and every input: no throw, spans in bounds, the same result twice. */
class ParserLawsTest {
    private static final List<String> PIECES = List.of(
            "<table>",
            "<tr>",
            "<td colspan=3>",
            "<td rowspan=0>",
            "<th rowspan=99999>",
            "</table>",
            "<p>",
            "<br>",
            "text ",
            "<ul><li>",
            "<nav>",
            "</nav>",
            "<a href=x>",
            "</a>",
            "<h1>",
            "<div hidden>",
            "</div>",
            "<pre>\n a  b\n",
            "</pre>",
            "\u00a0",
            "&nbsp;",
            "<caption>",
            "<header>",
            "<footer>",
            "<!-- ",
            "-->",
            "\t",
            "\n",
            "é",
            "\u0000",
            "<select><option>",
            "<noscript>",
            "<main>",
            "<tfoot>",
            "<tbody>",
            "<td>",
            "<td colspan=1000 rowspan=1000>",
            "\uD83D\uDE00",
            "<svg>",
            "<script>");

    @Test
    void holdForRandomInputs() {
        long seed = 20261122;
        Random random = new Random(seed);
        Parsing parsing = new Parsing(ParseLimits.defaults());
        for (int round = 0; round < 1500; round++) {
            StringBuilder input = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                input.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] bytes =
                    input.toString().getBytes(round % 3 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            String name = round % 4 == 0 ? "x.txt" : "x.html";
            String about = "seed " + seed + " round " + round + ": " + input;
            Capture capture = new Capture(name, Origin.file(name), Transport.SILENT, bytes);
            Outcome outcome = parsing.parse(capture);
            if (outcome instanceof Outcome.Rejected rejected) {
                assertThat(rejected.rejection().code().name()).as(about).isEqualTo("BINARY");
                continue;
            }
            Outcome.Read read = (Outcome.Read) outcome;
            assertThat(((Outcome.Read) parsing.parse(capture)).parsed())
                    .as(about)
                    .isEqualTo(read.parsed());
            read.decoded()
                    .ifPresent(decoded ->
                            assertThat(decoded.encode(decoded.text())).as(about).isEqualTo(bytes));
            check(read.parsed(), about);
        }
    }

    private static void check(Parsed parsed, String about) {
        int length = parsed.text().length();
        int end = 0;
        for (Block block : parsed.blocks()) {
            assertThat(block.span().start()).as(about).isGreaterThanOrEqualTo(end);
            end = block.span().end();
        }
        assertThat(end).as(about).isLessThanOrEqualTo(length);
        for (Grid grid : parsed.grids()) {
            assertThat(grid.span().end()).as(about).isLessThanOrEqualTo(length);
            for (List<Grid.Slot> row : grid.rows()) {
                for (Grid.Slot slot : row) {
                    assertThat(grid.span().contains(slot.span())).as(about).isTrue();
                    assertThat(slot.span().of(parsed.text())).as(about).doesNotContain("\t", "\n");
                }
            }
            long lines =
                    grid.span().of(parsed.text()).chars().filter(c -> c == '\n').count() + 1;
            assertThat((long) grid.rows().size()).as(about).isEqualTo(lines);
        }
        for (Finding finding : parsed.findings()) {
            assertThat(finding.span().end()).as(about).isLessThanOrEqualTo(length);
        }
    }
}
