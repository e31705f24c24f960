package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class FormReadersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        assertThat(FormReaders.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Written.implementing("table", "FormReader"));
    }
}
