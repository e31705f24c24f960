package dev.stemma.serve;

import static dev.stemma.serve.Listing.Term.largest;
import static dev.stemma.serve.Listing.Term.up;
import static dev.stemma.serve.Listing.lower;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import dev.stemma.serve.Listing.Term;
import java.util.List;

/** The lists of cookies. */
final class CookieLists {
    static final List<Listing> ALL = List.of(
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
                            new Order("longest", "longest first", List.of(largest("duration_days"))))));

    private CookieLists() {}
}
