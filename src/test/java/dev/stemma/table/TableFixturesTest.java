package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Layer;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case in {@code fixtures/table}: the rows found in {@code input.txt} are those of {@code expected.tsv}, one line each with its form,
 * its kind and its cells. A case named {@code negative-...} changes nothing. With {@code -Dgolden=update} the expectation is written
 * anew; the difference is reviewed like code.
 */
class TableFixturesTest {
    private static final Path CASES = Path.of("fixtures/table");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesItsRows(Path folder) throws IOException {
        JsonNode label = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        assertThat(label.path("origin").asText()).as("origin of %s", folder).isNotEmpty();
        String input = Files.readString(folder.resolve("input.txt"), StandardCharsets.UTF_8);
        Tabled tabled = Tables.read(input, List.of(), List.of());
        String rows = rows(tabled);
        Path expected = folder.resolve("expected.tsv");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, rows, StandardCharsets.UTF_8);
        }
        assertThat(rows).as(label.path("label").asText()).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        String undone = tabled.text();
        for (Layer layer : tabled.layers()) {
            undone = layer.undo(undone);
        }
        assertThat(undone).isEqualTo(input);
        assertThat(Tables.read(tabled.text(), List.of(), List.of()).layers())
                .as("mended text is mended")
                .isEmpty();
        if (folder.getFileName().toString().startsWith("negative-")) {
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
