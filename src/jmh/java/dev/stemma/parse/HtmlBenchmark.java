package dev.stemma.parse;

import dev.stemma.model.Capture;
import dev.stemma.model.Origin;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** A page of some 200 kB, from bytes to text, blocks and grids; and a text of the same size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HtmlBenchmark {
    private Parsing parsing;
    private Capture page;
    private Capture text;

    @Setup
    public void setUp() {
        parsing = new Parsing(ParseLimits.defaults());
        StringBuilder html = new StringBuilder("<!doctype html><title>Policy</title><nav><a href=/>Home</a></nav><main>");
        for (int i = 0; i < 500; i++) {
            html.append("<h2>Part ").append(i).append("</h2><p>We keep <b>few</b> data, and for no longer than needed: see <a href=#")
                    .append(i)
                    .append(">above</a>.</p><table><tr><th>Name<th>Lifetime<tr><td>sessionid<td>14&nbsp;days</table>");
        }
        page = capture("page.html", html.toString());
        text = capture("text.txt", "We keep few data, and for no longer than needed: déjà vu.\n".repeat(3400));
    }

    private static Capture capture(String name, String content) {
        return new Capture(name, Origin.file(name), Transport.SILENT, content.getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public Object html() {
        return parsing.parse(page);
    }

    @Benchmark
    public Object plainText() {
        return parsing.parse(text);
    }
}
