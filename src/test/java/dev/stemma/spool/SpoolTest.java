package dev.stemma.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.model.Verdict;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import dev.stemma.store.Samples;
import dev.stemma.text.Masked;
import dev.stemma.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    /** In a key text that begins with "key ". */
    private static final List<Masked.Mask> MASKS = List.of(
            new Masked.Mask(new Span(0, 2), Template.Type.NAME), new Masked.Mask(new Span(3, 4), Template.Type.DATE));

    @TempDir
    Path folder;

    @Test
    void givesBackEveryFieldOfEveryDocument() throws IOException {
        try (Spool spool = Spool.open(folder.resolve("spool"), "maker")) {
            List<Document> documents = new ArrayList<>();
            Random random = new Random(7);
            for (int i = 0; i < 2500; i++) {
                String text = text(random, random.nextInt(i % 500 == 0 ? 400_000 : 2000));
                Document document = Samples.document("d" + i, text);
                documents.add(document);
                assertThat(spool.append(record(i, document, "key " + text, i % 2 == 0 ? List.of() : MASKS)))
                        .isEqualTo(i);
                assertThat(spool.document(i / 2)).isEqualTo(documents.get(i / 2));
            }
            IntStream.range(0, documents.size()).parallel().forEach(i -> {
                assertThat(spool.document(i)).isEqualTo(documents.get(i));
                assertThat(spool.key(i)).isEqualTo("key " + documents.get(i).text());
                assertThat(spool.masked(i))
                        .isEqualTo((i % 2 == 0 ? "key " : "ªsiteªyªdateª")
                                + documents.get(i).text());
                assertThat(spool.masked(i, spool.key(i))).isEqualTo(spool.masked(i));
            });
            assertThat(spool.size()).isEqualTo(documents.size());
        }
    }

    /** A run a day over one folder leaves a file each, and all are open at once. */
    @Test
    void whatManyRunsLeftIsPutTogether() throws IOException {
        Path at = folder.resolve("spool");
        for (int run = 0; run < 20; run++) {
            try (Spool spool = Spool.open(at, "maker")) {
                for (int i = 0; i < run; i++) {
                    spool.take(spool.find(digest(i)).orElseThrow());
                }
                spool.append(record(run, Samples.document("d" + run, "some text"), "key ", MASKS));
                spool.tidy();
                assertThat(spool.size()).isEqualTo(run + 1);
            }
            try (var files = Files.list(at)) {
                assertThat(files).as("run %d", run).hasSizeLessThanOrEqualTo(9);
            }
        }
    }

    @Test
    void givesALaterRunWhatAnEarlierOneMade() throws IOException {
        Path at = folder.resolve("spool");
        Document document = Samples.document("d1", "some text");
        try (Spool spool = Spool.open(at, "maker")) {
            spool.append(record(1, document, "key ", MASKS));
        }
        try (Spool spool = Spool.open(at, "maker")) {
            assertThat(spool.find(digest(2))).isEmpty();
            Spool.Earlier earlier = spool.find(digest(1)).orElseThrow();
            assertThat(earlier.card()).isEqualTo(card(1));
            int number = spool.take(earlier);
            assertThat(spool.document(number)).isEqualTo(document);
            assertThat(spool.key(number)).isEqualTo("key ");
            assertThat(spool.masked(number)).isEqualTo("ªsiteªyªdateª");
        }
        try (Spool spool = Spool.open(at, "another maker")) {
            assertThat(spool.find(digest(1))).isEmpty();
        }
        try (var files = Files.list(at)) {
            assertThat(files).isEmpty();
        }
    }

    private static SpooledDocument record(int i, Document document, String key, List<Masked.Mask> masks) {
        return SpooledDocument.of(
                digest(i), card(i), document, Utf8.lossless(document.text()), Utf8.lossless(key), masks);
    }

    private static String digest(int i) {
        return Digests.sha256("capture " + i);
    }

    private static Card card(int i) {
        Sketcher sketcher = new Sketcher(SketchOptions.defaults());
        return new Card(
                -1,
                "d" + i,
                i,
                2 * i,
                digest(i),
                "raw",
                "text",
                "key",
                "template",
                3,
                4,
                sketcher.sketch("a text of some words, number " + i + ", that is long enough"),
                Optional.of("example.org"),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                List.of(new Verdict.Sign("cut-word", Verdict.State.TRUNCATED, 0.5, new Span(3, 9), "it stops")),
                i % 2 == 0);
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
