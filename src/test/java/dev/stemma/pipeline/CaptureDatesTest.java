package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures of one page, dated in several forms: what was there, is gone and comes back was lost; what came later was added. */
final class CaptureDatesTest {
    private static final String SHORT = "# Notice of the Heron Ferry\\n\\n"
            + "We keep one cookie so that the timetable opens at the pier that you chose. It holds no name of yours.\\n\\n"
            + "You can delete it in the settings of your browser, and the timetable will open at the first pier again.\\n";
    private static final String LONG = SHORT
            + "\\nThe company that keeps our server sees the address of your line and deletes it within seven days.\\n";

    @TempDir
    private Path folder;

    @Test
    void momentsAreComparedAndNotTheirSpelling() throws IOException {
        String first = "\"Mon, 01 Jan 2024 08:00:00 GMT\"";
        String third = "\"2024-03-01T00:00:00+01:00\"";
        assertThat(shortCapture(first, "1706745600", third)).isEqualTo("truncated"); // 1 February 2024
        assertThat(shortCapture(first, "\"20240229235900\"", third)).isEqualTo("complete"); // an hour and a bit later
        assertThat(shortCapture(first, "1704095999000", third)).isEqualTo("complete"); // a second before the first
        assertThat(shortCapture(first, "\"02/01/2024\"", third)).isEqualTo("complete"); // no date
    }

    private String shortCapture(String first, String second, String third) throws IOException {
        Path input = folder.resolve("pages.jsonl");
        Files.writeString(
                input,
                String.join(
                        "\n", line("first", LONG, first), line("second", SHORT, second), line("third", LONG, third)));
        Path out = folder.resolve("out");
        Runs.tablesOnly(input, out);
        try (StoreReader store = StoreReader.open(out)) {
            List<List<Object>> rows = store.query("SELECT id, completeness FROM documents WHERE id = 'second'")
                    .rows();
            return (String) rows.get(0).get(1);
        }
    }

    private static String line(String id, String text, String date) {
        return "{\"id\":\"" + id + "\",\"url\":\"https://heron.example/notice\",\"timestamp\":" + date + ",\"text\":\""
                + text + "\"}";
    }
}
