package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Stemma wrote is known again, and nothing else is taken for it: it would be left out of a run. */
final class OwnFilesTest {
    @Test
    void anOutputHasAManifestAndTables() {
        assertThat(OwnFiles.areOutput(Set.of("run.json", "stemma.duckdb", "clean")))
                .isTrue();
        assertThat(OwnFiles.areOutput(Set.of("run.json", "documents.parquet"))).isTrue();
        assertThat(OwnFiles.areOutput(Set.of("run.json", "a.txt"))).isFalse();
        assertThat(OwnFiles.areOutput(Set.of("stemma.duckdb", "documents.parquet")))
                .isFalse();
    }

    @Test
    void aPageSaysSoAtItsBeginning() throws IOException {
        String mark = "<meta name=\"generator\" content=\"Stemma\">";
        assertThat(OwnFiles.isPage(in("<!DOCTYPE html><html><head>" + mark))).isTrue();
        assertThat(OwnFiles.isPage(in("<p>Their head has " + " ".repeat(256) + mark)))
                .isFalse();
    }

    @Test
    void decisionsOfCourtsAreDocuments() throws IOException {
        assertThat(OwnFiles.isDecisions(in("{\"scheme\":\"stemma-decisions/1\"}\n")))
                .isTrue();
        assertThat(OwnFiles.isDecisions(in("{\"scheme\":\"stemma-templates-1\"}\n")))
                .isFalse();
        assertThat(OwnFiles.isDecisions(in("{\"court\":\"CJEU\"}\n"))).isFalse();
        assertThat(OwnFiles.isDecisions(in(""))).isFalse();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
