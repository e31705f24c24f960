package dev.stemma.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTest {
    private static final String HEADING = "test 1\n";

    @TempDir
    Path folder;

    /** After a power cut a file system may give a file its length and none of its bytes. */
    @Test
    void zerosWhereRecordsShouldBeEndTheScan() throws IOException {
        Path file = folder.resolve("x");
        try (Segment segment = Segment.create(file, HEADING)) {
            segment.append(new byte[] {1, 2, 3}, 3);
            segment.append(new byte[] {4}, 1);
        }
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(
                    1L << 16); // as records of no bytes there would be one every four bytes, in a spool a billion
        }
        List<Integer> lengths = new ArrayList<>();
        try (Segment segment = Segment.open(file, HEADING).orElseThrow()) {
            segment.scan((at, length) -> lengths.add(length));
        }
        assertThat(lengths).containsExactly(3, 1);
    }
}
