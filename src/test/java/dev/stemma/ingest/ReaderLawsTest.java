package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.Entry;
import dev.stemma.model.Capture;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection;
import dev.stemma.saved.Warcs;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every reader of {@link Readers#ALL}: it reads its own format, and of any other bytes under its name it throws
 * nothing, says something, and says the same of them twice.
 */
@Timeout(120)
class ReaderLawsTest {
    private static final long SEED = 20261128;
    private static final int DAMAGES = 40;
    private static final byte[] TEXT = Archives.utf8("a text that is long enough to be damaged in several places");

    @TempDir
    Path folder;

    /** An input's name and bytes for each reader, in the order of the list: a reader that is added needs one. */
    private List<Map.Entry<String, byte[]>> samples() throws Exception {
        return List.of(
                Map.entry("x.txt.gz", Archives.gzip(TEXT)),
                Map.entry("x.txt.bz2", Archives.bzip2(TEXT)),
                Map.entry("x.txt.xz", Archives.xz(TEXT)),
                Map.entry("x.txt.zst", Archives.zstd(TEXT)),
                Map.entry("x.zip", Archives.zip("a.txt", TEXT, "b.txt", TEXT)),
                Map.entry("x.tar", Archives.tar("a.txt", TEXT, "b.txt", TEXT)),
                Map.entry(
                        "x.warc",
                        Archives.utf8(Warcs.info() + Warcs.response("https://a.example/", "text/plain", "a text"))),
                Map.entry("x.mhtml", fixture("mhtml/input.mhtml")),
                Map.entry("x.mbox", fixture("mailbox/input.mbox")),
                Map.entry("x.har", fixture("har/input.har")),
                Map.entry(
                        "x.jsonl", Archives.utf8("{\"id\":\"a\",\"text\":\"one\"}\n{\"id\":\"b\",\"text\":\"two\"}\n")),
                Map.entry("x.json", Archives.utf8("[{\"id\":\"a\",\"text\":\"one\"},{\"id\":\"b\",\"text\":\"two\"}]")),
                Map.entry("x.xml", fixture("xml-records/input.xml")),
                Map.entry("x.parquet", parquet()),
                Map.entry("x.csv", Archives.utf8("id,text\na,one text\nb,\"two, quoted\"\n")));
    }

    @Test
    void everyReaderReadsItsOwn() throws Exception {
        List<Map.Entry<String, byte[]>> samples = samples();
        assertThat(samples).hasSameSizeAs(Readers.ALL);
        for (int i = 0; i < samples.size(); i++) {
            Map.Entry<String, byte[]> sample = samples.get(i);
            Entry entry = entry(sample.getKey(), sample.getValue());
            assertThat(Readers.ALL.stream()
                            .filter(reader -> reader.accepts(entry, entry.head()))
                            .findFirst())
                    .as(sample.getKey())
                    .contains(Readers.ALL.get(i));
            assertThat(SeenInputs.read(sample.getKey(), sample.getValue()))
                    .as(sample.getKey())
                    .hasAtLeastOneElementOfType(Capture.class);
        }
    }

    @Test
    void damagedInputIsToldAndToldTheSame() throws Exception {
        Random random = new Random(SEED);
        List<Map.Entry<String, byte[]>> samples = new ArrayList<>(samples());
        samples.add(Map.entry("x.txt", TEXT)); // what is no container
        for (Map.Entry<String, byte[]> sample : samples) {
            for (int round = 0; round < DAMAGES; round++) {
                byte[] bytes = damaged(sample.getValue(), random);
                List<String> seen = told(sample.getKey(), bytes);
                assertThat(seen)
                        .as("seed %d, %s, round %d, %d bytes", SEED, sample.getKey(), round, bytes.length)
                        .isNotEmpty()
                        .isEqualTo(told(sample.getKey(), bytes));
            }
        }
    }

    /** Cut or longer, some bytes others than they were; now and then nothing or noise. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 20));
        int others = random.nextInt(10) == 0 ? bytes.length : random.nextInt(4);
        for (int i = 0; i < others && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** What was seen, in words: bytes have no equals. */
    private static List<String> told(String name, byte[] bytes) {
        return SeenInputs.read(name, bytes).stream()
                .map(seen -> seen instanceof Capture capture
                        ? capture.id() + " " + capture.transport() + " " + Arrays.hashCode(capture.bytes())
                        : seen instanceof Rejection rejection
                                ? rejection.origin() + " " + rejection.code() + " " + rejection.message()
                                : seen.toString())
                .toList();
    }

    private static Entry entry(String name, byte[] bytes) {
        return new Entry(Origin.file(name), name, name, 0, new ByteArrayInputStream(bytes), Optional.empty());
    }

    private static byte[] fixture(String name) throws Exception {
        return Files.readAllBytes(Path.of("fixtures/ingest").resolve(name));
    }

    private byte[] parquet() throws Exception {
        Path file = folder.resolve("x.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'd' || i AS id, 'text ' || i AS text FROM range(3) t(i)) TO '" + file
                    + "' (FORMAT parquet)");
        }
        return Files.readAllBytes(file);
    }
}
