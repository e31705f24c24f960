package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that lacks its middle is not said to stop there: it goes on behind the gap. */
final class ShownGapTest {
    private static final String[] WORDS =
            "boat bridge canal dike ferry flood harbour island lake lock meadow mill port quay reed river sail sluice tide wharf"
                    .split(" ");

    @TempDir
    private Path folder;

    @Test
    void aGapIsNoEnd() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        String whole = String.join("\n\n", sentences(60)) + "\n";
        Files.writeString(texts.resolve("whole.txt"), whole);
        Files.writeString(
                texts.resolve("gapped.txt"),
                whole.substring(0, whole.indexOf("of the", 1500)) + whole.substring(whole.indexOf("of the", 2600) + 4));
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", texts.toString(), "-q", "-o", out.toString())
                        .code())
                .isZero();
        Element card = Jsoup.parse(out.resolve("report.html"), "UTF-8")
                .select("#incomplete .card")
                .first();
        assertThat(card).isNotNull();
        assertThat(card.attr("data-completeness")).isEqualTo("gapped");
        assertThat(card.select(".seam").text())
                .contains("This document leaps at character", "Its sibling has between", "gap here")
                .doesNotContain("stops at", "cut here", "goes on");
    }

    private static List<String> sentences(int count) {
        Random words = new Random(17);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder sentence = new StringBuilder("Number " + i + " of the");
            for (int word = 0; word < 11; word++) {
                sentence.append(' ').append(WORDS[words.nextInt(WORDS.length)]);
            }
            sentences.add(sentence.append('.').toString());
        }
        return sentences;
    }
}
