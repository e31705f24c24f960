package dev.stemma.sketch;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.SplittableRandom;
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

/** From a masked key text to its sketch, beside SuperMinHash over the same shingles. Bytes are characters here (ASCII). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SketcherBenchmark {
    @Param({"2000", "70000"})
    public int length;

    private final Sketcher sketcher = new Sketcher(SketchOptions.defaults());
    private String text;

    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(20261122);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            int letters = 1 + random.nextInt(10);
            for (int i = 0; i < letters; i++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
            words.append(random.nextInt(10) == 0 ? ". " : " ");
        }
        text = words.toString();
    }

    @Benchmark
    public Sketch sketch() {
        return sketcher.sketch(text);
    }

    @Benchmark
    public byte[] superMinHashAlone() {
        long[] hashes = Shingles.of(text, SketchOptions.defaults()).hashes();
        return SimilarityHashing.superMinHash(64, 8).createHasher().compute(ElementHashProvider.ofValues(hashes));
    }
}
