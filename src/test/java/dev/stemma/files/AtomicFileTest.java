package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    /** Linux's device on which nothing has room. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void aFullDiskSaysWhichFileHadNoRoom() {
        assumeTrue(Files.isWritable(FULL), FULL + " is not here");
        FileSystemException full = catchThrowableOfType(
                FileSystemException.class, () -> AtomicFile.write(FULL, out -> out.write(new byte[100_000])));
        assertThat(FileTrouble.told(full)).startsWith("/dev/full: ").isNotEqualTo("/dev/full: ");
    }

    /** What the body could not read, say, is not the fault of the file that is written. */
    @Test
    void whatTheBodyThrowsIsThrownAsItIsAndTheFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "as it was");
        IOException own = new IOException("cut off");
        IOException thrown = catchThrowableOfType(
                IOException.class,
                () -> AtomicFile.replace(file, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw own;
                }));
        assertThat(thrown).isSameAs(own);
        assertThat(file).hasContent("as it was");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
