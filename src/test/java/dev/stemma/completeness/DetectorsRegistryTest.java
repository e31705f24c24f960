package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every one that is written, here or in a room below, is registered, once. */
class DetectorsRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        List<String> written = new ArrayList<>();
        for (String room : List.of("completeness", "cut", "promise")) {
            List<String> own = Written.implementing(room, "Detector");
            assertThat(own).as("detectors of %s", room).isNotEmpty();
            written.addAll(own);
        }
        assertThat(Detectors.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
