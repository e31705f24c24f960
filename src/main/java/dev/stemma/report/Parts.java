package dev.stemma.report;

import dev.stemma.store.StoreReader;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * Parts of the report one by one, for pages that are served: the whole run, one document, one cluster, two texts. They look
 * as in {@code report.html} and must be written through a {@link ShownOutput}. Thread-safe.
 */
public final class Parts {
    /** One document or cluster may hold more than its share of a page that holds a corpus. */
    private static final ReportOptions OPTIONS =
            new ReportOptions("Stemma", 25_000_000, 1, 1, 50, 0, 1, 0, 1, 0, 500, 200_000, 400_000);

    /** UTF-16 units of both texts together: beyond it a comparison takes seconds. */
    private static final long MOST_COMPARED = 4_000_000;

    private final TableSource tables;
    private final Places places;

    public Parts(StoreReader store, Addresses addresses) {
        this.tables = TableSource.of(store);
        this.places = new ServedPlaces(addresses);
    }

    /** The style sheet of all pages. */
    public static String style() {
        return ReportWriter.resource("report.css");
    }

    /** The counts that add up, and the charts; reads every table whole. */
    public Content overview() {
        return OverviewSection.read(scope(List.of(), List.of(), List.of())).content();
    }

    /** How the run was made, and what the words mean. */
    public Content method() {
        return MethodSection.read(scope(List.of(), List.of(), List.of())).content();
    }

    /** A document with its verdict, where it stops, its repairs and its text; empty when there is none with this id. */
    public Optional<Content> document(String id) {
        Scope scope = scope(List.of(id), List.of(), List.of(id));
        return DocumentSection.entries(scope).stream().findFirst().map(entry -> {
            List<IncompleteSection.Entry> stops = IncompleteSection.entries(scope, List.of(id));
            return out -> {
                JtedocumentGenerated.render((HtmlTemplateOutput) out, null, entry, true);
                stops.forEach(stop -> JtestopsGenerated.render((HtmlTemplateOutput) out, null, stop.seamAlone(), true));
            };
        });
    }

    /** A cluster with its copies, their differences and their template; empty when there is none with this id. */
    public Optional<Content> cluster(String id) {
        Scope scope = scope(List.of(), List.of(id), List.of());
        return ClusterSection.groups(scope).stream().findFirst().map(group -> {
            List<TemplateSection.Shared> templates = TemplateSection.shared(
                    scope,
                    tables.query("select cluster, size, sites, domains from clusters where template is not null"
                            + " and cluster = " + TableSource.quote(id)));
            return out -> {
                JteclusterGenerated.render((HtmlTemplateOutput) out, null, group, true);
                templates.forEach(shared -> JtetemplateGenerated.render((HtmlTemplateOutput) out, null, shared, true));
            };
        });
    }

    /** Two clean texts beside each other; empty when there is no document of one of the ids. */
    public Optional<Content> comparison(String a, String b) {
        List<Row> rows =
                tables.query("select id, chars from documents where id in (" + Texts.literals(List.of(a, b)) + ")");
        if (rows.size() < (a.equals(b) ? 1 : 2)) {
            return Optional.empty();
        }
        if (rows.stream().mapToLong(row -> row.count("chars")).sum() > MOST_COMPARED) {
            return Optional.of(out -> out.writeUserContent(
                    "These texts are too long to be compared here: stemma explain OUT A B compares them."));
        }
        Texts texts = Texts.read(tables, List.of(a, b), List.of());
        SideBySide beside =
                SideBySide.of(texts.whole(a).orElse(""), texts.whole(b).orElse(""));
        return Optional.of(out -> JtediffGenerated.render(
                (HtmlTemplateOutput) out, null, beside, Visible.line(a), Visible.line(b), "First", "Second"));
    }

    private Scope scope(List<String> documents, List<String> clusters, List<String> incomplete) {
        return Scope.of(tables, OPTIONS, places, documents, clusters, incomplete);
    }
}
