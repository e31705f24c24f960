package dev.stemma.pipeline;

import dev.stemma.folder.CleanOutput;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs of the pipeline with a page that says nothing. */
final class Runs {
    private Runs() {}

    /** Makes everything anew, on one thread, without clean texts: what long tests over real documents need. */
    static RunResult tablesOnly(Path input, Path out) {
        return run(List.of(input.toString()), out, true, CleanOutput.NONE, 1);
    }

    static RunResult run(List<String> inputs, Path out, boolean fresh, CleanOutput clean, int threads) {
        RunConfig config =
                RunConfig.of(inputs, out).withFresh(fresh).withClean(clean).withThreads(threads);
        return new Pipeline(config, "test", (store, page) -> Files.writeString(page, "a page"))
                .run(InputStream.nullInputStream(), Progress.SILENT);
    }
}
