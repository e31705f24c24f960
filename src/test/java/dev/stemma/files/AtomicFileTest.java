package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Pages that were saved under their addresses have such names. */
    @Test
    void aFileHasTheLongestNameThatAFileCanHave() throws IOException {
        for (String name : List.of("x".repeat(249), "x".repeat(250), "x".repeat(255), "\u00e9".repeat(127) + "x")) {
            Path file = folder.resolve(name);
            AtomicFile.replace(file, out -> out.write('a'));
            assertThat(file).hasContent("a");
        }
        assertThat(AtomicFile.partOf(folder.resolve("x".repeat(250) + "a")))
                .isNotEqualTo(AtomicFile.partOf(folder.resolve("x".repeat(250) + "b")));
        assertThat(AtomicFile.partOf(Path.of("a/b.txt"))).isEqualTo(Path.of("a/.b.txt.part"));
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
