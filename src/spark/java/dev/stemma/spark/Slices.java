package dev.stemma.spark;

import dev.stemma.ingest.FileReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Cuts the inputs into what one task reads. JSON lines are cut at newlines; as each line is known by its number in its file,
 * the lines of each slice are counted first. Everything else is one slice a file: an archive has no place to start in.
 */
final class Slices {
    private Slices() {}

    /**
     * The slices, numbered in the order of the files.
     *
     * @param sliceBytes files with lines are cut into slices of this size
     */
    static List<Slice> of(
            List<InputFiles.Found> files, long sliceBytes, JavaSparkContext spark, SerializableConfiguration hadoop) {
        List<Slice> cut = new ArrayList<>();
        for (InputFiles.Found file : files) {
            FileReading.Named named = file.named();
            if (file.size() <= sliceBytes || !FileReading.hasLines(named.id(), new byte[0])) {
                cut.add(new Slice(0, file.uri(), named.path(), named.id(), 0, -1, 0));
                continue;
            }
            for (long start = 0; start < file.size(); start += sliceBytes) {
                long end = Math.min(file.size(), start + sliceBytes);
                cut.add(new Slice(0, file.uri(), named.path(), named.id(), start, end, 0));
            }
        }
        List<Slice> open = cut.stream().filter(slice -> !slice.whole()).toList();
        Map<Slice, Long> lines = new HashMap<>();
        if (!open.isEmpty()) {
            List<Long> counts = spark.parallelize(open, Math.min(open.size(), 10_000))
                    .map(slice -> count(slice, hadoop))
                    .collect();
            for (int i = 0; i < counts.size(); i++) {
                lines.put(open.get(i), counts.get(i));
            }
        }
        return numbered(cut, lines);
    }

    private static List<Slice> numbered(List<Slice> cut, Map<Slice, Long> lines) {
        Set<String> uncut = new HashSet<>();
        lines.forEach((slice, count) -> {
            if (count < 0) {
                uncut.add(slice.uri());
            }
        });
        List<Slice> slices = new ArrayList<>();
        long before = 0;
        for (Slice slice : cut) {
            if (slice.start() == 0) {
                before = 0;
            }
            if (slice.whole() || !uncut.contains(slice.uri())) {
                slices.add(slice.at(slices.size(), before));
                before += slice.whole() ? 0 : lines.get(slice);
            } else if (slice.start() == 0) {
                slices.add(new Slice(slices.size(), slice.uri(), slice.path(), slice.id(), 0, -1, 0));
            }
        }
        return slices;
    }

    /**
     * The lines that start in a slice; -1 for a file that must be read as a whole, as its encoding has other newlines, or as its
     * lines cannot be counted: reading it tells what is wrong, and numbers what stands before that.
     */
    private static long count(Slice slice, SerializableConfiguration hadoop) {
        long from = Math.max(0, slice.start() - 1);
        try (InputStream in = slice.open(hadoop, from)) {
            long left = slice.end() - 1 - from;
            long lines = 0;
            if (slice.start() == 0) {
                byte[] head = in.readNBytes((int) Math.min(4, left));
                if (!FileReading.hasLines(slice.id(), head)) {
                    return -1;
                }
                lines = 1 + newlines(head, head.length);
                left -= head.length;
            }
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    break;
                }
                lines += newlines(buffer, count);
                left -= count;
            }
            return lines;
        } catch (IOException e) {
            return -1;
        }
    }

    private static long newlines(byte[] buffer, int count) {
        long lines = 0;
        for (int i = 0; i < count; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
