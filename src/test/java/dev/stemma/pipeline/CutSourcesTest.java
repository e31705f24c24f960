package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.CleanOutput;
import dev.stemma.store.StoreReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures of one text, of which some have a source that is cut: the whole one represents. */
final class CutSourcesTest {
    private static final String POLICY = "# Cookies of the Plover Ferry\n\n"
            + "We keep a few cookies so that the timetable opens at the pier that you chose. They hold no name of yours.\n\n"
            + "You can delete them in the settings of your browser at any time, and the timetable will open at the first pier"
            + " again; nothing else changes, and nobody is told that you did so.\n";

    @TempDir
    private Path folder;

    @Test
    void theWholeOneRepresentsWhateverItsIdAndWhenItCame() throws IOException {
        Path input = Files.createDirectories(folder.resolve("pages"));
        Files.write(input.resolve("a-cut.txt.gz"), withoutItsSum(POLICY));
        Files.write(input.resolve("b-cut.txt.gz"), withoutItsSum(POLICY));
        Path out = folder.resolve("out");
        run(input, out, true, 1);
        assertThat(told(out))
                .containsExactly(
                        List.of("a-cut.txt.gz", "truncated", "representative"),
                        List.of("b-cut.txt.gz", "truncated", "identical"));

        Files.writeString(input.resolve("c-whole.txt"), POLICY);
        run(input, out, false, 1);
        assertThat(told(out))
                .as("continued")
                .containsExactly(
                        List.of("a-cut.txt.gz", "truncated", "identical"),
                        List.of("b-cut.txt.gz", "truncated", "identical"),
                        List.of("c-whole.txt", "complete", "representative"));
        Path anew = folder.resolve("anew");
        run(input, anew, true, 2);
        assertThat(ExportedTables.of(anew)).isEqualTo(ExportedTables.of(out));
        try (StoreReader store = StoreReader.open(out)) {
            Explained explained = new Explainer(store).explain("a-cut.txt.gz", "c-whole.txt");
            assertThat(explained.whole()).isEqualTo("c-whole.txt");
        }
    }

    private static void run(Path input, Path out, boolean fresh, int threads) {
        Runs.run(List.of(input.toString()), out, fresh, CleanOutput.NONE, threads);
    }

    private static List<List<Object>> told(Path out) throws IOException {
        try (StoreReader store = StoreReader.open(out)) {
            return store.query("SELECT id, completeness, relation FROM documents ORDER BY id")
                    .rows();
        }
    }

    /** The text is all there; that the file is cut is all that is known of its source. */
    private static byte[] withoutItsSum(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() - 8);
    }
}
