package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.ingest.Archives;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.IngestLimits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are too long, and tables that are cut. */
class TableLimitsTest {
    @TempDir
    Path folder;

    @Test
    void aRowThatIsTooLongCostsItself() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,\"a\nb\"\n2," + "x".repeat(100_000) + "\n3,\"" + "y\n".repeat(600) + "\"\n4,c\n");
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults().withLimits(limits))
                .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("a\nb", "c");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE, Code.TOO_LARGE);
    }

    @Test
    void linesOfATextThatIsTooLongAreNoTexts() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        Files.writeString(
                folder.resolve("a.csv"),
                "text,url\na,https://a.example\n\"" + "We keep \"\"it\"\".\nAnd that, too.\n".repeat(100)
                        + "\",\"https://b.example\"\nc,https://c.example\n");
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults().withLimits(limits))
                .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        assertThat(texts(seen)).containsExactly("a", "c");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE);
    }

    /** Wherever the limit falls: between two quotes, behind them, in front of what they do not close. */
    @Test
    void quotesAtTheLimitOfARowCloseNothing() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        for (int pad = 0; pad < 3; pad++) {
            Files.writeString(
                    folder.resolve("a.csv"),
                    "text,url\na,https://a.example\n\"" + "x".repeat(pad) + "\"\",".repeat(50_000)
                            + "y\nd,https://d.example\n\",https://b.example\nc,https://c.example\n");
            List<Ingested> seen = new ArrayList<>();
            new Ingest(IngestOptions.defaults().withLimits(limits))
                    .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
            assertThat(texts(seen)).as("pad %d", pad).containsExactly("a", "c");
            assertThat(codes(seen)).as("pad %d", pad).containsExactly(Code.TOO_LARGE);
        }
    }

    @Test
    void rowsInFrontOfACutOfTheArchiveStand() throws Exception {
        StringBuilder table = new StringBuilder("id,text\n");
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            table.append(i).append(",\"text, ").append(random.nextLong()).append("\"\n");
        }
        byte[] gzip = Archives.gzip(Archives.utf8(table.toString()));
        Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.CUT);
        assertThat(ids(seen)).startsWith("0", "1").hasSizeGreaterThan(500);
    }
}
