package dev.stemma.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    @Test
    void whatIsLeftIsTheSameWhenAskedAgain() {
        FirstRows rows = new FirstRows(Rows.of(List.of("n"), List.of(List.of(1), List.of(2), List.of(3))), 1);
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(rows.left()).isEqualTo(2);
        assertThat(rows.left()).isEqualTo(2);
    }

    @Test
    void nothingIsLeftOfFewerRows() {
        FirstRows rows = new FirstRows(Rows.of(List.of("n"), List.of(List.of(1))), 2);
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(rows.left()).isZero();
    }
}
