package dev.stemma.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.extract.TextBlocks;
import dev.stemma.extract.Extractor;
import dev.stemma.model.Block;
import dev.stemma.model.Facts;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import dev.stemma.repair.Repairer;
import dev.stemma.table.Tables;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What tables and extraction cost together, on every 12th text of a file of JSON lines, repaired before: MB of UTF-8 a second of CPU
 * time of one thread and of the collector, round by round, so that cold and warm are both seen. The digest of all results shows
 * whether a faster way still reads the same.
 */
final class TablesSeconds {
    private static final int EVERY = 12;
    private static final int ROUNDS = 12;

    private TablesSeconds() {}

    /**
     * Prints a line a round.
     *
     * @param args a file of JSON lines with a field {@code text}; the number of rounds, if not 12
     */
    public static void main(String[] args) throws IOException {
        List<String> texts = texts(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        MessageDigest results = sha256();
        for (String text : texts) {
            results.update(read(text, new long[3]).toString().getBytes(StandardCharsets.UTF_8));
        }
        System.out.printf(
                Locale.ROOT,
                "%d texts, %.1f MB, results %s%n",
                texts.size(),
                bytes / 1e6,
                HexFormat.of().formatHex(results.digest(), 0, 8));
        for (int round = 1; round <= rounds; round++) {
            long[] parts = new long[3];
            long start = cpuTime();
            int rows = 0;
            for (String text : texts) {
                rows += read(text, parts).facts().cookies().size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.1f MB/s; tables %.1f, blocks %.1f, extraction %.1f MB/s; %d rows%n",
                    round,
                    speed(bytes, cpuTime() - start),
                    speed(bytes, parts[0]),
                    speed(bytes, parts[1]),
                    speed(bytes, parts[2]),
                    rows);
        }
    }

    private record Read(Tabled tabled, Facts facts) {}

    private static Read read(String source, long[] parts) {
        long start = threadTime();
        Tabled tabled = Tables.read(source, List.of(), List.of());
        long found = threadTime();
        String text = tabled.text();
        List<Block> blocks = TextBlocks.of(text, List.of(), tabled);
        long parted = threadTime();
        Facts facts = Extractor.read(
                text,
                blocks,
                tabled.tables(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Transport.SILENT);
        parts[0] += found - start;
        parts[1] += parted - found;
        parts[2] += threadTime() - parted;
        return new Read(tabled, facts);
    }

    private static List<String> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Repairer repairer = Repairer.withDefaults();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % EVERY == 0) {
                    texts.add(repairer.repair(json.readTree(line).get("text").asText())
                            .text());
                }
            }
        }
        return texts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static double speed(long bytes, long nanoseconds) {
        return bytes / 1e6 / (nanoseconds / 1e9);
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long cpuTime() {
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return threadTime() + collected * 1_000_000;
    }
}
