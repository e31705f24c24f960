package dev.stemma.serve;

import dev.stemma.store.Doubts;
import dev.stemma.store.TemplateWords;
import java.util.List;

/**
 * What the lists read that the run does not hold as a table: made once when the server starts, narrow, in the order in which a
 * list is shown first, and with one text in lower case to search in, so that a page of a list over a million rows reads little.
 */
final class ServedTables {
    /** Later ones read earlier ones. */
    static final List<String> ALL = List.of(
            """
            CREATE TABLE served_documents AS SELECT id, left(title, 120) AS title, site, domain, completeness, relation, similarity, cluster,
                language, media_type, chars, repairs, kept, missing_chars, cut_at, cut_by,
                lower(concat_ws(chr(10), id, title, site)) AS searched
            FROM documents ORDER BY id""",
            """
            CREATE TABLE served_sites AS SELECT d.site, min(d.domain) AS domain, count(*) AS documents,
                count(DISTINCT d.cluster) AS texts, count(DISTINCT CASE WHEN SHARED THEN d.cluster END) AS shared,
                coalesce(sum(k.n), 0)::bigint AS cookies, count(*) FILTER (d.completeness <> 'complete') AS incomplete,
                sum(d.repairs)::bigint AS repairs, lower(concat_ws(chr(10), d.site, min(d.domain))) AS searched
            FROM served_documents d LEFT JOIN clusters ON clusters.cluster = d.cluster
                LEFT JOIN (SELECT document, count(*) AS n FROM cookies WHERE source = 'read' GROUP BY document) k ON k.document = d.id
            WHERE d.site IS NOT NULL GROUP BY d.site ORDER BY d.site""".replace("SHARED", TemplateWords.SHARED),
            """
            CREATE TABLE served_cookies AS SELECT unnest(k.names) AS name, k.document, k."row", k.provider, left(k.purpose, 200) AS purpose,
                k.category, k.duration, k.duration_days, k.source, d.site,
                CASE WHEN k.duration_days IS NULL THEN CASE WHEN k.duration IS NULL THEN 'not said' ELSE 'not understood' END
                    WHEN k.duration_days = 0 THEN 'session' WHEN k.duration_days <= 1 THEN 'up to a day'
                    WHEN k.duration_days <= 31 THEN 'up to a month' WHEN k.duration_days <= 396 THEN 'up to 13 months'
                    ELSE 'over 13 months' END AS lasts, lower(concat_ws(chr(10), unnest(k.names), k.provider, d.site)) AS searched
            FROM cookies k JOIN served_documents d ON d.id = k.document ORDER BY name, k.document, 3""",
            """
            CREATE TABLE served_names AS SELECT name, count(DISTINCT site) AS sites, count(*) AS "rows",
                string_agg(DISTINCT category, ', ' ORDER BY category) AS categories, min(duration_days) AS least, max(duration_days) AS most
            FROM served_cookies WHERE source = 'read' GROUP BY name ORDER BY name""",
            """
            CREATE TABLE served_leaks AS SELECT s.document, s.slot, s.type, s.value, s.cluster, d.site,
                lower(concat_ws(chr(10), s.document, s.value, d.site)) AS searched
            FROM slots s JOIN served_documents d ON d.id = s.document WHERE s.leak ORDER BY s.document, s.slot, s.value""",
            """
            CREATE TABLE served_doubts AS SELECT found.*, d.site, lower(concat_ws(chr(10), d.searched, found.evidence)) AS searched
            FROM (DOUBTS) found JOIN served_documents d USING (id) ORDER BY id""".replace("DOUBTS", Doubts.SQL),
            """
            CREATE TABLE served_templates AS SELECT t.* REPLACE (left(t.title, 120) AS title),
                CASE WHEN t.domains = 1 THEN 'hosts of one domain' ELSE 'several domains' END AS owners,
                lower(concat_ws(chr(10), t.title, t.cluster, every.names, t.differs)) AS searched
            FROM (WORDS) t LEFT JOIN (SELECT cluster, string_agg(DISTINCT site, chr(10) ORDER BY site) AS names FROM served_documents
                WHERE cluster IN (SHOWN) GROUP BY cluster) every ON every.cluster = t.cluster ORDER BY t.cluster""".replace("WORDS", TemplateWords.of("SHOWN"))
                    .replace("SHOWN", "SELECT cluster FROM clusters WHERE size > 1 UNION SELECT cluster FROM families"),
            """
            CREATE TABLE served_families AS SELECT f.family, f.cluster, f.share, f.shared_chars, coalesce(t.title, f.cluster) AS title, t.shared_by, t.names, t.differs,
                coalesce(hub.title, f.family) AS hub, sum(t.size) OVER (PARTITION BY f.family)::bigint AS documents,
                concat_ws(chr(10), t.searched, lower(f.cluster), lower(f.family)) AS searched
            FROM families f LEFT JOIN served_templates t ON t.cluster = f.cluster LEFT JOIN served_templates hub ON hub.cluster = f.family
            ORDER BY f.family, f.cluster""");

    private ServedTables() {}
}
