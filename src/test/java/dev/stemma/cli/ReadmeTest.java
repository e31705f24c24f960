package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README claims beyond its commands, which {@link PagesTest} runs. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void theBrokenTextBecomesTheRepairedOne() throws IOException {
        List<Page.Block> texts = new Page(Path.of("README.md"), folder)
                .blocks().stream()
                        .filter(block -> block.kind().equals("text"))
                        .limit(2)
                        .toList();
        assertThat(dev.stemma.Stemma.repair(texts.get(0).text()).text())
                .isEqualTo(texts.get(1).text());
    }

    @Test
    void theUndoneTextIsTheInput() throws IOException {
        Path readme = Path.of("README.md");
        new Page(readme, folder).run();
        assertThat(Files.readString(readme)).contains("--undo 001.ledger > 001.again.txt");
        assertThat(folder.resolve("001.again.txt")).hasSameBinaryContentAs(Path.of("corpus/001_c215ccc4f3e6441f.txt"));
    }
}
