package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileBytesTest {
    @TempDir
    Path folder;

    /** A thread that read the text of a document of 64 MB kept 64 MB outside the heap, where there is as much room as in it, 2026-11-28. */
    @Test
    void aThreadKeepsLittleMemoryOutsideTheHeap() throws Exception {
        byte[] bytes = new byte[(24 << 20) + 5];
        new Random(3).nextBytes(bytes);
        CompletableFuture<Long> kept = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> { // a new one: what others keep is theirs
                    try (FileChannel file = open()) {
                        long before = outside();
                        FileBytes.write(file, 7, bytes);
                        assertThat(FileBytes.read(file, "it", 7, bytes.length)).isEqualTo(bytes);
                        kept.complete(outside() - before);
                    } catch (IOException | RuntimeException | Error e) {
                        kept.completeExceptionally(e);
                    }
                });
        thread.start();
        assertThat(kept.get()).isLessThan(8 << 20);
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        try (FileChannel file = open()) {
            FileBytes.write(file, 0, new byte[] {1, 2, 3});
            assertThat(FileBytes.read(file, "it", 1, 2)).containsExactly(2, 3);
            assertThat(FileBytes.read(file, "it", 9, 0)).isEmpty();
            assertThatThrownBy(() -> FileBytes.read(file, "it", 1, 3))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("it was cut by someone else at 3");
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                folder.resolve("x"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Of buffers, in bytes. */
    private static long outside() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
