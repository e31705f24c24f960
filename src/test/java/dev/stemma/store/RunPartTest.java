package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.result.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a part says of its documents and clusters is what the whole run says of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunPartTest {
    private StoreReader whole;
    private List<String> ids;
    private List<String> clusters;

    @BeforeAll
    void open(@TempDir Path out) throws Exception {
        LargeStore.write(out, 400);
        whole = StoreReader.withTables(out, StoreOptions.defaults(), List.of());
        ids = column(whole.query("SELECT id FROM documents ORDER BY md5(id) LIMIT 7"));
        clusters = column(whole.query("SELECT cluster FROM clusters WHERE size > 1 ORDER BY md5(cluster) LIMIT 3"));
    }

    @AfterAll
    void close() throws Exception {
        whole.close();
    }

    @Test
    void aDocumentHasAllItsRows() {
        for (String id : ids) {
            try (RunPart part = whole.part(List.of(id), List.of())) {
                for (String of : List.of(
                        "* EXCLUDE (text) FROM documents WHERE id = ",
                        "* FROM cookies WHERE document = ",
                        "* FROM ledgers WHERE document = ",
                        "* FROM repairs WHERE document = ",
                        "* FROM renderings WHERE document = ",
                        "c.* FROM clusters c JOIN documents d USING (cluster) WHERE d.id = ",
                        "r.id, r.chars FROM documents d JOIN clusters c USING (cluster) JOIN documents r"
                                + " ON r.id = c.representative WHERE d.id = ",
                        "w.id, w.cluster FROM documents d JOIN documents w ON w.id = d.witness WHERE d.id = ")) {
                    same(part, of + quoted(List.of(id)));
                }
                assertThat(part.query("SELECT count(*) FROM documents").single())
                        .isIn(2L, 3L);
            }
            assertThat(whole.text(id))
                    .hasValue(whole.query("SELECT text FROM documents WHERE id = ?", id)
                            .single()
                            .toString());
        }
    }

    @Test
    void aClusterHasAllItsDocuments() {
        try (RunPart part = whole.part(List.of(), clusters)) {
            String in = " IN (" + quoted(clusters) + ")";
            same(part, "* EXCLUDE (text) FROM documents WHERE cluster" + in);
            same(part, "* FROM clusters WHERE cluster" + in);
            same(part, "* FROM slots WHERE cluster" + in);
            same(part, "e.* FROM edges e JOIN documents d ON d.id = e.b WHERE d.cluster" + in);
            assertThat(part.query("SELECT count(DISTINCT cluster) FROM documents")
                            .single())
                    .isEqualTo(3L);
        }
    }

    @Test
    void aDocumentOfAClusterIsThereOnce() {
        String cluster = clusters.get(0);
        List<String> members = column(whole.query("SELECT id FROM documents WHERE cluster = ? ORDER BY id", cluster));
        try (RunPart part = whole.part(members.subList(0, 1), List.of(cluster))) {
            same(part, "* EXCLUDE (text) FROM documents WHERE cluster = " + quoted(List.of(cluster)));
        }
    }

    @Test
    void whatIsNotThereIsNowhere() {
        try (RunPart part = whole.part(List.of("no such"), List.of("'; DROP TABLE documents; --"))) {
            assertThat(part.query("SELECT count(*) FROM documents").single()).isEqualTo(0L);
            assertThat(part.query("SELECT count(*) FROM repairs").single()).isEqualTo(0L);
        }
        assertThat(whole.text("no such")).isEmpty();
        assertThat(whole.query("SELECT count(*) FROM documents").single()).isEqualTo(400L);
    }

    private void same(RunPart part, String of) {
        String sql = "SELECT " + of + " ORDER BY ALL";
        Result expected = whole.query(sql);
        assertThat(expected.rows()).as(sql).isNotEmpty();
        assertThat(part.query(sql)).as(sql).isEqualTo(expected);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    }

    private static List<String> column(Result rows) {
        return rows.rows().stream().map(row -> row.get(0).toString()).toList();
    }
}
