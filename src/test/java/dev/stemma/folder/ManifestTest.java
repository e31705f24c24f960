package dev.stemma.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path out;

    @Test
    void readsBackWhatItWroteAndDigestsNoTime() throws IOException {
        Manifest first = manifest(Map.of("seconds", 1.5));
        ManifestFile.write(out, first);
        assertThat(ManifestFile.read(out)).isEqualTo(first);
        assertThat(ManifestFile.digest(manifest(Map.of("seconds", 2L)))).isEqualTo(ManifestFile.digest(first));
        assertThat(Files.readString(out.resolve("run.json"))).contains(ManifestFile.digest(first));
    }

    @Test
    void noticesAChange() throws IOException {
        ManifestFile.write(out, manifest(Map.of()));
        Path file = out.resolve("run.json");
        Files.writeString(file, Files.readString(file).replace("0.9", "0.8"));
        assertThatThrownBy(() -> ManifestFile.read(out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }

    @Test
    void lostInputsAreNoManifest() {
        assertThatThrownBy(() -> new Manifest(
                        "1",
                        Map.of(),
                        Map.of("seen", 2L, "documents", 1L),
                        "",
                        new Manifest.Inputs(0, 0, "", List.of()),
                        List.of(),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lost");
    }

    private static Manifest manifest(Map<String, Object> circumstances) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("threshold", 0.9);
        configuration.put("inputs", List.of("pages"));
        configuration.put("limit", null);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("seen", 4L);
        counts.put("documents", 2L);
        counts.put("skipped", 1L);
        counts.put("quarantined", 1L);
        return new Manifest(
                "0.1.0",
                configuration,
                counts,
                "state",
                new Manifest.Inputs(1, 3, "00", List.of(new Manifest.Digested("pages/ä.txt", 3, "aa"))),
                List.of(new Manifest.Digested("clean/ä.txt", 3, "bb")),
                circumstances);
    }
}
