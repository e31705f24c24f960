package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a document with its registrable domain, where it has one. */
final class ShownSiteTest {
    @TempDir
    Path folder;

    @Test
    void aHostOfNoDomainStandsAlone() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"own","url":"http://localhost/privacy","text":"We keep what you tell us for a year and a day."}
                {"id":"web","url":"https://www.example.co.uk/","text":"You may ask for all that is known of you, at no cost."}
                {"id":"none","text":"Whoever writes to us is answered, and the letter is burnt."}
                """);
        String out = folder.resolve("out").toString();
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", out).code()).isZero();
        assertThat(Stemma.run("show", out, "own").out()).contains("  site       localhost\n");
        assertThat(Stemma.run("show", out, "web").out()).contains("  site       www.example.co.uk (example.co.uk)\n");
        assertThat(Stemma.run("show", out, "none").out()).doesNotContain("  site  ");
    }
}
