package dev.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No folder of a room is passed over in silence. */
class FixtureTest {
    @TempDir
    Path room;

    @Test
    void aFolderWithoutItsCaseFails() throws IOException {
        Path whole = Files.createDirectory(room.resolve("whole"));
        Files.writeString(whole.resolve("case.json"), "{\"origin\": \"invented\", \"licence\": \"Apache-2.0\"}");
        Files.writeString(room.resolve("README.md"), "a file is no case");
        assertThat(Fixture.in(room)).hasSize(1);
        Files.writeString(Files.createDirectory(room.resolve("half")).resolve("input.txt"), "text");
        assertThatThrownBy(() -> Fixture.in(room)).hasMessageContaining("half");
        assertThat(Fixture.in(room, "half")).hasSize(1);
    }
}
