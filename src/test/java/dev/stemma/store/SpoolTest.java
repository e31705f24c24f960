package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path folder;

    @Test
    void givesBackEveryFieldOfEveryDocument() throws IOException {
        Path file = folder.resolve("spool");
        try (Spool spool = Spool.create(file)) {
            List<Document> documents = new ArrayList<>();
            Random random = new Random(7);
            for (int i = 0; i < 2500; i++) {
                String text = text(random, random.nextInt(i % 500 == 0 ? 400_000 : 2000));
                Document document = Samples.document("d" + i, text);
                documents.add(document);
                assertThat(spool.append(document, "key " + text, i % 2 == 0 ? "key " + text : "masked " + i))
                        .isEqualTo(i);
                assertThat(spool.document(i / 2)).isEqualTo(documents.get(i / 2));
            }
            IntStream.range(0, documents.size()).parallel().forEach(i -> {
                assertThat(spool.document(i)).isEqualTo(documents.get(i));
                assertThat(spool.key(i)).isEqualTo("key " + documents.get(i).text());
                assertThat(spool.masked(i))
                        .isEqualTo(i % 2 == 0 ? "key " + documents.get(i).text() : "masked " + i);
            });
            assertThat(spool.size()).isEqualTo(documents.size());
        }
        assertThat(file).doesNotExist();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int kind = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.append((char) (kind == 0 ? random.nextInt(1 << 16) : 32 + random.nextInt(kind == 1 ? 90 : 700)));
        }
        return text.toString();
    }
}
