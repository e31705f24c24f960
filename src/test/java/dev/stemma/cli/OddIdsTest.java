package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids with characters that mean something to SQL. */
final class OddIdsTest {
    /** As JSON writes them. */
    private static final List<String> IDS = List.of(
            "nul\\u0000x",
            "\\u0000",
            "o'clock",
            "''",
            "a\\\\b",
            "say \\\"no\\\"",
            "100 %_",
            "two\\nlines",
            "; drop table documents --",
            "caf\u00e9 \uD83C\uDF6A",
            "plain");

    @TempDir
    Path folder;

    @Test
    void eachIsADocumentOfTheRunAndItsReport() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String id : IDS) {
            // all in one cluster, so that the report asks for them as members, copies and comparisons
            lines.append("{\"id\":\"")
                    .append(id)
                    .append("\",\"text\":\"We use cookies to remember your choices. ")
                    .append("You may withdraw your consent at any time, in writing or by e-mail. See part ")
                    .append(lines.length())
                    .append(".\"}\n");
        }
        Path in = Files.writeString(folder.resolve("in.jsonl"), lines);
        String out = run(in, "out");
        assertThat(Stemma.run("query", out, "select count(*) from documents", "--format", "csv")
                        .out())
                .contains(Integer.toString(IDS.size()));
        for (String id : List.of("nul\0x", "o'clock", "a\\b", "two\nlines")) {
            Stemma shown = Stemma.run("show", out, id);
            assertThat(shown.code()).as(id + shown.err()).isZero();
        }
    }

    @Test
    void aDocumentThatIsCalledAsAClusterIsShown() throws IOException {
        String text = "{\"id\":\"%s\",\"text\":\"We keep what you tell us for a year and a day.\"}\n";
        String first = run(Files.writeString(folder.resolve("in.jsonl"), text.formatted("x")), "out");
        String cluster = Stemma.run("query", first, "select cluster from documents", "--format", "csv")
                .out()
                .lines()
                .toList()
                .get(1);
        String other = "{\"id\":\"%s\",\"text\":\"Whoever writes to us is answered by hand.\"}\n";
        String both = run(
                Files.writeString(folder.resolve("both.jsonl"), text.formatted("x") + other.formatted(cluster)),
                "both");
        assertThat(Stemma.run("show", both, cluster).out()).contains("Whoever writes to us is answered by hand.");
    }

    private String run(Path in, String name) {
        String out = folder.resolve(name).toString();
        Stemma run = Stemma.run("run", in.toString(), "-q", "-o", out);
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }
}
