package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class NumberDiffTest {
    /** Two numbers that stand twice on both sides, between others: no anchor says that they are the same ones. */
    @Test
    void whatSharesLittleHasNothingInCommon() {
        int[] x = {2, 2, 1, 1, 3, 3};
        int[] y = {4, 4, 1, 1, 5, 5};
        assertThat(new NumberDiff(0).equalRuns(x, y, 6)).containsExactly(2, 2, 2);
        assertThat(new NumberDiff(0.3).equalRuns(x, y, 6)).containsExactly(2, 2, 2);
        assertThat(new NumberDiff(0.5).equalRuns(x, y, 6)).isEmpty();
    }

    @Test
    void oneObjectComparesManyAndForgetsEach() {
        NumberDiff diff = new NumberDiff(0.5);
        assertThat(diff.equalRuns(new int[] {0, 1, 2}, new int[] {0, 1, 2}, 3)).containsExactly(0, 0, 3);
        assertThat(diff.equalRuns(new int[] {7, 1, 2, 9}, new int[] {1, 2, 8}, 10))
                .containsExactly(1, 0, 2);
        assertThat(diff.equalRuns(new int[] {}, new int[] {1}, 2)).isEmpty();
        assertThatThrownBy(() -> new NumberDiff(1.5)).hasMessageContaining("0..1");
    }
}
