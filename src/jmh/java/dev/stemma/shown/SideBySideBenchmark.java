package dev.stemma.shown;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** Two texts of 100,000 characters laid beside each other, as the page and the server show them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SideBySideBenchmark {
    private static final int CHARS = 100_000;
    private static final long SEED = 20261122;

    /** One word in so many differs. */
    @Param({"1000", "100", "10"})
    public int oneIn;

    private String left;
    private String right;

    @Setup
    public void texts() {
        Random random = new Random(SEED);
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        while (a.length() < CHARS) {
            String word = Integer.toString(random.nextInt(5_000), 36);
            String blank = random.nextInt(60) == 0 ? "\n" : " ";
            a.append(word).append(blank);
            b.append(random.nextInt(oneIn) == 0 ? "other" : word).append(blank);
        }
        left = a.toString();
        right = b.toString();
    }

    @Benchmark
    public int rows() {
        return SideBySide.of(left, right).rows().size();
    }
}
