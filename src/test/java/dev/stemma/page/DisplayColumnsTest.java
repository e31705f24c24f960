package dev.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayColumnsTest {
    private static final List<Span> STRIPS = List.of(new Span(0, 3), new Span(5, 6), new Span(8, 20));

    /** Wide letters that reach over an edge, marks that take no room, and lines that end in front of a strip. */
    @Test
    void theEdgesOfAllStripsAreThoseOfEachAlone() {
        Lines lines = new Lines("one  2  three\n表格の 列  名\ne\u0301\u0301a \u00AD b  c\nno\n\n  \u200B x\uD83D\uDE00  y");
        for (int line = 0; line < lines.count(); line++) {
            int[] offsets = DisplayColumns.offsets(lines, line, STRIPS);
            for (int i = 0; i < STRIPS.size(); i++) {
                assertThat(offsets[2 * i])
                        .isEqualTo(
                                DisplayColumns.offset(lines, line, STRIPS.get(i).start()));
                assertThat(offsets[2 * i + 1])
                        .isEqualTo(
                                DisplayColumns.offset(lines, line, STRIPS.get(i).end()));
            }
        }
    }
}
