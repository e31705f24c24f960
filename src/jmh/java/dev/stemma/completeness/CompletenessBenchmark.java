package dev.stemma.completeness;

import dev.stemma.sibling.Siblings;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.pipeline.SingleDocument;
import dev.stemma.text.KeyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What completeness costs, beside the making of key texts of the same documents, which is one pass over them: the files of
 * {@code -Dcompleteness.texts=FOLDER} as copies of the longest of them, or the five policies.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompletenessBenchmark {
    private List<Document> documents;
    private Document longest;

    @Setup
    public void read() throws IOException {
        documents = new ArrayList<>();
        Path folder = Path.of(System.getProperty("completeness.texts", "corpus"));
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> documents.add(documentOf(file)));
        }
        longest = documents.stream()
                .max(Comparator.comparingInt(document -> document.text().length()))
                .orElseThrow();
    }

    /** One pass, to compare with. */
    @Benchmark
    public int keyTexts() {
        int length = 0;
        for (Document document : documents) {
            length += KeyText.of(document.text(), document.outside()).length();
        }
        return length;
    }

    @Benchmark
    public int alone() {
        int signs = 0;
        for (Document document : documents) {
            signs += Completeness.alone(document).size();
        }
        return signs;
    }

    @Benchmark
    public double beside() {
        double sure = 0;
        Siblings siblings = Siblings.of(longest, documents);
        List<Sign> none = List.of();
        for (Document document : documents) {
            sure += Completeness.judge(document, none, siblings).verdict().confidence();
        }
        return sure;
    }

    private static Document documentOf(Path file) {
        try {
            return SingleDocument.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
