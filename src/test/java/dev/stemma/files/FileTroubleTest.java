package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTroubleTest {
    @TempDir
    Path folder;

    @Test
    void theReasonIsThereWhereTheJdkSaysOnlyThePath() {
        assertThat(FileTrouble.told(new AccessDeniedException("out/x"))).isEqualTo("out/x: no permission");
        assertThat(FileTrouble.told(new NoSuchFileException("x"))).isEqualTo("x: there is no such file or folder");
        assertThat(FileTrouble.told(new FileSystemException("x", null, "No space left on device")))
                .isEqualTo("x: No space left on device");
        assertThat(FileTrouble.told(new IOException("Broken pipe"))).isEqualTo("Broken pipe");
        assertThat(FileTrouble.told(new IOException())).isEqualTo("IOException");
        AccessDeniedException denied = new AccessDeniedException("out/x");
        assertThat(FileTrouble.told(new UncheckedIOException(denied))).isEqualTo("out/x: no permission");
        assertThat(FileTrouble.told(new UncheckedIOException("cannot write it", denied)))
                .isEqualTo("cannot write it");
    }

    @Test
    void whatStandsInTheWayIsNamedForWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(told(() -> Files.createDirectories(file)))
                .isEqualTo(file + ": a file of this name is there already");
        assertThat(told(() -> Files.createFile(file))).isEqualTo(file + ": a file of this name is there already");
        assertThat(told(() -> Files.createDirectory(folder)))
                .isEqualTo(folder + ": a folder of this name is there already");
        assertThat(told(() -> Files.newDirectoryStream(file).close()))
                .isEqualTo(file + ": a file stands where a folder is needed");
    }

    private static String told(ThrowingCallable work) {
        return FileTrouble.told(catchThrowableOfType(IOException.class, work));
    }
}
