package dev.stemma.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.QuarantineFolder;
import dev.stemma.schema.Row;
import dev.stemma.sketch.Digests;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreWriter;
import dev.stemma.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureNamesTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    private final CaptureNames names = new CaptureNames();

    @Test
    void otherOriginsKeepTheirNames() {
        assertThat(names.of("in/x.pdf", A)).isEqualTo(Path.of("in/x.pdf"));
        assertThat(names.of("in/y.pdf", A)).isEqualTo(Path.of("in/y.pdf"));
        assertThat(names.of("t.tar!x.pdf", B)).isEqualTo(Path.of("t.tar!x.pdf"));
        assertThat(names.of("in/x.pdf", A)).as("the same once more").isEqualTo(Path.of("in/x.pdf"));
    }

    @Test
    void noTwoCapturesShareAPath() {
        assertThat(names.of("t.tar!x.pdf", A)).isEqualTo(Path.of("t.tar!x.pdf"));
        Path second = names.of("t.tar!x.pdf", B);
        Path third = names.of("t.tar!x.pdf", C);
        assertThat(second.toString()).matches("t\\.tar!x~[0-9a-f]{10}\\.pdf");
        assertThat(third.toString()).matches("t\\.tar!x~[0-9a-f]{10}\\.pdf").isNotEqualTo(second.toString());
        assertThat(names.of("T.tar!x.pdf", B).toString()).matches("T\\.tar!x~[0-9a-f]{10}\\.pdf");
    }

    @Test
    void noneIsAFolderOfAnother() {
        assertThat(names.of("t.tar!y", A)).isEqualTo(Path.of("t.tar!y"));
        assertThat(names.of("t.tar!y/z", B).toString()).matches("t\\.tar!y_z~[0-9a-f]{10}");
        assertThat(names.of("u.tar!y/z", A)).isEqualTo(Path.of("u.tar!y/z"));
        assertThat(names.of("u.tar!y", B).toString()).matches("u\\.tar!y~[0-9a-f]{10}");
    }

    @Test
    void eachRowOfAnExportNamesItsOwnBytes(@TempDir Path folder) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            for (String bytes : List.of("t.tar!x.pdf 1", "t.tar!x.pdf 2", "t.tar!y 3", "t.tar!y/z 4")) {
                String sha256 = Digests.sha256(bytes);
                String origin = bytes.substring(0, bytes.indexOf(' '));
                new QuarantineFolder(out).keep(sha256, Utf8.lossless(bytes));
                store.append(new Row.QuarantineRow(
                        origin, "parse", "binary", Optional.empty(), Optional.empty(), "no text", Optional.of(sha256)));
            }
            store.finish();
        }
        for (int time = 1; time <= 2; time++) {
            Path destination = folder.resolve("q");
            List<Path> files = QuarantineExport.write(out, destination);
            assertThat(files).hasSize(5).doesNotHaveDuplicates();
            for (String line : Files.readAllLines(destination.resolve(QuarantineExport.LIST))) {
                String file = line.replaceAll(".*\"file\":\"([^\"]*)\".*", "$1");
                String sha256 = line.replaceAll(".*\"sha256\":\"([^\"]*)\".*", "$1");
                assertThat(Digests.sha256(Files.readAllBytes(destination.resolve(file))))
                        .isEqualTo(sha256);
            }
        }
    }
}
