package dev.stemma.template;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** The template of versions of one text of 68 kB, a part of whose paragraphs changes from version to version. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TemplatesBenchmark {
    private static final int PARAGRAPHS = 140;

    @Param({"10", "100"})
    public int versions;

    /** Share of the paragraphs that have another word in the next version. */
    @Param({"0.01", "0.1"})
    public double changed;

    private List<Member> members;

    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(20261122);
        List<List<String>> text = new ArrayList<>();
        for (int p = 0; p < PARAGRAPHS; p++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 80; w++) {
                words.add(Integer.toString(random.nextInt(36 * 36 * 36), 36));
            }
            text.add(words);
        }
        members = new ArrayList<>();
        for (int v = 0; v < versions; v++) {
            StringBuilder version = new StringBuilder();
            for (List<String> words : text) {
                if (random.nextDouble() < changed) {
                    words.set(random.nextInt(words.size()), "v" + v);
                }
                version.append(String.join(" ", words)).append(".\n\n");
            }
            members.add(new Member("v" + v, version.toString(), Optional.empty(), Optional.empty(), false));
        }
    }

    @Benchmark
    public Template induce() {
        return Templates.induce(members, TemplateOptions.defaults());
    }

    /** What reading each character once costs, to compare with. */
    @Benchmark
    public int readOnce() {
        int sum = 0;
        for (Member member : members) {
            for (int i = 0; i < member.text().length(); i++) {
                sum = sum * 31 + member.text().charAt(i);
            }
        }
        return sum;
    }
}
