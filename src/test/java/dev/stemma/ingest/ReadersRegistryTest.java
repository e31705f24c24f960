package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class ReadersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        assertThat(Readers.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Written.implementing("ingest", "Reader"));
    }
}
