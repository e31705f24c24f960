package dev.stemma.repair;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CPU seconds that a repair of each file named takes: JSON, one text a line. A program of its own, so that {@link
 * RepairSpeedTest} can run it with the JVM that users have and not with the quick compiler of the tests.
 */
final class RepairSeconds {
    /** CPU time, in nanoseconds, for which each file is repaired over and over before it is timed. */
    private static final long WARM = 8_000_000_000L;

    private static final int ROUNDS = 7;

    private RepairSeconds() {}

    /** Prints name and seconds, tab-separated; the median of all rounds. */
    public static void main(String[] files) throws IOException {
        Repairer repairer = Repairer.withDefaults();
        for (String file : files) {
            List<String> texts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                texts.add(new ObjectMapper().readValue(line, String.class));
            }
            long end = cpuTime() + WARM;
            int repeats = 0;
            while (cpuTime() < end) {
                repairAll(repairer, texts);
                repeats++;
            }
            double[] seconds = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = cpuTime();
                for (int k = 0; k < repeats / 20 + 1; k++) {
                    repairAll(repairer, texts);
                }
                seconds[i] = (cpuTime() - start) / 1e9 / (repeats / 20 + 1);
            }
            Arrays.sort(seconds);
            System.out.println(file + "\t" + seconds[ROUNDS / 2]);
        }
    }

    /** CPU time of this thread, and what the collector took. The compiler is not counted: it is done when its work is. */
    private static long cpuTime() {
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + collected * 1_000_000;
    }

    private static void repairAll(Repairer repairer, List<String> texts) {
        int length = 0;
        for (String text : texts) {
            length += repairer.repair(text).text().length();
        }
        if (length < 0) {
            throw new IllegalStateException("more characters than an int holds");
        }
    }
}
