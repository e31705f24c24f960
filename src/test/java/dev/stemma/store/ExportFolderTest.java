package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export says of itself, and that it takes nothing of others. */
class ExportFolderTest {
    @TempDir
    Path out;

    private Path to;

    @BeforeEach
    void write() throws IOException {
        Samples.write(out);
        to = out.resolve("to");
    }

    @Test
    void theCardHasCountsDigestsAndTheLicence() throws IOException {
        List<Path> files =
                export(Exporter.Format.JSONL, Exporter.Keep.REPRESENTATIVES, Optional.of(" CC-BY-4.0\n\"x\" "));
        String card = Files.readString(to.resolve("README.md"), StandardCharsets.UTF_8);
        assertThat(files).last().isEqualTo(to.resolve("README.md"));
        assertThat(card)
                .startsWith("---\n")
                .contains("license: \"CC-BY-4.0 \\\"x\\\"\"\n", "2 = 3 - 1", "## Licence\n\nCC-BY-4.0 \"x\"\n")
                .contains("| `kept` | VARCHAR | documents.id of the representative that stands for it |")
                .doesNotContain(out.toString());
        for (Path file : files.subList(0, files.size() - 1)) {
            long rows = Files.readAllLines(file).size();
            assertThat(card)
                    .contains("| `" + file.getFileName() + "` | " + rows + " | "
                            + String.format(java.util.Locale.ROOT, "%,d", Files.size(file)) + " | `"
                            + ExportFolder.sha256(file) + "` |");
        }
    }

    @Test
    void whatIsRemovedLeadsToWhatIsKept() throws IOException {
        export(Exporter.Format.PARQUET, Exporter.Keep.REPRESENTATIVES, Optional.empty());
        try (StoreReader tables = StoreReader.open(to)) {
            String removed = "read_parquet('" + to.resolve("removed.parquet") + "')";
            assertThat(tables.query("SELECT count(*) FROM " + removed).single()).isEqualTo(1L);
            assertThat(tables.query(
                                    "SELECT count(*) FROM " + removed
                                            + " WHERE kept IN (SELECT id FROM documents) AND removed NOT IN"
                                            + " (SELECT id FROM documents) AND edit_distance IS NOT NULL AND relation IS NOT NULL")
                            .single())
                    .isEqualTo(1L);
            assertThat(tables.query("SELECT count(*) FROM cookies WHERE document NOT IN (SELECT id FROM documents)")
                            .single())
                    .isEqualTo(0L);
        }
    }

    @Test
    void spreadsheetsGetNoFormula() throws IOException {
        export(Exporter.Format.CSV_SAFE, Exporter.Keep.ALL, Optional.empty());
        assertThat(to.resolve("documents.csv")).isNotEmptyFile();
        assertThat(Files.readString(to.resolve("README.md"))).contains("apostrophe");
    }

    @Test
    void anUnchangedExportIsReplacedAndNothingElseIs() throws IOException {
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        refuses("other files", Exporter.Format.CSV);
        Files.writeString(to.resolve("slots.jsonl"), "mine\n", StandardOpenOption.APPEND);
        refuses("slots.jsonl", Exporter.Format.JSONL);
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Files.createDirectories(to);
        Files.writeString(to.resolve("README.md"), "# My project\n");
        refuses("README.md", Exporter.Format.CSV);
        Files.delete(to.resolve("README.md"));
        Files.writeString(to.resolve("documents.csv"), "mine\n");
        refuses("documents.csv", Exporter.Format.CSV);
        assertThat(to.resolve("documents.csv")).hasContent("mine");
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files).hasSize(1);
        }
        Files.writeString(to.resolve("notes.txt"), "beside");
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty()); // what is in no one's way stays
        assertThat(to.resolve("notes.txt")).hasContent("beside");
    }

    private void refuses(String what, Exporter.Format format) {
        assertThatThrownBy(() -> export(format, Exporter.Keep.ALL, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    private List<Path> export(Exporter.Format format, Exporter.Keep keep, Optional<String> license) throws IOException {
        return new Exporter(out, StoreOptions.defaults()).export(to, new Exporter.Settings(format, keep, license));
    }
}
