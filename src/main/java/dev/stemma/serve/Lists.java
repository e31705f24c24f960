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
    private static final List<Facet> OF_DOCUMENTS = List.of(
            new Facet("completeness", "Completeness", "completeness"),
            new Facet("relation", "Relation", "relation"),
            new Facet("language", "Language", "language"),
            new Facet("site", "Site", "site"),
            new Facet("domain", "Registrable domain", "domain"),
            new Facet("media", "Payload", "media_type"));

    static final List<Listing> ALL = List.of(
            new Listing(
                    "Templates",
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
                            new Column("Shared with other sites", "shared", Kind.WHOLE),
                            new Column("Cookie rows", "cookies", Kind.WHOLE),
                            new Column("Incomplete", "incomplete", Kind.WHOLE),
                            new Column("Repairs", "repairs", Kind.WHOLE)),
                    List.of(),
                    "searched",
                    List.of(
                            new Order("documents", "most documents first", List.of(largest("documents"))),
                            new Order("incomplete", "most incomplete first", List.of(largest("incomplete"))),
                            new Order("shared", "most shared texts first", List.of(largest("shared"))),
                            new Order("site", "by name", List.of()))),
            new Listing(
                    "Templates",
                    "templates",
                    "Shared templates",
                    "Texts that several sites have, those of most registrable domains first; a template stands on the page of its"
                            + " cluster.",
                    "(SELECT t.*, concat_ws(chr(10), searched, lower(c.template)) AS found FROM served_templates t JOIN clusters c USING (cluster)"
                            + " WHERE t.size > 1 AND t.sites > 1 AND c.template IS NOT NULL) t",
                    List.of(up("cluster")),
                    List.of(
                            new Column("Template", "title", Kind.TEXT).below("cluster", Kind.CLUSTER),
                            new Column("Shared by", "shared_by", Kind.TEXT).below("names", Kind.LONG),
                            new Column("What differs, with two values each", "differs", Kind.LONG),
                            new Column("Registrable domains", "domains", Kind.WHOLE),
                            new Column("Sites", "sites", Kind.WHOLE),
                            new Column("Documents", "size", Kind.WHOLE)),
                    List.of(new Facet("owners", "Owners", "owners")),
                    "found",
                    List.of(
                            new Order(
                                    "domains",
                                    "most registrable domains first",
                                    List.of(largest("domains"), largest("sites"), largest("size"))),
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("size", "most documents first", List.of(largest("size"))))),
            new Listing(
                    "Templates",
                    "families",
                    "Families",
                    "Templates that are versions of one another or share long sections, each with the one that its family is built around.",
                    "served_families",
                    List.of(up("family"), up("cluster")),
                    List.of(
                            new Column("Template", "title", Kind.TEXT).below("cluster", Kind.CLUSTER),
                            new Column("Shared by", "shared_by", Kind.TEXT).below("names", Kind.LONG),
                            new Column("What differs in it", "differs", Kind.LONG),
                            new Column("Family of", "hub", Kind.TEXT).below("family", Kind.CLUSTER),
                            new Column("In both", "share", Kind.SHARE),
                            new Column("Characters in both", "shared_chars", Kind.WHOLE)),
                    List.of(new Facet("family", "Family of", "family")),
                    "searched",
                    List.of(
                            new Order(
                                    "family",
                                    "largest family first",
                                    List.of(largest("documents"), up("family"), largest("share"))),
                            new Order("chars", "most in common first", List.of(largest("shared_chars"))),
                            new Order("share", "least in common first", List.of(smallest("share"))))),
            new Listing(
                    "Templates",
                    "passages",
                    "Passages",
                    "Longer texts that stand in three and more templates, each told once.",
                    "passages",
                    List.of(new Term("passage", "INTEGER", false)),
                    List.of(
                            new Column("Begins", "left(text, 400)", Kind.LONG),
                            new Column("Clusters", "clusters", Kind.WHOLE),
                            new Column("Characters", "chars", Kind.WHOLE),
                            new Column("For one", "found_in[1]", Kind.CLUSTER)),
                    List.of(),
                    lower("text"),
                    List.of(
                            new Order("clusters", "in most clusters first", List.of(largest("clusters"))),
                            new Order("chars", "longest first", List.of(largest("chars"))))),
            new Listing(
                    "Templates",
                    "leaks",
                    "Leaks",
                    "Values that name another member's site: left over when a template was copied.",
                    "served_leaks",
                    List.of(up("document"), up("slot"), up("value")),
                    List.of(
                            new Column("Document", "document", Kind.DOCUMENT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Slot", "slot", Kind.CODE),
                            new Column("Value", "left(value, 400)", Kind.LONG),
                            new Column("Cluster", "cluster", Kind.CLUSTER)),
                    List.of(new Facet("type", "Type", "type"), new Facet("site", "Site", "site")),
                    "searched",
                    List.of(new Order("document", "by document", List.of()))),
            new Listing(
                    "Templates",
                    "matches",
                    "Known templates",
                    "Documents that were made from a template that the run was given by --templates.",
                    "matches",
                    List.of(up("document")),
                    List.of(
                            new Column("Document", "document", Kind.DOCUMENT),
                            new Column("Template", "template", Kind.CODE),
                            new Column("Similarity", "similarity", Kind.SIMILARITY),
                            new Column("Of the template", "held", Kind.SHARE),
                            new Column("Of the document", "contained", Kind.SHARE)),
                    List.of(new Facet("template", "Template", "template")),
                    lower("document", "template"),
                    List.of(
                            new Order("document", "by document", List.of()),
                            new Order("similarity", "least similar first", List.of(smallest("similarity"))))),
            new Listing(
                    "Documents",
                    "documents",
                    "Documents",
                    "Every document with its verdict. The search looks at ids, titles and sites.",
                    "served_documents",
                    List.of(up("id")),
                    List.of(
                            new Column("Document", "id", Kind.DOCUMENT).below("title", Kind.TEXT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Verdict", "completeness", Kind.STATE).below("relation", Kind.RELATION),
                            new Column("Similarity", "similarity", Kind.SIMILARITY),
                            new Column("Cluster", "cluster", Kind.CLUSTER),
                            new Column("Characters", "chars", Kind.WHOLE),
                            new Column("Repairs", "repairs", Kind.WHOLE)),
                    with(OF_DOCUMENTS, new Facet("cluster", "Cluster", "cluster", false)),
                    "searched",
                    List.of(
                            new Order("id", "by id", List.of()),
                            new Order("site", "by site", List.of(up("coalesce(site, '')"))),
                            new Order("similarity", "least similar first", List.of(smallest("similarity"))),
                            new Order("chars", "longest first", List.of(largest("chars"))),
                            new Order("repairs", "most repairs first", List.of(largest("repairs"))))),
            new Listing(
                    "Documents",
                    "clusters",
                    "Clusters",
                    "Each cluster is a star around its most complete copy; clusters of one are under Documents.",
                    "(SELECT *, CASE WHEN size > 100 THEN 'above 100' WHEN size > 10 THEN '11 to 100' WHEN size > 4 THEN '5 to 10'"
                            + " ELSE size || ' documents' END AS band, CASE WHEN sites > 1 THEN 'several sites' ELSE 'one site' END"
                            + " AS spread, CASE WHEN weakest >= .99 THEN '.99 and above' WHEN weakest >= .95 THEN '.95 to .99'"
                            + " WHEN weakest >= .9 THEN '.9 to .95' ELSE 'below .9' END AS closeness"
                            + " FROM clusters JOIN (SELECT cluster, title FROM served_templates) t USING (cluster) WHERE size > 1) c",
                    List.of(up("cluster")),
                    List.of(
                            new Column("Cluster", "cluster", Kind.CLUSTER).below("title", Kind.TEXT),
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
                    lower("cluster", "representative", "title"),
                    List.of(
                            new Order("size", "largest first", List.of(largest("size"))),
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("weakest", "weakest first", List.of(smallest("weakest"))))),
            new Listing(
                    "Documents",
                    "incomplete",
                    "Incomplete",
                    "The most missing first; the page of a document shows where it stops and how its sibling goes on. Also those that are"
                            + " no document at all, and those that lack nothing but hold their text twice.",
                    "(SELECT * FROM served_documents WHERE completeness <> 'complete') d",
                    List.of(up("id")),
                    List.of(
                            new Column("Document", "id", Kind.DOCUMENT).below("title", Kind.TEXT),
                            new Column("Site", "site", Kind.SITE),
                            new Column("Completeness", "completeness", Kind.STATE),
                            new Column("Kept", "kept", Kind.SHARE),
                            new Column("Missing characters", "missing_chars", Kind.WHOLE),
                            new Column("Stops at", "cut_at", Kind.WHOLE),
                            new Column("Cut by", "cut_by", Kind.TEXT),
                            new Column("Cluster", "cluster", Kind.CLUSTER)),
                    with(OF_DOCUMENTS, new Facet("by", "Cut by", "cut_by")),
                    "searched",
                    List.of(
                            new Order("missing", "most missing first", List.of(largest("missing_chars"))),
                            new Order("kept", "least kept first", List.of(smallest("kept"))),
                            new Order("id", "by id", List.of()))),
            new Listing(
                    "Documents",
                    "doubts",
                    "In doubt",
                    "They pass for whole, and something speaks for a loss without proving it; they count as complete.",
                    "served_doubts",
                    List.of(up("id")),
                    List.of(
                            new Column("Document", "id", Kind.DOCUMENT).below("site", Kind.TEXT),
                            new Column("May lack its", "lacks", Kind.TEXT),
                            new Column("What speaks for it most", "evidence", Kind.LONG),
                            new Column("Confidence that it is whole", "confidence", Kind.SHARE),
                            new Column("Cluster", "cluster", Kind.CLUSTER).below("relation", Kind.RELATION)),
                    List.of(new Facet("lacks", "May lack its", "lacks"), new Facet("relation", "Relation", "relation")),
                    "searched",
                    List.of(
                            new Order("confidence", "most doubtful first", List.of(smallest("confidence"))),
                            new Order("id", "by id", List.of()))),
            new Listing(
                    "Cookies",
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
                    lower("name"),
                    List.of(
                            new Order("sites", "most sites first", List.of(largest("sites"))),
                            new Order("name", "by name", List.of()),
                            new Order("longest", "longest first", List.of(largest("most"))))),
            new Listing(
                    "Cookies",
                    "cookies",
                    "Names in all rows",
                    "A line for each name of each row, so more than there are rows: who sets it for how long, by the documents' own words.",
                    "served_cookies",
                    List.of(up("name"), up("document"), new Term("\"row\"", "INTEGER", false)),
                    List.of(
                            new Column("Cookie", "name", Kind.COOKIE)
                                    .below("CASE WHEN source = 'proposed' THEN source END", Kind.STATE),
                            new Column("Provider", "provider", Kind.TEXT),
                            new Column("Category", "category", Kind.TEXT),
                            new Column("Purpose", "purpose", Kind.LONG),
                            new Column("Duration", "duration", Kind.TEXT),
                            new Column("Days", "duration_days", Kind.WHOLE),
                            new Column("Site and document", "site", Kind.SITE).below("document", Kind.DOCUMENT)),
                    List.of(
                            new Facet("category", "Category", "category"),
                            new Facet("lasts", "Lasts", "lasts"),
                            new Facet("provider", "Provider", "provider"),
                            new Facet("name", "Cookie", "name"),
                            new Facet("site", "Site", "site"),
                            new Facet("source", "Source", "source")),
                    "searched",
                    List.of(
                            new Order("name", "by name", List.of()),
                            new Order("site", "by site", List.of(up("coalesce(site, '')"))),
                            new Order("longest", "longest first", List.of(largest("duration_days"))))),
            new Listing(
                    "Run",
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
                            new Column("Message", "message", Kind.LONG)),
                    List.of(new Facet("stage", "Stage", "stage"), new Facet("code", "Reason", "code")),
                    lower("origin", "message"),
                    List.of(new Order("origin", "by origin", List.of()))));

    private Lists() {}

    static Optional<Listing> of(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }

    /** What a search looks in: these columns in lower case, one below the other. */
    private static String lower(String... columns) {
        return columns.length == 1
                ? "lower(" + columns[0] + ")"
                : "lower(concat_ws(chr(10), " + String.join(", ", columns) + "))";
    }

    private static List<Facet> with(List<Facet> facets, Facet more) {
        return Stream.concat(facets.stream(), Stream.of(more)).toList();
    }
}
