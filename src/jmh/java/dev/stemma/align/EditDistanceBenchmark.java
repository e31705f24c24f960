package dev.stemma.align;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.text.similarity.LevenshteinDistance;
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

/** One pair of texts: exact distance, rough alignment and, on the smallest, commons-text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EditDistanceBenchmark {
    @Param({"2000", "20000", "100000"})
    public int length;

    @Param({"0.001", "0.01", "0.05", "0.2"})
    public double edits;

    private String a;
    private String b;

    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(20261122);
        String letters = "etaoin shrdlu cmfwyp";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        a = text.toString();
        for (int e = 0; e < length * edits; e++) {
            int at = random.nextInt(text.length());
            char c = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, c);
            }
        }
        b = text.toString();
    }

    @Benchmark
    public int exact() {
        return EditDistance.of(a, b);
    }

    @Benchmark
    public int rough() {
        return RoughAlignment.of(a, b).distance(length).orElse(length);
    }

    @Benchmark
    public int commonsText() {
        return length > 2_000 ? 0 : LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
