package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    /** DuckDB's own: before the first block stand three headers. */
    private static final int HEADERS = 3 * 4096;

    private static final int BLOCK = 1 << 18;

    @TempDir
    Path folder;

    /** What is being replaced is no longer needed: a run ended here each time, with one byte of the one before gone bad. */
    @Test
    void aDamagedRunBeforeIsNoneWhereverItIsDamaged() throws IOException {
        Path earlier = Files.createDirectory(folder.resolve("earlier"));
        Path later = Files.createDirectory(folder.resolve("later"));
        Samples.write(earlier);
        Samples.write(later);
        Optional<Changes> none = Optional.of(new Changes(3, 0, 0, 0));
        assertThat(Changes.between(earlier, later, StoreOptions.defaults())).isEqualTo(none);

        byte[] whole = Files.readAllBytes(earlier.resolve(StoreWriter.FILE));
        Set<Optional<Changes>> seen = new HashSet<>();
        for (int block = HEADERS; block < whole.length; block += BLOCK) {
            byte[] damaged = whole.clone();
            damaged[block + 9] ^= 0x55;
            Files.write(earlier.resolve(StoreWriter.FILE), damaged);
            seen.add(Changes.between(earlier, later, StoreOptions.defaults()));
        }
        assertThat(seen).contains(Optional.empty()).isSubsetOf(Optional.empty(), none);
    }
}
