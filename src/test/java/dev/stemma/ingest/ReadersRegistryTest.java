package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class ReadersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        List<String> written = new ArrayList<>();
        for (String room : List.of("archive", "saved", "record")) {
            written.addAll(Written.implementing(room, "Reader"));
        }
        assertThat(Readers.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
