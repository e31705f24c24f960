package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiblingMendingTest {
    private static final String INTACT = "Provider\tCookie name\tPurpose\n"
            + "Elm House\teh_session\tKeeps you signed in. Ends with the visit\n"
            + "Elm House\teh_theme\tRemembers light or dark colours\n";

    private static final String BROKEN = "Provider\tCookie name\tPurpose\n"
            + "Elm House\teh_session\tKeeps you signed in.\n"
            + "\t\tEnds with the visit\n"
            + "Elm House\teh_theme\tRemembers light or dark colours\n";

    @Test
    void theSiblingShowsWhereARowGoesOn() {
        Tabled broken = Tables.read(BROKEN, List.of(), List.of());
        assertThat(broken.layers()).as("alone it is undecided").isEmpty();
        Optional<Tabled> mended = SiblingMending.mend(broken, Tables.read(INTACT, List.of(), List.of()));
        assertThat(mended).isPresent();
        assertThat(mended.get().text()).isEqualTo(INTACT);
        assertThat(mended.get().layers()).singleElement().satisfies(layer -> {
            assertThat(layer.rule()).isEqualTo(SiblingMending.RULE);
            assertThat(layer.undo(INTACT)).isEqualTo(BROKEN);
        });
        assertThat(mended.get().tables())
                .singleElement()
                .extracting(table -> table.records().size())
                .isEqualTo(2);
    }

    @Test
    void aSiblingWithOtherRowsDecidesNothing() {
        Tabled broken = Tables.read(BROKEN, List.of(), List.of());
        Tabled other = Tables.read(INTACT.replace("Ends with the visit", "Gone after a week"), List.of(), List.of());
        assertThat(SiblingMending.mend(broken, other)).isEmpty();
    }

    @Test
    void anIntactCopyStaysAsItIs() {
        Tabled intact = Tables.read(INTACT, List.of(), List.of());
        assertThat(SiblingMending.mend(intact, intact)).isEmpty();
        assertThat(intact.tables()).extracting(Table::columns).containsExactly(3);
    }
}
