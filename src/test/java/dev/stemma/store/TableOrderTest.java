package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.schema.Row;
import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order rows were written does not show in what is read. */
class TableOrderTest {
    @TempDir
    Path folder;

    @Test
    void theQuarantineHasOneOrder() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Optional<String> limit : List.of(Optional.of("max-bytes=1"), Optional.<String>empty())) {
            for (Optional<String> observed : List.of(Optional.of("2"), Optional.<String>empty())) {
                for (Optional<String> sha256 :
                        List.of(Optional.of("ab"), Optional.of("cd"), Optional.<String>empty())) {
                    rows.add(new Row.QuarantineRow("t.tar!x", "parse", "binary", limit, observed, "no text", sha256));
                }
            }
        }
        List<List<Object>> first = read("one", rows);
        assertThat(first).hasSize(12).doesNotHaveDuplicates();
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(rows, new Random(round));
            assertThat(read("round" + round, rows)).as("seed %d", round).isEqualTo(first);
        }
    }

    private List<List<Object>> read(String name, List<Row> rows) throws IOException {
        Path out = Files.createDirectory(folder.resolve(name));
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            for (Row row : rows) {
                store.append(row);
            }
            store.finish();
        }
        try (StoreReader store = StoreReader.open(out)) {
            return store.query("SELECT * FROM quarantine ORDER BY " + StoreTable.QUARANTINE.order())
                    .rows();
        }
    }
}
