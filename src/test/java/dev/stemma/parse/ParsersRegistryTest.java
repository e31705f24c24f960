package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class ParsersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        assertThat(Parsers.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Written.implementing("parse", "Parser"));
    }
}
