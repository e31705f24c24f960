package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
    static Document page(JdbcTables tables, ReportOptions options) {
        return Jsoup.parse(new String(ReportWriter.render(tables, options).toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void everyPartOfThePageIsThere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        try (JdbcTables tables = SampleStore.harmless()) {
            ReportWriter.write(tables, file, ReportOptions.defaults());
        }
        Document page = Jsoup.parse(file, "UTF-8");
        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly(
                        "overview",
                        "templates",
                        "clusters",
                        "documents",
                        "incomplete",
                        "cookies",
                        "quarantine",
                        "method");
        assertThat(folder).isDirectoryContaining(each -> each.endsWith("report.html"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        String copy = System.getenv("STEMMA_REPORT_COPY");
        if (copy != null) {
            Files.copy(file, Path.of(copy), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
