package dev.stemma.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.Stemma;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Repaired;
import dev.stemma.pipeline.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses Stemma as another program would: from outside, by what is public. */
class LibraryTest {
    @TempDir
    Path folder;

    @Test
    void repairsATextAndTakesItBack() {
        String text = "It\u2019s on the <https://data.example.org> platform";
        Repaired repaired = Stemma.repair(text);
        assertThat(repaired.text()).isEqualTo("It's on the https://data.example.org platform");
        assertThat(repaired.ledger().undo(repaired.text())).isEqualTo(text);
        assertThat(repaired.ledger().replay(text)).isEqualTo(repaired.text());
    }

    @Test
    void readsAPolicy() throws IOException {
        Document policy = Stemma.read(Path.of("corpus/001_c215ccc4f3e6441f.txt"));
        assertThat(policy.facts().platformUrl().orElseThrow().url())
                .isEqualTo("https://header-discovery.opendatasoft.com");
        assertThat(policy.facts().cookies())
                .extracting(Declaration::names)
                .containsExactly(
                        List.of("sessionid"),
                        List.of("django_language"),
                        List.of("csrftoken"),
                        List.of("cookies_preferences"));
        Declaration first = policy.facts().cookies().get(0);
        assertThat(first.function()).contains("Authentication (front and back office)");
        assertThat(first.location()).contains("front and back office");
        assertThat(first.span().of(policy.text())).contains("sessionid").doesNotContain("csrftoken");
    }

    @Test
    void saysWhyAFileIsNoDocument() throws IOException {
        Path file = Files.write(folder.resolve("picture.bin"), new byte[] {0, 1, 2, 0, 0, 0, 9, 0});
        assertThatThrownBy(() -> Stemma.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("picture.bin");
    }

    @Test
    void comparesTwoTexts() {
        assertThat(Stemma.similarity("the  same\ntext", "the same text")).isEqualTo(1);
        assertThat(Stemma.similarity("", "")).isEqualTo(1);
        assertThat(Stemma.similarity("abcd", "abxd")).isCloseTo(0.75, within(1e-9));
        assertThat(Stemma.similarity("abcd", "")).isZero();
    }

    @Test
    void runsACorpus() {
        RunResult result = Stemma.run(Path.of("corpus"), folder.resolve("out"));
        assertThat(result.documents()).isEqualTo(5);
        assertThat(result.clusters()).isEqualTo(1);
        assertThat(result.incomplete()).isEqualTo(1);
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    }
}
