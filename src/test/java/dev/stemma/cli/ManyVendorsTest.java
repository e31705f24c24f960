package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on documents of other vendors and languages, of our own invention: the rules that read the five policies are
 * general. What each must give stands in {@code expected/}, checked by hand against the input.
 */
class ManyVendorsTest {
    private static final Path CASE = Path.of("fixtures/run/many-vendors");

    @TempDir
    static Path folder;

    @BeforeAll
    static void run() {
        Stemma run = Stemma.run(
                "run",
                CASE.resolve("input").toString(),
                "-q",
                "-o",
                folder.resolve("out").toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void everyDocumentIsReadAsItIs() throws IOException {
        expect("documents.csv", """
                select id, charset, language, title, platform_url, last_updated, relation, completeness, cut_by
                from documents order by id""");
    }

    @Test
    void everyCookieRowIsRead() throws IOException {
        expect("cookies.csv", """
                select document, names, provider, purpose, category, duration, duration_days, source
                from cookies order by document, row""");
    }

    @Test
    void nothingIsQuarantined() {
        assertThat(query("select count(*) as n from quarantine")).isEqualTo("n\n0\n");
    }

    private static void expect(String file, String sql) throws IOException {
        assertThat(query(sql))
                .isEqualTo(Files.readString(CASE.resolve("expected").resolve(file), StandardCharsets.UTF_8));
    }

    private static String query(String sql) {
        Stemma answer =
                Stemma.run(new byte[0], Map.of(), "query", folder.resolve("out").toString(), sql, "--format", "csv");
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }
}
