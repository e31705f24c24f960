package dev.stemma.repair;

import dev.stemma.model.Repaired;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each rule, and all of them, on the five policies of the corpus: as scraped, already clean, garbled. One operation is 1 MB or so. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RepairBenchmark {
    @Param({"scraped", "clean", "garbled"})
    public String text;

    @Param({
        "all",
        "data-urls",
        "terminal-escapes",
        "entities",
        "mojibake",
        "c1-controls",
        "line-ends",
        "control-characters",
        "hard-wraps",
        "hyphenation",
        "invisible",
        "ligatures",
        "character-width",
        "normal-form",
        "spaces",
        "markdown-links",
        "autolinks",
        "markdown-emphasis",
        "markdown-escapes",
        "quotes",
        "blank-lines"
    })
    public String rule;

    private String source;
    private Repairer repairer;

    @Setup
    public void read() {
        String scraped = corpus().repeat(90);
        source = switch (text) {
            case "scraped" -> scraped;
            case "clean" -> Repairer.withDefaults().repair(scraped).text();
            default -> garble(scraped);
        };
        Set<String> only = rule.equals("all") ? Set.of() : Set.of(rule);
        repairer = new Repairer(new RepairOptions(RepairOptions.Quotes.STRAIGHT, only, Set.of()));
    }

    @Benchmark
    public Repaired repair() {
        return repairer.repair(source);
    }

    private static String corpus() {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(RepairBenchmark::content).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String garble(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    }
}
