package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every one that is written, here or in a room below, is registered, once. */
class FormReadersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        List<String> written = new ArrayList<>();
        for (String room : List.of("table", "wrapped", "flat", "listed")) {
            List<String> own = Written.implementing(room, "FormReader");
            assertThat(own).as("readers of %s", room).isNotEmpty();
            written.addAll(own);
        }
        assertThat(FormReaders.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
