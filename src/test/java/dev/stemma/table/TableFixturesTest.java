package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Fixture;
import dev.stemma.model.Layer;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case in {@code fixtures/table}: the rows found in {@code input.txt} are those of {@code expected.tsv}, one line each with its form,
 * its kind and its cells. A case named {@code negative-...} changes nothing. With {@code -Dgolden=update} the expectation is written
 * anew; the difference is reviewed like code.
 */
class TableFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("table");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesItsRows(Fixture fixture) throws IOException {
        String input = fixture.text("input.txt");
        Tabled tabled = Tables.read(input, List.of(), List.of());
        fixture.expects("expected.tsv", rows(tabled));
        String undone = tabled.text();
        for (Layer layer : tabled.layers()) {
            undone = layer.undo(undone);
        }
        assertThat(undone).isEqualTo(input);
        assertThat(Tables.read(tabled.text(), List.of(), List.of()).layers())
                .as("mended text is mended")
                .isEmpty();
        if (fixture.name().startsWith("negative-")) {
            assertThat(tabled.layers()).isEmpty();
        }
    }

    private static String rows(Tabled tabled) {
        return tabled.tables().stream()
                .flatMap(table -> table.rows().stream().map(row -> line(table, row)))
                .collect(Collectors.joining());
    }

    private static String line(Table table, Table.Row row) {
        return table.form().name().toLowerCase(Locale.ROOT)
                + "\t"
                + row.kind().name().toLowerCase(Locale.ROOT)
                + "\t"
                + row.cells().stream()
                        .map(cell -> (cell.inherited() ? "^" : "") + cell.text())
                        .collect(Collectors.joining("\t"))
                + "\n";
    }
}
