package dev.stemma.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonFileTest {
    private static final String ONE = Digests.sha256("one");
    private static final String TWO = Digests.sha256("two");

    @TempDir
    Path folder;

    @Test
    void aFinishedRunLeavesWhatItAskedForAndWhatItAdded() throws IOException {
        try (ComparisonFile first = ComparisonFile.open(folder, "maker")) {
            first.add(ONE, new byte[] {1});
            first.add(TWO, new byte[0]);
            first.tidy();
        }
        try (ComparisonFile second = ComparisonFile.open(folder, "maker")) {
            assertThat(second.find(TWO)).contains(new byte[0]);
            assertThat(second.find(Digests.sha256("three"))).isEmpty();
            second.tidy();
        }
        try (ComparisonFile third = ComparisonFile.open(folder, "maker")) {
            assertThat(third.find(ONE)).as("nobody asked for it").isEmpty();
            assertThat(third.find(TWO)).isPresent();
        }
    }

    /** It was killed before it put its file in order. */
    @Test
    void aKilledRunLeavesBoth() throws IOException {
        try (ComparisonFile first = ComparisonFile.open(folder, "maker")) {
            first.add(ONE, new byte[] {1});
            first.tidy();
        }
        try (ComparisonFile killed = ComparisonFile.open(folder, "maker")) {
            killed.add(TWO, new byte[] {2});
        }
        try (ComparisonFile next = ComparisonFile.open(folder, "maker")) {
            assertThat(next.find(ONE)).contains(new byte[] {1});
            assertThat(next.find(TWO)).contains(new byte[] {2});
        }
    }

    @Test
    void whatAnotherProgramFoundIsForgotten() throws IOException {
        try (ComparisonFile first = ComparisonFile.open(folder, "maker")) {
            first.add(ONE, new byte[] {1});
            first.tidy();
        }
        try (ComparisonFile other = ComparisonFile.open(folder, "another maker")) {
            assertThat(other.find(ONE)).isEqualTo(Optional.empty());
        }
    }
}
