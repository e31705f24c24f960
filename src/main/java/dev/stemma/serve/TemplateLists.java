package dev.stemma.serve;

import static dev.stemma.serve.Listing.Term.largest;
import static dev.stemma.serve.Listing.Term.smallest;
import static dev.stemma.serve.Listing.Term.up;
import static dev.stemma.serve.Listing.lower;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import dev.stemma.serve.Listing.Term;
import java.util.List;

/** The lists of sites, and of what they share. */
final class TemplateLists {
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
                            new Order("similarity", "least similar first", List.of(smallest("similarity"))))));

    private TemplateLists() {}
}
