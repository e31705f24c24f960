package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What inputs may cost: read by a JVM of its own with a small heap and a temporary folder of its own, hostile and very large
 * inputs end as rows, and leave nothing behind.
 */
@Tag("long")
@Timeout(900)
class BoundedReadingTest {
    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void bombsOfTenGigabytesEndAsRowsInASmallHeapAndNoDisk() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        try (OutputStream gzip = best(in.resolve("1-bomb.txt.gz"))) {
            fill(gzip, 10 * GIB, (byte) 0);
        }
        try (OutputStream gzip = best(in.resolve("2-bomb.jsonl.gz"))) {
            gzip.write("{\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            fill(gzip, 10 * GIB, (byte) 'x');
        }
        try (OutputStream gzip = best(in.resolve("3-bomb.csv.gz"))) {
            gzip.write("id,text\n1,\"".getBytes(StandardCharsets.US_ASCII));
            fill(gzip, GIB, (byte) 'x');
        }
        Files.write(
                in.resolve("4-nested.zip"), Archives.zip("inner.gz", Files.readAllBytes(in.resolve("1-bomb.txt.gz"))));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("5-bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("zeros.warc"));
            fill(zip, GIB, (byte) 0);
        }
        Files.write(in.resolve("6-lie.zip"), lyingZip());
        Files.writeString(in.resolve("7-last.txt"), "still read");

        List<String> rows = read(in, "300m"); // a capture of the largest size is held twice
        assertThat(rows)
                .containsExactly(
                        "expansion",
                        "expansion",
                        "expansion",
                        "expansion",
                        "too_large",
                        "text lie.txt",
                        "text 7-last.txt");
    }

    @Test
    void fiveGigabytesOfRecordsNeedNoMoreThanOneOfThem() throws Exception {
        byte[] record = ("{\"text\":\"" + "We keep few data, and for no longer than needed. ".repeat(1300) + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
        Process reader = start(Path.of("-"), "128m");
        long records = 5 * GIB / record.length;
        try (OutputStream to = reader.getOutputStream()) {
            for (long i = 0; i < records; i++) {
                to.write(record);
            }
        }
        assertThat(end(reader)).containsExactly("texts " + records);
    }

    @Test
    void aLineOfFiveGigabytesNeedsNoMoreThanTheLimit() throws Exception {
        Process reader = start(Path.of("-"), "300m");
        try (OutputStream to = reader.getOutputStream()) {
            to.write("{\"text\":\"first\"}\n{\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            fill(to, 5 * GIB, (byte) 'x');
            to.write("\"}\n{\"text\":\"last\"}\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(end(reader)).containsExactly("text -!1", "too_large", "text -!3");
    }

    /** What a JVM with so much heap makes of an input; its temporary folder must be empty again. */
    private List<String> read(Path input, String heap) throws Exception {
        return end(start(input, heap));
    }

    private Process start(Path input, String heap) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        input.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> end(Process reader) throws Exception {
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        List<String> lines = said.lines().toList();
        String disk = lines.get(lines.size() - 1);
        assertThat(Long.parseLong(disk.substring("disk ".length())))
                .as("most bytes in the temporary folder, the database's own library apart")
                .isLessThan(200L << 20);
        return lines.subList(0, lines.size() - 1);
    }

    /** A header that promises four gigabytes in front of ten bytes. */
    private static byte[] lyingZip() throws IOException {
        byte[] zip = Archives.zip("lie.txt", Archives.utf8("ten bytes."));
        byte[] central = {'P', 'K', 1, 2};
        for (int i = 0; i + 4 < zip.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(zip, i, i + 4), central)) {
                Arrays.fill(zip, i + 24, i + 28, (byte) 0xfe);
            }
        }
        return zip;
    }

    private static OutputStream best(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static void fill(OutputStream out, long bytes, byte value) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, value);
        for (long left = bytes; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(block.length, left));
        }
    }

    /** Reads its one argument and says what came of it, and the most disk that it took. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut") // a process of its own, read by the test
        public static void main(String[] args) throws Exception {
            long[] texts = new long[1];
            long[] disk = new long[1];
            Thread watch = new Thread(() -> {
                while (true) {
                    disk[0] = Math.max(disk[0], bytesIn(Path.of(System.getProperty("java.io.tmpdir"))));
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            watch.setDaemon(true);
            watch.start();
            StringBuilder rows = new StringBuilder();
            new Ingest(IngestOptions.defaults()).read(List.of(args[0]), System.in, seen -> {
                if (seen instanceof Capture && ++texts[0] > 10) {
                    return;
                }
                rows.append(row(seen)).append('\n');
            });
            System.out.print(texts[0] > 10 ? "texts " + texts[0] + "\n" : rows);
            System.out.println("disk " + disk[0]);
        }

        private static String row(Ingested seen) {
            return seen instanceof Rejection rejection
                    ? rejection.code().word()
                    : seen instanceof Capture capture ? "text " + capture.id().replace("6-lie.zip!", "") : "skip";
        }

        private static long bytesIn(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> !file.toString().contains("duckdb"))
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException | java.io.UncheckedIOException e) {
                return 0; // a file went while it was counted
            }
        }
    }
}
