package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was captured twice over beside captures that hold it once, and beside captures that hold less. */
final class DoubledTextsTest {
    private static final String POLICY = "# Cookies of the Heron Ferry\n\n"
            + "We keep a few cookies so that the timetable opens at the pier that you chose. They hold no name of yours.\n\n"
            + "You can delete them in the settings of your browser at any time, and the timetable will open at the first pier"
            + " again; nothing else changes, and nobody is told that you did so.\n\n"
            + "| Cookie | Provider | Duration |\n| --- | --- | --- |\n"
            + "| heron_pier | Heron Ferry | 1 year |\n| heron_seen | Heron Ferry | 2 days |\n";

    @TempDir
    private Path folder;

    @Test
    void theWholeOneRepresentsThemAndNothingCountsTwice() throws IOException {
        Path input = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(input.resolve("a-doubled.md"), POLICY + "\n" + POLICY);
        Files.writeString(input.resolve("b-whole.md"), POLICY);
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        try (StoreReader store = StoreReader.open(out)) {
            assertThat(store.query("SELECT id, completeness, relation, similarity FROM documents ORDER BY id")
                            .rows())
                    .containsExactly(
                            List.of("a-doubled.md", "doubled", "near", 1.0),
                            List.of("b-whole.md", "complete", "representative", 1.0));
            assertThat(store.query("SELECT document, count(*) FROM cookies GROUP BY document ORDER BY document")
                            .rows())
                    .containsExactly(List.of("a-doubled.md", 2L), List.of("b-whole.md", 2L));
        }
    }

    @Test
    void theOnlyFullTextIsKeptThoughItStandsTwice() throws IOException {
        Path input = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(input.resolve("a-cut.md"), withoutItsEnd());
        Files.writeString(input.resolve("b-doubled.md"), POLICY + "\n" + POLICY);
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        try (StoreReader store = StoreReader.open(out)) {
            assertThat(store.query("SELECT id, completeness, relation FROM documents ORDER BY id")
                            .rows())
                    .containsExactly(
                            List.of("a-cut.md", "truncated", "truncated"),
                            List.of("b-doubled.md", "doubled", "representative"));
        }
    }

    @Test
    void aWholeOneRepresentsADoubledOneAndACutOne() throws IOException {
        Path input = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(input.resolve("a-cut.md"), withoutItsEnd());
        Files.writeString(input.resolve("b-doubled.md"), POLICY + "\n" + POLICY);
        Files.writeString(input.resolve("c-whole.md"), POLICY);
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        try (StoreReader store = StoreReader.open(out)) {
            assertThat(store.query("SELECT id, completeness, relation FROM documents ORDER BY id")
                            .rows())
                    .containsExactly(
                            List.of("a-cut.md", "truncated", "truncated"),
                            List.of("b-doubled.md", "doubled", "near"),
                            List.of("c-whole.md", "complete", "representative"));
        }
    }

    /** Some 95 % of it: near enough to be one text, and it stops inside the last row. */
    private static String withoutItsEnd() {
        return POLICY.substring(0, POLICY.lastIndexOf("on Ferry |"));
    }
}
