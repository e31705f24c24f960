package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.shown.SideBySide.Mark;
import dev.stemma.shown.SideBySide.Piece;
import dev.stemma.shown.SideBySide.Row;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SideBySideTest {
    @Test
    void changedWordsStandInTheirLine() {
        SideBySide diff = SideBySide.of("We use three cookies.\nThe end.", "We use four cookies.\nThe end.");
        assertThat(diff.gone()).isEqualTo(5);
        assertThat(diff.added()).isEqualTo(4);
        assertThat(diff.rows().get(0).left()).contains(new Piece(Mark.GONE, "three"));
        assertThat(diff.rows().get(0).right()).contains(new Piece(Mark.ADDED, "four"));
        assertThat(diff.rows().get(1).left()).isEqualTo(diff.rows().get(1).right());
    }

    @Test
    void equalLinesAreFoldedAroundAChange() {
        String lines = IntStream.range(0, 40).mapToObj(i -> "line number " + i).collect(Collectors.joining("\n"));
        SideBySide diff = SideBySide.of(lines, lines.replace("number 20", "number twenty"));
        assertThat(diff.rows()).hasSize(5);
        assertThat(diff.rows())
                .filteredOn(Row::folded)
                .extracting(Row::fold)
                .containsExactly("19 equal lines, 275 characters", "18 equal lines, 270 characters");
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(SideBySide.of("the same\ntext", "the same\ntext").same()).isTrue();
        assertThat(SideBySide.of("", "").rows()).isEmpty();
    }

    @Test
    void aLargeChangeShowsItsEnds() {
        String tail = "tail ".repeat(2_000);
        SideBySide diff = SideBySide.of("same\n" + tail, "same\n");
        assertThat(diff.rows().get(1).left()).extracting(Piece::mark).containsExactly(Mark.GONE, Mark.NOTE, Mark.GONE);
        assertThat(diff.gone()).isEqualTo(tail.length());
    }
}
