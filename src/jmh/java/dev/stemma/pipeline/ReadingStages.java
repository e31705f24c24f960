package dev.stemma.pipeline;

import dev.stemma.completeness.Completeness;
import dev.stemma.extract.TextBlocks;
import dev.stemma.extract.Extractor;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Block;
import dev.stemma.model.Capture;
import dev.stemma.model.Document;
import dev.stemma.model.Ingested;
import dev.stemma.model.Parsed;
import dev.stemma.model.Repaired;
import dev.stemma.model.Tabled;
import dev.stemma.model.Verdict;
import dev.stemma.parse.Outcome;
import dev.stemma.parse.Parsing;
import dev.stemma.repair.PageLines;
import dev.stemma.repair.Repairer;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.Sketch;
import dev.stemma.sketch.Sketcher;
import dev.stemma.spool.Card;
import dev.stemma.spool.SpooledDocument;
import dev.stemma.table.Tables;
import dev.stemma.text.Masked;
import dev.stemma.text.Utf8;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the time of the first half goes: CPU time of one thread for each stage, over all documents of the inputs that are
 * named. Arguments: rounds, then inputs. A program and not a benchmark of JMH, because the stages feed each other.
 */
public final class ReadingStages {
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Repairer repairer = Repairer.withDefaults();
    private final DocumentStage stage = new DocumentStage(repairer);
    private final Sketcher sketcher = new Sketcher(dev.stemma.sketch.SketchOptions.defaults());
    private long bytes;
    private long records;

    private ReadingStages() {}

    public static void main(String[] args) {
        RunConfig config = RunConfig.of(List.of(args).subList(1, args.length), Path.of("stemma-out"));
        int rounds = Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            ReadingStages stages = new ReadingStages();
            stages.run(config);
            if (round == 1 || round == rounds) {
                stages.print(round);
            }
        }
    }

    private void run(RunConfig config) {
        List<Capture> captures = new ArrayList<>();
        time("ingest", () -> {
            new Ingest(config.ingest()).read(config.inputs(), InputStream.nullInputStream(), item -> add(item, captures), at -> {});
            return null;
        });
        try (Parsing parsing = new Parsing(config.parse())) {
            for (Capture capture : captures) {
                bytes += capture.bytes().length;
                String raw = time("digest of bytes", () -> Digests.sha256(capture.bytes()));
                if (time("parse", () -> parsing.parse(capture)) instanceof Outcome.Read read) {
                    document(capture, raw, read.parsed());
                }
            }
        }
    }

    private static void add(Ingested item, List<Capture> captures) {
        if (item instanceof Capture capture) {
            captures.add(capture);
        }
    }

    private void document(Capture capture, String raw, Parsed parsed) {
        Repaired repaired = time("repair", () -> repairer.repair(parsed.text()));
        Tabled tabled = time("tables", () -> Tables.read(repaired.text(), parsed.blocks(), parsed.grids()));
        time("page lines", () -> PageLines.of(tabled.text()));
        List<Block> blocks = time("blocks", () -> TextBlocks.of(tabled.text(), parsed.blocks(), tabled));
        time(
                "facts",
                () -> Extractor.read(
                        tabled.text(),
                        blocks,
                        tabled.tables(),
                        parsed.title(),
                        parsed.canonicalUrl(),
                        parsed.language(),
                        capture.transport()));
        Document document = time("all from repair to facts", () -> stage.document(capture, raw, parsed));
        Keys keys = time("key text and mask", () -> Keys.of(document));
        byte[] keyText = keys.key().utf8();
        List<Verdict.Sign> alone = time("completeness", () -> Completeness.alone(document));
        byte[] text = time("texts encoded", () -> Utf8.lossless(document.text()));
        byte[] masked = time("key text and mask", keys.masked()::utf8);
        List<Masked.Mask> masks = time("key text and mask", keys.masked()::masks);
        Sketch sketch = time("sketch", () -> sketcher.sketch(masked));
        List<String> digests = time(
                "digests of texts",
                () -> List.of(Digests.sha256(text), Digests.sha256(keyText), Digests.sha256(masked)));
        Card card = new Card(
                0,
                document.id(),
                document.rawBytes(),
                document.text().length(),
                raw,
                raw,
                digests.get(0),
                digests.get(1),
                digests.get(2),
                keys.key().length(),
                Masked.length(keys.key().length(), masks),
                sketch,
                keys.site(),
                document.transport().url(),
                Optional.empty(),
                alone,
                Completeness.noDocument(alone));
        SpooledDocument record = time("record", () -> SpooledDocument.of(raw, card, document, text, keyText, masks));
        records += record.card().chars();
    }

    private <T> T time(String name, Supplier<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        nanos.merge(name, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }

    private void print(int round) {
        System.out.printf(Locale.ROOT, "round %d, %.1f MB, %d Mchars%n", round, bytes / 1e6, records / 1_000_000);
        nanos.forEach((name, spent) ->
                System.out.printf(Locale.ROOT, "%-26s %8.0f ms %8.1f MB/s%n", name, spent / 1e6, bytes * 1e3 / spent));
    }
}
