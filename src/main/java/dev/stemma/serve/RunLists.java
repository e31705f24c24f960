package dev.stemma.serve;

import static dev.stemma.serve.Listing.Term.up;
import static dev.stemma.serve.Listing.lower;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import java.util.List;

/** The list of what the run could not read. */
final class RunLists {
    static final List<Listing> ALL = List.of(new Listing(
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

    private RunLists() {}
}
