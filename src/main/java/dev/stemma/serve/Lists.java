package dev.stemma.serve;

import static dev.stemma.serve.Listing.Term.largest;
import static dev.stemma.serve.Listing.Term.smallest;
import static dev.stemma.serve.Listing.Term.up;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import dev.stemma.serve.Listing.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All lists, in the order of the navigation; a list is added here and nowhere else. */
final class Lists {
    /** What lists read that the run does not hold as a table; made once when the server starts. */
    static final List<String> TABLES = List.of("""
            CREATE TABLE served_sites AS SELECT site, min(domain) AS domain, count(*) AS documents, count(DISTINCT cluster) AS texts,
                count(*) FILTER (completeness <> 'complete') AS incomplete, sum(repairs) AS repairs
            FROM documents WHERE site IS NOT NULL GROUP BY site ORDER BY site""", """
            CREATE TABLE served_cookies AS SELECT unnest(k.names) AS name, k.document, k."row", k.provider, left(k.purpose, 200) AS purpose,
                k.category, k.duration, k.duration_days, k.source, d.site,
                CASE WHEN k.duration_days IS NULL THEN CASE WHEN k.duration IS NULL THEN 'not said' ELSE 'not understood' END
                    WHEN k.duration_days = 0 THEN 'session' WHEN k.duration_days <= 1 THEN 'up to a day'
                    WHEN k.duration_days <= 31 THEN 'up to a month' WHEN k.duration_days <= 396 THEN 'up to 13 months'
                    ELSE 'over 13 months' END AS lasts
            FROM cookies k JOIN documents d ON d.id = k.document ORDER BY name, k.document, 3""", """
            CREATE TABLE served_names AS SELECT name, count(DISTINCT site) AS sites, count(*) AS "rows",
                string_agg(DISTINCT category, ', ' ORDER BY category) AS categories, min(duration_days) AS least, max(duration_days) AS most
            FROM served_cookies WHERE source = 'read' GROUP BY name ORDER BY name""");

    private static final List<Facet> OF_DOCUMENTS = List.of(
            new Facet("completeness", "Completeness", "completeness"),
            new Facet("relation", "Relation", "relation"),
            new Facet("language", "Language", "language"),
            new Facet("site", "Site", "site"),
            new Facet("domain", "Registrable domain", "domain"),
            new Facet("media", "Payload", "media_type"));

    static final List<Listing> ALL = List.of(
            new Listing(
                    "documents",
                    "Documents",
                    "Every document with its verdict. The search looks at ids, titles and sites.",
                    "documents",
                    List.of(up("id")),
                    List.of(
                            new Column("Document", "id", Kind.DOCUMENT),
                            new Column("Title", "left(title, 120)", Kind.TEXT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Completeness", "completeness", Kind.STATE),
                            new Column("Relation", "relation", Kind.RELATION),
                            new Column("Similarity", "similarity", Kind.SIMILARITY),
                            new Column("Cluster", "cluster", Kind.CLUSTER),
                            new Column("Language", "language", Kind.TEXT),
                            new Column("Characters", "chars", Kind.WHOLE),
                            new Column("Repairs", "repairs", Kind.WHOLE)),
                    with(OF_DOCUMENTS, new Facet("cluster", "Cluster", "cluster")),
                    List.of("id", "title", "site"),
                    List.of(
                            new Order("id", "by id", List.of()),
                            new Order("site", "by site", List.of(up("coalesce(site, '')"))),
                            new Order("similarity", "least similar first", List.of(smallest("similarity"))),
                            new Order("chars", "longest first", List.of(largest("chars"))),
                            new Order("repairs", "most repairs first", List.of(largest("repairs"))))),
            new Listing(
                    "clusters",
                    "Clusters",
                    "Each cluster is a star around its most complete copy; clusters of one are under Documents.",
                    "(SELECT *, CASE WHEN size > 100 THEN 'above 100' WHEN size > 10 THEN '11 to 100' WHEN size > 4 THEN '5 to 10'"
                            + " ELSE size || ' documents' END AS band, CASE WHEN sites > 1 THEN 'several sites' ELSE 'one site' END"
                            + " AS spread, CASE WHEN weakest >= .99 THEN '.99 and above' WHEN weakest >= .95 THEN '.95 to .99'"
                            + " WHEN weakest >= .9 THEN '.9 to .95' ELSE 'below .9' END AS closeness"
                            + " FROM clusters WHERE size > 1) c",
                    List.of(up("cluster")),
                    List.of(
                            new Column("Cluster", "cluster", Kind.CLUSTER),
                            new Column("Representative", "representative", Kind.DOCUMENT),
                            new Column("Documents", "size", Kind.WHOLE),
                            new Column("Sites", "sites", Kind.WHOLE),
                            new Column("Registrable domains", "domains", Kind.WHOLE),
                            new Column("Weakest", "weakest", Kind.SIMILARITY),
                            new Column("Diameter", "diameter", Kind.SIMILARITY)),
                    List.of(
                            new Facet("size", "Size", "band"),
                            new Facet("spread", "Spread", "spread"),
                            new Facet("weakest", "Weakest member", "closeness")),
                    List.of("cluster", "representative"),
                    List.of(
                            new Order("size", "largest first", List.of(largest("size"))),
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("weakest", "weakest first", List.of(smallest("weakest"))))),
            new Listing(
                    "templates",
                    "Shared templates",
                    "Texts that several sites have, most sites first; a template stands on the page of its cluster.",
                    "(SELECT * FROM clusters WHERE size > 1 AND sites > 1 AND template IS NOT NULL) c",
                    List.of(up("cluster")),
                    List.of(
                            new Column("Cluster", "cluster", Kind.CLUSTER),
                            new Column("Begins", "left(template, 160)", Kind.TEXT),
                            new Column("Sites", "sites", Kind.WHOLE),
                            new Column("Registrable domains", "domains", Kind.WHOLE),
                            new Column("Documents", "size", Kind.WHOLE)),
                    List.of(),
                    List.of("cluster", "template"),
                    List.of(
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("domains", "most registrable domains first", List.of(largest("domains"))),
                            new Order("size", "most documents first", List.of(largest("size"))))),
            new Listing(
                    "leaks",
                    "Leaks",
                    "Values that name another member's site: left over when a template was copied.",
                    "(SELECT s.*, d.site FROM slots s JOIN documents d ON d.id = s.document WHERE s.leak) s",
                    List.of(up("document"), up("slot"), up("value")),
                    List.of(
                            new Column("Document", "document", Kind.DOCUMENT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Slot", "slot", Kind.CODE),
                            new Column("Value", "left(value, 400)", Kind.TEXT),
                            new Column("Cluster", "cluster", Kind.CLUSTER)),
                    List.of(new Facet("type", "Type", "type"), new Facet("site", "Site", "site")),
                    List.of("document", "value", "site"),
                    List.of(new Order("document", "by document", List.of()))),
            new Listing(
                    "sites",
                    "Sites",
                    "What each site has; its name leads to its documents.",
                    "served_sites",
                    List.of(up("site")),
                    List.of(
                            new Column("Site", "site", Kind.SITE),
                            new Column("Registrable domain", "domain", Kind.TEXT),
                            new Column("Documents", "documents", Kind.WHOLE),
                            new Column("Different texts", "texts", Kind.WHOLE),
                            new Column("Incomplete", "incomplete", Kind.WHOLE),
                            new Column("Repairs", "repairs", Kind.WHOLE)),
                    List.of(),
                    List.of("site", "domain"),
                    List.of(
                            new Order("documents", "most documents first", List.of(largest("documents"))),
                            new Order("incomplete", "most incomplete first", List.of(largest("incomplete"))),
                            new Order("site", "by name", List.of()))),
            new Listing(
                    "incomplete",
                    "Incomplete documents",
                    "The most missing first; the page of a document shows where it stops and how its sibling goes on.",
                    "(SELECT * FROM documents WHERE completeness <> 'complete') d",
                    List.of(up("id")),
                    List.of(
                            new Column("Document", "id", Kind.DOCUMENT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Completeness", "completeness", Kind.STATE),
                            new Column("Kept", "kept", Kind.SHARE),
                            new Column("Missing characters", "missing_chars", Kind.WHOLE),
                            new Column("Stops at", "cut_at", Kind.WHOLE),
                            new Column("Cut by", "cut_by", Kind.TEXT),
                            new Column("Cluster", "cluster", Kind.CLUSTER)),
                    with(OF_DOCUMENTS, new Facet("by", "Cut by", "cut_by")),
                    List.of("id", "title", "site"),
                    List.of(
                            new Order("missing", "most missing first", List.of(largest("missing_chars"))),
                            new Order("kept", "least kept first", List.of(smallest("kept"))),
                            new Order("id", "by id", List.of()))),
            new Listing(
                    "cookies",
                    "Cookies",
                    "Who sets which cookie for how long, by the documents' own words.",
                    "served_cookies",
                    List.of(up("name"), up("document"), new Term("\"row\"", "INTEGER", false)),
                    List.of(
                            new Column("Cookie", "name", Kind.COOKIE),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Provider", "provider", Kind.TEXT),
                            new Column("Category", "category", Kind.TEXT),
                            new Column("Purpose", "purpose", Kind.TEXT),
                            new Column("Duration", "duration", Kind.TEXT),
                            new Column("Lasts", "lasts", Kind.TEXT),
                            new Column("Source", "source", Kind.TEXT),
                            new Column("Document", "document", Kind.DOCUMENT)),
                    List.of(
                            new Facet("category", "Category", "category"),
                            new Facet("lasts", "Lasts", "lasts"),
                            new Facet("provider", "Provider", "provider"),
                            new Facet("name", "Cookie", "name"),
                            new Facet("site", "Site", "site"),
                            new Facet("source", "Source", "source")),
                    List.of("name", "provider", "site"),
                    List.of(
                            new Order("name", "by name", List.of()),
                            new Order("site", "by site", List.of(up("coalesce(site, '')"))),
                            new Order("longest", "longest first", List.of(largest("duration_days"))))),
            new Listing(
                    "names",
                    "Cookies by name",
                    "Each name over all sites; it leads to its rows.",
                    "served_names",
                    List.of(up("name")),
                    List.of(
                            new Column("Cookie", "name", Kind.COOKIE),
                            new Column("Sites", "sites", Kind.WHOLE),
                            new Column("Rows", "\"rows\"", Kind.WHOLE),
                            new Column("Categories", "categories", Kind.TEXT),
                            new Column("Days, least", "least", Kind.WHOLE),
                            new Column("Days, most", "most", Kind.WHOLE)),
                    List.of(),
                    List.of("name"),
                    List.of(
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("name", "by name", List.of()),
                            new Order("longest", "longest first", List.of(largest("most"))))),
            new Listing(
                    "quarantine",
                    "Quarantine",
                    "Inputs that could not become a document, each with its reason: nothing that was seen is lost.",
                    "quarantine",
                    List.of(up("origin"), up("stage"), up("code"), up("message")),
                    List.of(
                            new Column("Origin", "origin", Kind.CODE),
                            new Column("Stage", "stage", Kind.TEXT),
                            new Column("Reason", "code", Kind.CODE),
                            new Column("Limit", "\"limit\"", Kind.TEXT),
                            new Column("Observed", "observed", Kind.TEXT),
                            new Column("Message", "message", Kind.TEXT)),
                    List.of(new Facet("stage", "Stage", "stage"), new Facet("code", "Reason", "code")),
                    List.of("origin", "message"),
                    List.of(new Order("origin", "by origin", List.of()))));

    private Lists() {}

    static Optional<Listing> of(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }

    private static List<Facet> with(List<Facet> facets, Facet more) {
        return Stream.concat(facets.stream(), Stream.of(more)).toList();
    }
}
