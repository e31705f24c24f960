package dev.stemma.serve;

import static dev.stemma.serve.Listing.Term.largest;
import static dev.stemma.serve.Listing.Term.smallest;
import static dev.stemma.serve.Listing.Term.up;
import static dev.stemma.serve.Listing.lower;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import java.util.List;
import java.util.stream.Stream;

/** The lists of documents, by themselves and in clusters, and of those that are not whole. */
final class DocumentLists {
    private static final List<Facet> OF_DOCUMENTS = List.of(
            new Facet("completeness", "Completeness", "completeness"),
            new Facet("relation", "Relation", "relation"),
            new Facet("language", "Language", "language"),
            new Facet("site", "Site", "site"),
            new Facet("domain", "Registrable domain", "domain"),
            new Facet("media", "Payload", "media_type"));

    static final List<Listing> ALL = List.of(
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
                            new Order("id", "by id", List.of()))));

    private DocumentLists() {}

    private static List<Facet> with(List<Facet> facets, Facet more) {
        return Stream.concat(facets.stream(), Stream.of(more)).toList();
    }
}
