package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.Relation;
import dev.stemma.model.Span;
import dev.stemma.schema.CookieRow;
import dev.stemma.schema.DocumentRow;
import dev.stemma.schema.LedgerRows;
import dev.stemma.schema.Row.ClusterRow;
import dev.stemma.schema.Row.EdgeRow;
import dev.stemma.schema.Row.RunRow;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a corpus of thousands of documents. The texts are real; their clusters are made up here (the versions of one
 * document are one cluster, every twentieth is called cut), since the report cannot know how the tables came to be.
 */
@Tag("long")
final class LargeReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePageStaysSmallAndIsWrittenFast(@TempDir Path folder, TestReporter reporter) throws IOException {
        Path data = Path.of(System.getenv()
                        .getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
                .resolve("policy-versions.jsonl");
        assumeTrue(Files.isRegularFile(data), "no " + data + ": the page of a large corpus was not tried");
        String kept = System.getenv("STEMMA_REPORT_LARGE"); // a folder to keep the store in, for another look
        Path out = kept == null ? folder : Path.of(kept);
        if (!Files.exists(out.resolve(StoreWriter.FILE))) {
            fill(data, out);
        }
        Path page = out.resolve("report.html");
        List<String> seconds = new ArrayList<>();
        try (StoreReader store = StoreReader.open(out)) {
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                ReportWriter.write(store, page, ReportOptions.defaults());
                seconds.add(Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
            }
        }
        reporter.publishEntry(
                "report of " + data.getFileName(), String.join(", ", seconds) + "; " + Files.size(page) + " bytes");
        assertThat(Files.size(page)).isLessThan(25_000_000);
    }

    private static void fill(Path data, Path out) throws IOException {
        Map<String, List<JsonNode>> versions = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(data)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                versions.computeIfAbsent(record.get("path").asText(), path -> new ArrayList<>())
                        .add(record);
            }
        }
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            int documents = 0;
            for (Map.Entry<String, List<JsonNode>> entry : versions.entrySet()) {
                List<JsonNode> members = entry.getValue();
                for (int i = 0; i < members.size(); i++) {
                    add(store, entry.getKey(), members, i);
                    documents++;
                }
                store.append(new ClusterRow(
                        entry.getKey(),
                        members.get(0).get("id").asText(),
                        members.size(),
                        1,
                        1,
                        .9,
                        OptionalDouble.empty(),
                        members.size() == 1
                                ? Optional.empty()
                                : Optional.of(members.get(0).get("text").asText())));
            }
            store.append(new RunRow(1, "0.1.0", "{}", documents, documents, 0, 0, versions.size(), Map.of(), "{}"));
            store.finish();
        }
    }

    private static void add(StoreWriter store, String cluster, List<JsonNode> members, int i) throws IOException {
        String id = members.get(i).get("id").asText();
        String source = members.get(i).get("text").asText();
        Ledger ledger = apostrophes(source);
        String text = ledger.replay(source);
        boolean cut = i > 0 && i % 20 == 0;
        Relation relation = members.size() == 1
                ? Relation.UNIQUE
                : i == 0 ? Relation.REPRESENTATIVE : cut ? Relation.TRUNCATED : Relation.NEAR;
        String site = cluster.substring(0, Math.max(1, cluster.indexOf('/'))) + ".example";
        store.append(new DocumentRow(
                id,
                "policy-versions.jsonl!" + id,
                Optional.empty(),
                "text/plain",
                Optional.of("UTF-8"),
                Optional.of("en"),
                source.length(),
                text.length(),
                "ab".repeat(32),
                "cd".repeat(32),
                "ef".repeat(32),
                Optional.of(cluster),
                Optional.of("https://" + site),
                Optional.of("sentence"),
                Optional.of(site),
                Optional.of(site),
                Optional.empty(),
                Optional.empty(),
                cluster,
                relation,
                i == 0 ? 1 : .9 + (i % 100) / 1000.0,
                cut ? "truncated" : "complete",
                .9,
                cut ? OptionalDouble.of(.9) : OptionalDouble.empty(),
                cut ? OptionalInt.of(i) : OptionalInt.empty(),
                cut ? OptionalInt.of(text.length()) : OptionalInt.empty(),
                cut ? Optional.of("scrape") : Optional.empty(),
                Optional.empty(),
                "[{\"code\": \"made-up\", \"message\": \"Called cut by the test.\"}]",
                "[]",
                ledger.size(),
                0,
                0,
                "[]",
                text));
        for (var row : LedgerRows.of(id, ledger)) {
            store.append(row);
        }
        if (i > 0) {
            store.append(new EdgeRow(
                    members.get(0).get("id").asText(), id, relation, .8, .9, i, .9 + (i % 100) / 1000.0, .95));
        }
        for (int row = 0; row < 3; row++) {
            store.append(new CookieRow(
                    id,
                    row,
                    List.of("cookie_" + (i + row) % 40),
                    Optional.of("Provider " + i % 7),
                    Optional.of("Function"),
                    Optional.empty(),
                    Optional.of("Purpose"),
                    Optional.of("statistics"),
                    Optional.of("1 year"),
                    OptionalDouble.of(365),
                    Optional.of("cookie"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    .9,
                    0,
                    0,
                    "read"));
        }
    }

    private static Ledger apostrophes(String source) {
        List<Edit> edits = new ArrayList<>();
        for (int at = source.indexOf('’'); at >= 0; at = source.indexOf('’', at + 1)) {
            edits.add(new Edit(new Span(at, at + 1), "’", "'", ""));
        }
        return new Ledger(List.of(new Layer("quotes", edits)), List.of());
    }
}
