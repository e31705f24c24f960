package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one template that are too far apart for a cluster: the summary says that they have something to do with each other. */
class SummaryFamiliesTest {
    private static final String[] WORDS =
            "boats nets tides ropes piers sails lamps keels charts gulls winds docks crews logs bells".split(" ");

    @TempDir
    Path folder;

    @Test
    void textsThatShareLongSectionsAreCountedAsAFamily() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("in"));
        String shared = sentences("notice", 24);
        Files.writeString(texts.resolve("a.txt"), shared + sentences("harbour", 12));
        Files.writeString(texts.resolve("b.txt"), shared + sentences("bakery", 12));
        assertThat(summary(texts, "one")).contains("1 family of texts that share long sections: 2 documents");

        Files.writeString(texts.resolve("b.txt"), sentences("bakery", 36));
        assertThat(summary(texts, "two")).contains("2 of one document alone").doesNotContain("famil");
    }

    private String summary(Path texts, String out) {
        Stemma run =
                Stemma.run("run", texts.toString(), "-o", folder.resolve(out).toString());
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> !line.contains(" show ") && !line.contains("templates,"))
                .toList()
                .toString();
    }

    private static String sentences(String trade, int many) {
        Random words = new Random(trade.length());
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < many; sentence++) {
            text.append("Our ").append(trade);
            for (int word = 0; word < 12; word++) {
                text.append(' ').append(WORDS[words.nextInt(WORDS.length)]);
            }
            text.append(sentence % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.toString();
    }
}
