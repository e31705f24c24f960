package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a value is told in the user's words: which option, what was given, what it takes. */
final class MistakeTest {
    @ParameterizedTest
    @CsvSource({
        "--threshold, abc, '--threshold 0..1 needs a number, not ''abc'': Least similarity of copies'",
        "--threads, many, '--threads N needs a whole number, not ''many'': Worker threads'",
        "--max-chars, 5k, '--max-chars CHARS needs a whole number, not ''5k'': Longest text'",
        "--timeout-per-doc, 1m, '--timeout-per-doc SECONDS needs a number, not ''1m'': Longest time'",
        "--max-bytes, 10XB, '''10XB'' is not a number of bytes, as 52428800, 50MiB'",
        "--limit, foo, '--limit NAME=VALUE needs a name and a value, not ''foo'''",
        "--limit, max-entries=1M, '--limit max-entries=1M needs a number'",
        "--limit, free-bytes=some, '--limit free-bytes=some needs a number of bytes, as 52428800'",
        "--limit, max-bite=3, 'no limit is called max-bite; did you mean max-bytes?'",
        "--limit, colour=3, 'no limit is called colour; there are max-bytes, max-line-bytes'",
    })
    void aValueThatCannotBe(String option, String value, String says) {
        Stemma.mistake(says, "run", "corpus", "-o", "never-written", option, value);
    }

    @Test
    void aValueThatIsMissing() {
        Stemma.mistake("--limit NAME=VALUE has no value: Any other limit by the name", "run", "corpus", "--limit");
        Stemma.mistake("--out OUT has no value: Folder for the results", "run", "corpus", "-o");
        Stemma.mistake("SQL is missing: One statement", "query", "stemma-out");
        Stemma.mistake("--port PORT needs a whole number, not 'x'", "serve", "stemma-out", "--port", "x");
    }

    /** Told before anything is read. */
    @Test
    void aFolderThatTheDatabaseTakesNot(@TempDir Path folder) {
        Path out = folder.resolve("a;b");
        Stemma.mistake(out + ": the database takes no path with a semicolon", "run", "corpus", "-o", out + "");
        assertThat(out).doesNotExist();
    }

    /** As a line that is wrong: the file, the line, and what it should be. */
    @Test
    void aFileOfPairsOrTemplatesThatIsNone(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("pairs.tsv");
        Files.write(latin, "a\tb\ncaf\u00e9\tc\n".getBytes(StandardCharsets.ISO_8859_1));
        Path never = folder.resolve("never-written");
        for (String option : List.of("--must-link", "--never-merge")) {
            Stemma.mistake(
                    folder + " is a folder; give a file", "run", "corpus", "-o", never + "", option, folder + "");
            Stemma.mistake(latin + ", line 2: not in UTF-8", "run", "corpus", "-o", never + "", option, latin + "");
        }
        for (String line : List.of("a", "a\t", "\tb", "a\tb\tc", "a\ta")) {
            Path pairs = Files.writeString(folder.resolve("wrong.tsv"), "a\tb\n" + line + "\n");
            Stemma.mistake(pairs + ", line 2: ", "run", "corpus", "-o", never + "", "--must-link", pairs + "");
        }
        Stemma.mistake(folder + " is a folder", "run", "corpus", "-o", never + "", "--templates", folder + "");
        Path decided = Files.copy(latin, folder.resolve("out.decisions.jsonl"));
        assertThat(Stemma.run("run", "corpus", "-o", folder.resolve("out").toString())
                        .err())
                .contains(decided + ", line 2: not in UTF-8");
    }

    @Test
    void aTemplateWithABlockThatDoesNotEnd(@TempDir Path folder) throws IOException {
        Path templates = Files.writeString(
                folder.resolve("t.jsonl"),
                "{\"scheme\":\"stemma-templates-1\",\"template\":\"c-1\",\"documents\":2,\"sites\":2,"
                        + "\"slots\":[],\"text\":\"{{#optional_1}} a b\"}\n");
        Stemma.mistake(
                templates + ", line 1: the block of optional_1 does not end",
                "run",
                "corpus",
                "-o",
                folder.resolve("never-written").toString(),
                "--templates",
                templates.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "52428800, 52428800",
        "0, 0",
        "10MB, 10000000",
        "10mb, 10000000",
        "64k, 65536",
        "64 KiB, 65536",
        "1.5kB, 1500",
        "1G, 1073741824",
        "1GiB, 1073741824",
        "2T, 2199023255552",
        "7b, 7",
    })
    void bytesWithUnits(String text, long bytes) {
        assertThat(Bytes.of(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "-5", "10XB", "1,000", "1e6", "10 M B", "9999999T", "ten", "0x10", "10Mi"})
    void noBytes(String text) {
        assertThat(Bytes.of(text)).isEmpty();
    }
}
