package dev.stemma.pipeline;

import dev.stemma.ingest.Ingest;
import dev.stemma.model.Capture;
import dev.stemma.model.Document;
import dev.stemma.model.Ingested;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Span;
import dev.stemma.parse.Outcome;
import dev.stemma.parse.Parsing;
import dev.stemma.repair.Repairer;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import dev.stemma.text.Hosts;
import dev.stemma.text.KeyBytes;
import dev.stemma.text.Masked;
import dev.stemma.text.MaskedBytes;
import dev.stemma.text.Masking;
import dev.stemma.text.Utf8;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From clean text to sketches: CPU time of one thread for each step, over the documents of the inputs that are named, in
 * megabytes of clean text. Arguments: rounds, then inputs. Prints the median of the later half of the rounds.
 */
public final class SketchingStages {
    private final Map<String, long[]> nanos = new LinkedHashMap<>();
    private final Sketcher sketcher = new Sketcher(SketchOptions.defaults());
    private int round;
    private final int rounds;

    private record Clean(String text, List<Span> outside, Optional<String> site) {}

    private SketchingStages(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] args) {
        RunConfig config = RunConfig.of(List.of(args).subList(1, args.length), Path.of("stemma-out"));
        List<Clean> texts = texts(config);
        SketchingStages stages = new SketchingStages(Integer.parseInt(args[0]));
        long check = 0;
        for (stages.round = 0; stages.round < stages.rounds; stages.round++) {
            for (Clean clean : texts) {
                check += stages.whole(clean);
            }
        }
        stages.print(texts.stream().mapToLong(clean -> Utf8.lossless(clean.text()).length).sum());
        System.out.println("check " + Long.toHexString(check));
    }

    private static List<Clean> texts(RunConfig config) {
        DocumentStage stage = new DocumentStage(Repairer.withDefaults());
        List<Clean> texts = new ArrayList<>();
        try (Parsing parsing = new Parsing(config.parse())) {
            new Ingest(config.ingest())
                    .read(config.inputs(), InputStream.nullInputStream(), item -> add(item, parsing, stage, texts), at -> {});
        }
        return texts;
    }

    private static void add(Ingested item, Parsing parsing, DocumentStage stage, List<Clean> texts) {
        if (item instanceof Capture capture && parsing.parse(capture) instanceof Outcome.Read read) {
            Document document = stage.document(capture, Digests.sha256(capture.bytes()), read.parsed());
            texts.add(new Clean(
                    document.text(),
                    document.outside(),
                    document.facts().platformUrl().map(PlatformUrl::url).flatMap(Hosts::siteOf)
                            .or(() -> document.transport().url().flatMap(Hosts::siteOf))));
        }
    }

    private long whole(Clean clean) {
        byte[] utf8 =
                time("key text", () -> KeyBytes.of(clean.text(), clean.outside())).utf8();
        MaskedBytes masked = time("masks", () -> Masking.mask(utf8, clean.site()));
        byte[] bytes = time("masked text", masked::utf8);
        List<Masked.Mask> masks = time("their places", masked::masks);
        int sketch = time("sketch", () -> sketcher.sketch(bytes)).hashCode();
        int digest = time("digests", () -> List.of(
                        Digests.sha256(clean.text()), Digests.sha256(utf8), Digests.sha256(bytes)))
                .hashCode();
        return sketch * 31L + digest + masks.hashCode();
    }

    private <T> T time(String name, Supplier<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        nanos.computeIfAbsent(name, any -> new long[rounds])[round] +=
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return result;
    }

    private void print(long bytes) {
        double all = 0;
        for (Map.Entry<String, long[]> stage : nanos.entrySet()) {
            long[] later = Arrays.copyOfRange(stage.getValue(), rounds / 2, rounds);
            Arrays.sort(later);
            double median = (double) later[later.length / 2] / bytes;
            double best = (double) later[0] / bytes;
            all += stage.getKey().equals("digests") ? 0 : median;
            System.out.printf(
                    Locale.ROOT, "%-12s %6.2f ns/B %8.0f MB/s (best %.2f)%n", stage.getKey(), median, 1e3 / median, best);
        }
        System.out.printf(Locale.ROOT, "all but digests %.2f ns/B, %.0f MB/s of %.1f MB%n", all, 1e3 / all, bytes / 1e6);
    }
}
