package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which names clean texts go out. */
class CleanFilesTest {
    @TempDir
    Path folder;

    @Test
    void aCleanTextHasTheNameOfAText() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "We collect your data and keep it.");
        Files.writeString(in.resolve("b.md"), "We share *nothing* with anybody at all.");
        Files.writeString(in.resolve("c.html"), "<p>You may ask us what we know of you.");
        Files.writeString(in.resolve("what now?.txt"), "Write to us when you want to leave.");
        gzip(in.resolve("a.txt.gz"), "We delete it after a year and a day.");
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", out.toString()).code())
                .isZero();
        List<String> names;
        try (Stream<Path> files = Files.list(out.resolve("clean"))) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(names)
                .startsWith("a.txt", "a.txt.gz.txt", "b.md", "c.html.txt")
                .hasSize(5);
        assertThat(names.get(4)).matches("what now_~[0-9a-f]{10}\\.txt");
        assertThat(out.resolve("clean/a.txt.gz.txt")).hasContent("We delete it after a year and a day.");
    }

    /** The clean text of the page is called as the text beside it. */
    @Test
    void aTextMayBeCalledAsAPageAndItsEnding() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("c.html"), "<p>You may ask us what we know of you.");
        Files.writeString(in.resolve("c.html.txt"), "Write to us when you want to leave.");
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", out.toString()).code())
                .isZero();
        try (Stream<Path> files = Files.list(out.resolve("clean"))) {
            assertThat(files.map(file -> contentOf(file.toFile())))
                    .containsExactlyInAnyOrder(
                            "You may ask us what we know of you.", "Write to us when you want to leave.");
        }
    }

    /** One id is a folder of the other: its text goes elsewhere, and none is lost. Two levels between them ended the run, 2026-11-28. */
    @Test
    void aFileMayBeCalledAsTheFolderOfAnother() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a"), "We collect your data and keep it.");
        Files.writeString(in.resolve("x"), "Write to us when you want to leave.");
        Path more = folder.resolve("more");
        Files.createDirectories(more.resolve("a/b"));
        Files.writeString(more.resolve("a/b/c.txt"), "We share nothing with anybody at all.");
        Files.createDirectories(more.resolve("x"));
        Files.writeString(more.resolve("x/y.txt"), "You may ask us what we know of you.");
        Path out = folder.resolve("out");
        Stemma run = Stemma.run("run", in.toString(), more.toString(), "-q", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(out.resolve("clean"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> contentOf(file.toFile())))
                    .containsExactlyInAnyOrder(
                            "We collect your data and keep it.",
                            "Write to us when you want to leave.",
                            "We share nothing with anybody at all.",
                            "You may ask us what we know of you.");
        }
    }

    /** A shell that hands on a locale which the machine has not gives a JVM that can name no file beyond ASCII. */
    @Test
    void whereFilesHaveNamesInAsciiAloneACleanTextHasOneToo() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("caf\u00e9.txt"), "We collect your data and keep it.");
        Files.writeString(in.resolve("plain.txt"), "We share nothing with anybody at all.");
        Path out = folder.resolve("out");
        ProcessBuilder run = Stemma.process("-Xmx256m", "run", in.toString(), "-q", "-o", out.toString());
        run.environment().put("LC_ALL", "POSIX");
        Process running = run.start();
        String said = new String(running.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        try (Stream<Path> files = Files.list(out.resolve("clean"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .contains("plain.txt")
                    .allMatch(name -> name.matches("plain.txt|caf_+~[0-9a-f]{10}.txt"));
        }
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
