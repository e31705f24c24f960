package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class DetectorsRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        assertThat(Detectors.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Written.implementing("completeness", "Detector"));
    }
}
