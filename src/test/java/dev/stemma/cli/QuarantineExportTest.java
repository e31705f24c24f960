package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export --quarantine} over an earlier one, wherever it lies and however that one ended. */
class QuarantineExportTest {
    @TempDir
    Path folder;

    private Path in;
    private Path captures;

    @BeforeEach
    void aLongTextIsQuarantined() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        captures = folder.resolve("q/captures");
        Files.writeString(in.resolve("short.txt"), "A short text.");
        Files.writeString(in.resolve("long.txt"), "A long text. ".repeat(1000));
        run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "./q", "q/.", "in/../q"})
    void keepsWhatItWritesInAnyFormOfTheDestination(String form) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (String parent : List.of(folder.toString(), here.relativize(folder).toString())) {
            for (int time = 1; time <= 2; time++) {
                assertThat(export(parent + "/" + form).code()).isZero();
                List<Path> there = captures();
                assertThat(there).as("%s, time %d", form, time).hasSize(1);
                assertThat(Files.readString(captures.resolveSibling("quarantine.jsonl")))
                        .contains("\"file\":\"captures/" + captures.relativize(there.get(0)) + "\"");
            }
        }
    }

    @Test
    void aCaptureThatAnUnfinishedExportWroteDoesNotStay() throws IOException {
        String to = folder.resolve("q").toString();
        assertThat(export(to).code()).isZero();
        Path first = captures().get(0);
        Files.writeString(in.resolve("another.txt"), "Another long text. ".repeat(1000));
        run();
        Files.delete(first);
        Files.writeString(Files.createDirectories(first).resolve("mine.txt"), "in the way of the second capture");
        assertThat(export(to).code()).isNotZero();
        assertThat(captures()).as("the first capture was copied").hasSize(2);
        Files.delete(first.resolve("mine.txt"));
        Files.delete(first);

        Files.writeString(in.resolve("long.txt"), "A short one by now.");
        Files.writeString(in.resolve("another.txt"), "Another short one.");
        run();
        assertThat(export(to).code()).isZero();
        assertThat(captures).doesNotExist();
        assertThat(folder.resolve("q")).isDirectoryContaining("glob:**/quarantine.jsonl");
        try (Stream<Path> there = Files.list(folder.resolve("q"))) {
            assertThat(there).hasSize(1);
        }
    }

    @Test
    void endsWhatAKilledExportBegan() throws IOException {
        Path to = folder.resolve("q");
        assertThat(export(to.toString()).code()).isZero();
        Path mine = Files.writeString(captures.resolve("mine.txt"), "mine");
        Files.writeString(captures.resolve("copied.txt"), "copied before the kill");
        Files.writeString(
                to.resolve(".quarantine.jsonl.part"),
                "{\"origin\":\"o\",\"file\":\"captures/copied.txt\"}\n{\"origin\":\"p\",\"file\":\"capt",
                StandardOpenOption.CREATE_NEW);
        assertThat(export(to.toString()).code()).isZero();
        assertThat(captures()).hasSize(2).contains(mine);
        assertThat(captures.resolve("copied.txt")).doesNotExist();
    }

    private void run() {
        assertThat(Stemma.run(
                                "run",
                                in.toString(),
                                "-q",
                                "-o",
                                folder.resolve("out").toString(),
                                "--max-chars",
                                "1000")
                        .code())
                .isIn(0, 3);
    }

    private Stemma export(String to) {
        return Stemma.run("export", folder.resolve("out").toString(), to, "--quarantine");
    }

    private List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(captures)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
