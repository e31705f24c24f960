package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions that are taken and undone on served pages. */
final class ServedDecisionsTest extends OverServedSample {
    @Test
    void aDecisionIsTakenAndUndone() throws IOException {
        Path file = DecisionFile.beside(served.out);
        String pair = "/comparison?a=" + ServedSample.BEST + "&b=" + ServedSample.CUT;
        Map<String, String> never = ServedSample.form(visitor.get(pair).body(), "never-merge");
        assertThat(file).as("looking at it decides nothing").doesNotExist();
        Map<String, String> forged = new HashMap<>(never);
        forged.put("token", "0".repeat(32));
        assertThat(visitor.post("/decide", forged).status()).isEqualTo(403);
        assertThat(visitor.post("/decide", never, "Origin: http://evil.example").status())
                .isEqualTo(403);
        assertThat(visitor.post("/decide", never, "Sec-Fetch-Site: cross-site").status())
                .isEqualTo(403);
        assertThat(visitor.get("/decide?decision=never-merge&token=" + never.get("token"))
                        .status())
                .isEqualTo(404);
        assertThat(file).doesNotExist();

        assertThat(visitor.post("/decide", never).status()).isEqualTo(303);
        assertThat(DecisionFile.read(file))
                .containsExactly(new Decision.NeverMerge(ServedSample.BEST, ServedSample.CUT));
        Map<String, String> must = new HashMap<>(never);
        must.put("decision", "must-link");
        assertThat(visitor.post("/decide", must).status()).as("a contradiction").isEqualTo(409);

        Map<String, String> complete = ServedSample.form(
                visitor.get("/document?id=" + ServedSample.CUT).body(), "complete");
        assertThat(visitor.get("/document?id=" + ServedSample.CUT).body()).doesNotContain("Decided:");
        assertThat(visitor.post("/decide", complete).head()).contains("Location: /document?id=" + ServedSample.CUT);
        assertThat(visitor.get("/document?id=" + ServedSample.CUT).body())
                .contains("Decided: this one is complete")
                .doesNotContain("This one is complete</button>");
        assertThat(DecisionFile.read(file))
                .hasSize(2)
                .contains(new Decision.Complete(ServedSample.CUT, "ab12".repeat(16)));

        Map<String, String> undo = ServedSample.form(visitor.get(pair).body(), "never-merge");
        assertThat(visitor.post("/undo", undo).status()).isEqualTo(303);
        assertThat(visitor.post(
                                "/undo",
                                ServedSample.form(visitor.get("/decisions").body(), "complete"))
                        .status())
                .isEqualTo(303);
        assertThat(DecisionFile.read(file)).isEmpty();
        Files.delete(file);
    }

    /** Read and kept as a whole, a body without end would be the end of the server. */
    @Test
    void aFormThatIsTooLongIsRefused() throws IOException {
        assertThat(visitor.post("/decide", Map.of("a", "x".repeat(65_000))).status())
                .isEqualTo(403);
        assertThat(visitor.post("/decide", Map.of("a", "x".repeat(66_000))).status())
                .isEqualTo(413);
    }
}
