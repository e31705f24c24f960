package dev.stemma.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.model.WrongUse;
import dev.stemma.store.Samples;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        refuses("documents.csv", Exporter.Format.JSONL); // in nobody's way, but this is no folder for an export
        Files.delete(to.resolve("documents.csv"));
        Files.createDirectory(to.resolve(".git"));
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Files.writeString(to.resolve("notes.txt"), "beside");
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty()); // put there since, and in nobody's way
        assertThat(to.resolve("notes.txt")).hasContent("beside");
    }

    /** A person's words are not replaced, and do not stand in the way. */
    @Test
    void anEditedCardStaysAndTheNewOneIsWrittenBeside() throws IOException {
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Path card = to.resolve("README.md");
        String edited = Files.readString(card).replace("# A cleaned corpus", "# The policies of 2026");
        Files.writeString(card, edited);
        for (String license : List.of("one", "two")) {
            List<Path> files = export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.of(license));
            assertThat(files).last().isEqualTo(to.resolve("README.stemma.md"));
            assertThat(card).hasContent(edited);
            assertThat(Files.readString(to.resolve("README.stemma.md"))).contains("## Licence\n\n" + license + "\n");
        }
        Files.writeString(to.resolve("README.stemma.md"), "mine too\n", StandardOpenOption.APPEND);
        refuses("README.stemma.md", Exporter.Format.JSONL);
        Files.delete(to.resolve("README.stemma.md"));
        Files.writeString(to.resolve("slots.jsonl"), "mine\n", StandardOpenOption.APPEND);
        refuses("slots.jsonl", Exporter.Format.JSONL);
    }

    @Test
    void theCardBesideGoesWithTheEditedOne() throws IOException {
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Files.writeString(to.resolve("README.md"), "mine\n", StandardOpenOption.APPEND);
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Files.delete(to.resolve("README.md"));
        assertThat(export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty()))
                .last()
                .isEqualTo(to.resolve("README.md"));
        assertThat(to.resolve("README.stemma.md")).doesNotExist();
    }

    /** Whatever file was the last one to be moved, over an earlier export and without one: the next export ends it. */
    @Test
    void whatWasKilledWhileItMovedIsEndedByTheNext() throws IOException {
        Path whole = out.resolve("whole");
        Exporter.Settings second =
                new Exporter.Settings(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.of("the second"));
        List<Path> files = new Exporter(out, StoreOptions.defaults()).export(whole, second);
        for (boolean earlier : List.of(false, true)) {
            for (int moved = 0; moved < files.size(); moved++) {
                to = out.resolve("killed-" + earlier + moved);
                if (earlier) {
                    export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.of("the first"));
                    Files.writeString(to.resolve("notes.txt"), "beside");
                }
                Path staging = Files.createDirectories(to.resolve(".stemma-export"));
                if (earlier && moved > 0) {
                    Files.move(to.resolve("README.md"), staging.resolve("earlier.md"));
                }
                for (int i = 0; i < files.size(); i++) {
                    Path place = i < moved ? to : staging;
                    Files.copy(
                            files.get(i),
                            place.resolve(files.get(i).getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                new Exporter(out, StoreOptions.defaults()).export(to, second);
                assertThat(staging).doesNotExist();
                for (Path file : files) {
                    assertThat(to.resolve(file.getFileName())).hasSameBinaryContentAs(file);
                }
            }
        }
    }

    /** The hidden folder is looked at as closely as the other one. */
    @Test
    void whatWasKilledReplacesNothingOfOthers() throws IOException {
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Path staging = Files.createDirectory(to.resolve(".stemma-export"));
        Files.writeString(staging.resolve("edges.jsonl"), "{\"a\":"); // killed while it wrote: there is no card
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        assertThat(staging).doesNotExist();

        Files.createDirectory(staging);
        Path mine = Files.writeString(staging.resolve("notes.txt"), "mine");
        refuses("notes.txt", Exporter.Format.JSONL);
        assertThat(mine).hasContent("mine");
        Files.delete(mine);

        Files.createDirectories(staging);
        for (String file : List.of("README.md", "edges.jsonl")) { // killed while it moved, and edited after that
            Files.copy(to.resolve(file), staging.resolve(file));
        }
        Files.writeString(to.resolve("edges.jsonl"), "mine");
        refuses("edges.jsonl", Exporter.Format.JSONL);
        assertThat(to.resolve("edges.jsonl")).hasContent("mine");
    }

    @Test
    void aCardThatWasEditedAfterAKillStaysToo() throws IOException {
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        Path staging = Files.createDirectory(to.resolve(".stemma-export"));
        Files.copy(to.resolve("README.md"), staging.resolve("README.md")); // killed before it moved anything
        Path card = to.resolve("README.md");
        String edited = Files.readString(card).replace("# A cleaned corpus", "# The policies of 2026");
        Files.writeString(card, edited);
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
        assertThat(card).hasContent(edited);
        assertThat(to.resolve("README.stemma.md")).exists();
        assertThat(staging).doesNotExist();
    }

    @Test
    void onlyOneWritesAtATime() throws IOException {
        try (ExportFolder folder = ExportFolder.take(to, List.of("documents.jsonl"))) {
            assertThat(folder.card()).isEqualTo("README.md");
            refuses("another export", Exporter.Format.JSONL);
        }
        export(Exporter.Format.JSONL, Exporter.Keep.ALL, Optional.empty());
    }

    private void refuses(String what, Exporter.Format format) {
        assertThatThrownBy(() -> export(format, Exporter.Keep.ALL, Optional.empty()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(what);
    }

    private List<Path> export(Exporter.Format format, Exporter.Keep keep, Optional<String> license) throws IOException {
        return new Exporter(out, StoreOptions.defaults()).export(to, new Exporter.Settings(format, keep, license));
    }
}
