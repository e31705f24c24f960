package dev.stemma.store;

import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * A made-up run of any size, filled by the database itself: four documents to a cluster on average, a site for every twenty
 * documents, three ledger lines and two cookie rows for each, two slots for each copy. The same size gives the same rows.
 */
public final class LargeStore {
    private static final String FILL = """
            CREATE TEMP TABLE d AS SELECT i, 'page-' || substr(md5(i::varchar), 1, 12) AS id,
                CASE WHEN i % 8 < 3 THEN i ELSE i - i % 8 + 3 + (i % 8 - 3) % 2 END AS head,
                'site-' || (hash(i // 4) % greatest(1, N // 20)) || '.example' AS site FROM range(N) t(i);
            INSERT INTO documents BY NAME SELECT id, 'dump.jsonl!' || id AS origin, 'https://' || site || '/p' || i AS url,
                'text/html' AS media_type, 'UTF-8' AS charset, ['en', 'de', 'fr', 'es', 'nl'][1 + (hash(site) % 5)::int] AS language,
                4000 AS bytes, 1560 AS chars, sha256(id) AS raw_sha256, sha256(id) AS text_sha256, sha256(head::varchar) AS template_sha256,
                'Cookie policy ' || head AS title, 'https://' || site AS platform_url, 'sentence' AS platform_url_found_by, site,
                replace(site, 'site-', 'domain-') AS domain, date '2020-01-01' + (i % 2000)::int AS last_updated,
                'c-' || substr(md5(head::varchar), 1, 12) AS cluster,
                CASE WHEN i % 8 < 3 THEN 'unique' WHEN i = head THEN 'representative' ELSE
                    ['near', 'template', 'equal', 'truncated', 'near'][1 + (hash(i) % 5)::int] END AS relation,
                CASE WHEN i = head THEN 1 ELSE .9 + (i % 97) / 1000 END AS similarity,
                CASE WHEN hash(i) % 40 = 0 THEN ['truncated', 'headless', 'gapped', 'blocked', 'empty'][1 + (hash(i) % 5)::int]
                    ELSE 'complete' END AS completeness, .9 AS confidence,
                CASE WHEN hash(i) % 40 = 0 THEN .8 END AS kept, CASE WHEN hash(i) % 40 = 0 THEN (i % 5000)::int END AS missing_chars,
                CASE WHEN hash(i) % 40 = 0 THEN 1500 END AS cut_at, CASE WHEN hash(i) % 40 = 0 THEN 'scrape' END AS cut_by,
                'page-' || substr(md5(((i + 8) % N)::varchar), 1, 12) AS witness,
                '[{"code":"made-up","state":"truncated","weight":0.8,"start":0,"end":0,"message":"Made up."}]'::json AS evidence,
                '[]'::json AS findings, 12 AS repairs, 1 AS refusals, 0 AS replaced, '[]'::json AS outside,
                repeat('We use cookies on ' || site || chr(10) || 'to remember the choice that ' || head || ' made and to count visits. ', 18) AS text
                FROM d ORDER BY head, i;
            INSERT INTO clusters BY NAME SELECT cluster, min(id) FILTER (relation IN ('unique', 'representative')) AS representative,
                count(*) AS size, count(DISTINCT site) AS sites, count(DISTINCT domain) AS domains, min(similarity) AS weakest,
                CASE WHEN count(*) > 1 THEN .1 END AS diameter,
                CASE WHEN count(*) > 1 THEN repeat('We use cookies on {{platform_url}} for {{name}} and to count visits.' || chr(10), 18) END
                    AS template FROM documents GROUP BY cluster;
            INSERT INTO edges BY NAME SELECT c.representative AS a, d.id AS b, d.relation, .8 AS jaccard, .9 AS containment,
                40 AS edit_distance, d.similarity, .95 AS template_similarity FROM documents d JOIN clusters c USING (cluster)
                WHERE d.id <> c.representative;
            INSERT INTO slots BY NAME SELECT d.cluster, s.slot, s.type, d.id AS document, s.value || d.site AS value,
                hash(d.id) % 5000 = 0 AS leak FROM documents d JOIN clusters c USING (cluster),
                (VALUES ('platform_url', 'url', 'https://'), ('name', 'name', 'Company of ')) s(slot, type, value) WHERE c.size > 1;
            INSERT INTO cookies BY NAME SELECT document, row_number() OVER (PARTITION BY document ORDER BY k) - 1 AS "row",
                ['cookie_' || (hash(k) % 3000)] AS names, 'Provider ' || (hash(k) % 400) AS provider, 'Function' AS function,
                'To remember choice ' || (k % 50) AS purpose,
                ['necessary', 'functional', 'statistics', 'marketing'][1 + (hash(k) % 4)::int] AS category,
                (1 + k % 24) || ' months' AS duration, 30.4 * (1 + k % 24) AS duration_days, 'cookie' AS storage, 'first' AS party,
                .9 AS confidence, 0 AS "start", 10 AS "end", CASE WHEN hash(k) % 60 = 0 THEN 'proposed' ELSE 'read' END AS source
                FROM (SELECT id AS document, i * 2 + unnest(range(2)) AS k FROM d);
            INSERT INTO ledgers BY NAME SELECT id AS document, e AS entry, ['quotes', 'spaces', 'wrapped-cell'][e + 1] AS rule,
                range(10 + e, 400, 100)::int[] AS starts, range(11 + e, 401, 100)::int[] AS "ends", '’' AS before, '''' AS after,
                CASE e WHEN 2 THEN 'two numbers would meet' END AS refused, '' AS evidence FROM d, range(3) r(e) ORDER BY i, e;
            INSERT INTO quarantine BY NAME SELECT 'dump.jsonl!' || i AS origin, 'parse' AS stage,
                ['encrypted', 'too_large', 'timeout'][1 + i % 3] AS code, 'It cannot be read; give another copy.' AS message,
                sha256(i::varchar) AS sha256 FROM range(N // 200) q(i);
            INSERT INTO families BY NAME SELECT cluster AS family, cluster, 1.0 AS share, 0 AS shared_chars FROM clusters WHERE size > 1 USING SAMPLE 1%;
            INSERT INTO runs BY NAME SELECT 1 AS run, '0.1.0' AS version, '{"threshold": 0.9}'::json AS configuration, N + N // 200 AS seen,
                N AS documents, 0 AS skipped, N // 200 AS quarantined, (SELECT count(*) FROM clusters) AS clusters,
                MAP {'reading': 1.0} AS seconds;
            """;

    /** Makes each kind of rows more than a page, many of them alike in what they are ordered by. */
    private static final String CROWD = """
            UPDATE documents SET site = 'site-' || (hash(id) % 70) || '.example';
            UPDATE documents SET completeness = 'truncated', kept = .5 + hash(id) % 3 / 10, missing_chars = (hash(id) % 5)::int
                WHERE hash(title) % 2 = 0;
            UPDATE clusters SET sites = 2 + (hash(cluster) % 3)::int;
            UPDATE slots SET leak = hash(value) % 3 = 0;
            INSERT INTO quarantine BY NAME SELECT 'dump.jsonl!' || i // 2 AS origin, 'parse' AS stage, 'timeout' AS code,
                'Message ' || i AS message, sha256(i::varchar) AS sha256 FROM range(1000, 1120) q(i);
            INSERT INTO families BY NAME SELECT 'c-family-' || (i // 30) AS family, 'c-' || i AS cluster, .5 + (i % 3) / 10 AS share,
                (i % 7)::int AS shared_chars FROM range(120) t(i);
            INSERT INTO passages BY NAME SELECT i::int AS passage, (3 + i % 4)::int AS clusters, 200 AS chars, 'Passage ' || i AS text,
                ['c-1', 'c-2', 'c-3'] AS found_in FROM range(120) t(i);
            INSERT INTO matches BY NAME SELECT id AS document, 't-' || (hash(id) % 3) AS template, .9 AS similarity, .8 AS held,
                .7 AS contained FROM documents LIMIT 120;
            """;

    private LargeStore() {}

    /** 240 documents, and more than fifty of everything that they lead to. */
    public static void crowded(Path out) throws IOException {
        write(out, 240, FILL + CROWD);
    }

    /** Makes the database of {@code out} with so many documents; some 2 kB each on disk. */
    public static void write(Path out, long documents) throws IOException {
        write(out, documents, FILL);
    }

    private static void write(Path out, long documents, String statements) throws IOException {
        Files.createDirectories(out);
        String fill = statements.replaceAll("\\bN\\b", Long.toString(documents));
        try (DuckDBConnection connection = Database.write(out.resolve(StoreWriter.FILE), new StoreOptions(2, 4096));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET temp_directory = '" + out.resolve("tmp").toString().replace("'", "''") + "'");
            statement.execute(StoreTable.ddl() + "\n" + StoreTable.views());
            for (String sql : fill.split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IOException(Database.message(e), e);
        }
    }
}
