package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.entry.Entry;
import dev.stemma.entry.IngestOptions;
import dev.stemma.entry.Intake;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import dev.stemma.saved.Warcs;
import dev.stemma.stream.IngestLimits;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inputs made to crash, hang, fill or trick a reader: each ends as a row that says so. */
@Timeout(120)
class HostileInputTest {
    @TempDir
    Path folder;

    @Test
    void aGzipBombIsStoppedAtItsRatio() throws Exception {
        Files.write(folder.resolve("bomb.txt.gz"), bomb(1L << 27));
        Rejection stopped = (Rejection) read().get(0);
        assertThat(stopped.code()).isEqualTo(Code.EXPANSION);
        assertThat(stopped.limit()).contains("max-ratio=100.0");
        assertThat(stopped.observed()).isPresent();
    }

    @Test
    void aBombOfBlankLinesIsStoppedToo() throws Exception {
        Files.write(folder.resolve("bomb.jsonl.gz"), bomb(1L << 26));
        assertThat(codes(read())).containsExactly(Code.EXPANSION);
    }

    @Test
    void aBombInAZipInAZipIsStopped() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            zeros(zip, 1L << 26);
        }
        Files.write(
                folder.resolve("outer.zip"),
                Archives.zip("inner.zip", out.toByteArray(), "after.txt", Archives.utf8("still read")));
        List<Ingested> seen = read();
        assertThat(codes(seen)).containsExactly(Code.EXPANSION);
        assertThat(texts(seen)).containsExactly("still read");
    }

    @Test
    void containersEndAtAStatedDepth() throws Exception {
        byte[] nested = Archives.utf8("core");
        String name = "core.txt";
        for (int i = 0; i < 8; i++) {
            nested = Archives.zip(name, nested);
            name = "level" + i + ".zip";
        }
        Files.write(folder.resolve("top.zip"), nested);
        Rejection deep = (Rejection) read().get(0);
        assertThat(deep.code()).isEqualTo(Code.TOO_DEEP);
        assertThat(deep.limit()).contains("max-depth=4");
    }

    @Test
    void anArchiveOfTooManyEntriesIsReadUpToTheLimit() throws Exception {
        Object[] parts = new Object[40];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "f" + i + ".txt";
            parts[i + 1] = Archives.utf8("text " + i);
        }
        Files.write(folder.resolve("many.tar"), Archives.tar(parts));
        IngestLimits limits = IngestLimits.defaults().with("max-entries", 10);
        List<Ingested> seen = read(IngestOptions.defaults().withLimits(limits));
        assertThat(texts(seen)).hasSize(10);
        assertThat(codes(seen)).containsExactly(Code.TOO_MANY_ENTRIES);
    }

    @Test
    void sizesThatLieAskForNoMemory() throws Exception {
        byte[] tar = Archives.tar("lie.txt", Archives.utf8("short"));
        byte[] size = "77777777777\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, tar, 124, size.length);
        fixChecksum(tar);
        Files.write(folder.resolve("lie.tar"), tar);
        List<Ingested> seen = read();
        assertThat(seen).isNotEmpty();
        Ingested first = seen.get(0);
        assertThat(first instanceof Rejection
                        || ((Capture) first).transport().truncated().isPresent())
                .isTrue();
    }

    @Test
    @Tag("long")
    void aLineOfFiveGigabytesCostsOneRow() {
        Generated line = new Generated(5L << 30, (byte) 'x');
        InputStream in = new SequenceInputStream(
                new SequenceInputStream(stream("{\"text\":\"first\"}\n"), line), stream("\n{\"text\":\"last\"}\n"));
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(List.of("-"), in, seen::add);
        assertThat(texts(seen)).containsExactly("first", "last");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE);
        assertThat(((Rejection) seen.get(1)).limit()).contains("max-line-bytes=104857600");
    }

    @Test
    void linksAndPipesNeitherLoopNorHang() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("outside"), Path.of("/"));
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("dead.txt"), folder.resolve("gone.txt"));
        Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
        Process fifo = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assumeTrue(fifo.waitFor() == 0, "no mkfifo here");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("a");
        assertThat(codes(seen)).containsExactly(Code.UNREADABLE, Code.UNREADABLE, Code.UNREADABLE);
        assertThat(seen)
                .filteredOn(Skip.class::isInstance)
                .extracting(skip -> ((Skip) skip).reason())
                .containsExactly("link to a file", "link to a folder", "link to a folder");
        assertThat(seen)
                .filteredOn(Rejection.class::isInstance)
                .extracting(rejection -> ((Rejection) rejection).message())
                .filteredOn(message -> message.contains("a link to nowhere"))
                .hasSize(2);
    }

    @Test
    void aFileThatIsWrittenToIsReadOnceMoreAndThenRejected() throws Exception {
        AtomicInteger states = new AtomicInteger();
        List<Ingested> seen = new ArrayList<>();
        Intake intake = new Intake(Readers.FORMATS, IngestOptions.defaults(), seen::add);
        var origin = dev.stemma.model.Origin.file("grows.txt");
        new OpenFile(origin, () -> "state " + states.incrementAndGet(), intake)
                .read(() -> new Entry(origin, "grows.txt", "grows.txt", 0, stream("text"), java.util.Optional.empty()));
        assertThat(codes(seen)).containsExactly(Code.CHANGED_DURING_READ);
        assertThat(states).hasValue(4);
    }

    @Test
    void aThousandEmptyFilesAreAThousandCaptures() throws Exception {
        for (int i = 0; i < 1000; i++) {
            Files.createFile(folder.resolve(i + ".txt"));
        }
        assertThat(ids(read())).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void gzipCutAnywhereIsMarkedOrRejectedButNeverWhole() throws Exception {
        byte[] whole = Archives.gzip(Archives.utf8("one text that is long enough to be cut in many places ".repeat(5)));
        for (int length = 3; length < whole.length; length++) {
            Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(whole, length));
            List<Ingested> seen = read();
            assertThat(seen).as("cut at " + length).hasSize(1);
            boolean marked = seen.get(0) instanceof Rejection
                    || ((Capture) seen.get(0)).transport().truncated().isPresent();
            assertThat(marked).as("cut at " + length).isTrue();
        }
    }

    @Test
    void aWarcCutAnywhereKeepsTheRecordsBeforeAndSaysThatItIsCut() throws Exception {
        String first = Warcs.response("https://example.org/1", "text/plain", "first text");
        String second = Warcs.response("https://example.org/2", "text/plain", "second text");
        byte[] whole = Archives.utf8(first + second);
        for (int length = first.length() + 1; length < whole.length - 4; length++) {
            for (boolean zipped : new boolean[] {false, true}) {
                byte[] cut = Arrays.copyOf(whole, length);
                Path file = folder.resolve(zipped ? "cut.warc.gz" : "cut.warc");
                Files.write(file, zipped ? Archives.gzip(cut) : cut);
                List<Ingested> seen = read();
                assertThat(texts(seen)).as("cut at " + length).startsWith("first text");
                Ingested last = seen.get(seen.size() - 1);
                assertThat(seen).as("cut at " + length).hasSize(2);
                assertThat(last instanceof Rejection
                                || ((Capture) last).transport().truncated().isPresent())
                        .as("cut at " + length)
                        .isTrue();
                Files.delete(file);
            }
        }
    }

    @Test
    void aDamagedMemberOfAWarcCostsItsRecordOnly() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 9; i++) {
            byte[] member = Archives.gzip(Archives.utf8(Warcs.response(
                    "https://example.org/" + i, "text/plain", "text number " + i + " " + noise(i).repeat(3))));
            if (i == 4) {
                for (int k = member.length / 2; k < member.length / 2 + 40; k++) {
                    member[k] ^= 0x55;
                }
            }
            out.write(member);
        }
        Files.write(folder.resolve("damaged.warc.gz"), out.toByteArray());
        List<Ingested> seen = read();
        List<String> whole = seen.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .filter(capture -> capture.transport().truncated().isEmpty())
                .map(capture -> new String(capture.bytes(), StandardCharsets.UTF_8).substring(0, 13))
                .toList();
        assertThat(whole)
                .containsExactly(
                        "text number 0",
                        "text number 1",
                        "text number 2",
                        "text number 3",
                        "text number 5",
                        "text number 6",
                        "text number 7",
                        "text number 8");
        assertThat(seen).hasSize(9);
    }

    @Test
    void aRecordThatIsNoneIsReadOver() throws Exception {
        String good = Warcs.response("https://example.org/1", "text/plain", "good");
        Files.writeString(
                folder.resolve("bad.warc"), good + "WARC/1.1\r\nthis is no header\r\n\r\nand no body\r\n" + good);
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("good", "good");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
    }

    private List<Ingested> read() {
        return read(IngestOptions.defaults());
    }

    private List<Ingested> read(IngestOptions options) {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(options).read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        return seen;
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String noise(int seed) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] bomb(long bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] lines = new byte[1 << 16];
            Arrays.fill(lines, (byte) '\n');
            for (long i = 0; i < bytes; i += lines.length) {
                gzip.write(lines);
            }
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, long bytes) throws Exception {
        byte[] zeros = new byte[1 << 16];
        for (long i = 0; i < bytes; i += zeros.length) {
            out.write(zeros);
        }
    }

    private static void fixChecksum(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] octal = String.format(java.util.Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, tar, 148, 8);
    }

    /** So many equal bytes that no array could hold them. */
    private static final class Generated extends InputStream {
        private final AtomicLong left;
        private final byte value;

        Generated(long size, byte value) {
            left = new AtomicLong(size);
            this.value = value;
        }

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            long now = left.get();
            if (now <= 0) {
                return -1;
            }
            int n = (int) Math.min(now, length);
            Arrays.fill(buffer, offset, offset + n, value);
            left.addAndGet(-n);
            return n;
        }
    }
}
