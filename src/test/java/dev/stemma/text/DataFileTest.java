package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataFileTest {
    @Test
    void rowsStandInOrderWithoutComments() {
        List<List<String>> rows = DataFile.rows(Languages.class, "stop-words.tsv", 2);
        assertThat(rows.get(0).get(0)).isEqualTo("en");
        assertThat(rows).noneMatch(row -> row.get(0).startsWith("#"));
        assertThat(DataFile.words(Languages.class, "stop-words.tsv"))
                .containsExactlyInAnyOrder("en", "fr", "de", "es", "it", "nl", "pt");
    }

    @Test
    void aMissingFileAndAShortRowAreABrokenBuild() {
        assertThatThrownBy(() -> DataFile.rows(Languages.class, "no-such.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such.tsv");
        assertThatThrownBy(() -> DataFile.rows(Languages.class, "stop-words.tsv", 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 columns");
    }
}
