package dev.stemma.report;

import dev.stemma.shown.ShownOutput;
import dev.stemma.shown.SideBySide;
import dev.stemma.store.RunPart;
import dev.stemma.store.SqlText;
import dev.stemma.store.StoreReader;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * Parts of the report one by one, for pages that are served: the whole run, one document, one cluster, two texts. They look
 * as in {@code report.html} and must be written through a {@link ShownOutput}. Thread-safe.
 */
public final class ServedParts {
    /** One document or cluster may hold more than its share of a page that holds a corpus. */
    private static final ReportOptions OPTIONS =
            new ReportOptions("Stemma", 25_000_000, 1, 1, 50, 0, 1, 0, 1, 0, 500, 200_000, 400_000);

    /** UTF-16 units of both texts together: beyond it a comparison takes seconds. */
    private static final long MOST_COMPARED = 4_000_000;

    private final StoreReader store;
    private final Places places;

    public ServedParts(StoreReader store, PartAddresses addresses) {
        this.store = store;
        this.places = new ServedPlaces(addresses);
    }

    /**
     * One document.
     *
     * @param rawSha256 digest of its capture
     * @param complete its verdict
     */
    public record OneDocument(String rawSha256, boolean complete, Content content) {}

    /** The style sheet of all pages. */
    public static String style() {
        return ReportWriter.resource("report.css");
    }

    /** The counts that add up, and the charts; reads every table whole. */
    public Content overview() {
        return OverviewSection.read(whole()).content();
    }

    /** How the run was made, and what the words mean. */
    public Content method() {
        return MethodSection.read(whole()).content();
    }

    /** A document with its verdict, where it stops, its repairs and its text; empty when there is none with this id. */
    public Optional<OneDocument> document(String id) {
        try (RunPart part = store.part(List.of(id), List.of())) {
            Scope scope = scope(part, List.of(id), List.of(), List.of(id));
            List<IncompleteSection.Entry> stops = IncompleteSection.entries(scope, List.of(id));
            return DocumentSection.entries(scope).stream()
                    .findFirst()
                    .map(entry -> new OneDocument(
                            entry.rawSha256(), entry.completeness().equals("complete"), out -> {
                                stops.forEach(stop -> JtestopsGenerated.render(
                                        (HtmlTemplateOutput) out, null, stop.seamAlone(), true, true));
                                JtedocumentGenerated.render((HtmlTemplateOutput) out, null, entry, true);
                            }));
        }
    }

    /** A cluster with its copies, their differences and their template; empty when there is none with this id. */
    public Optional<Content> cluster(String id) {
        try (RunPart part = store.part(List.of(), List.of(id))) {
            Scope scope = scope(part, List.of(), List.of(id), List.of());
            List<TemplateSection.Shared> templates = TemplateSection.shared(
                    scope,
                    "select cluster from clusters where template is not null and cluster = " + SqlText.literal(id));
            return ClusterSection.groups(scope).stream().findFirst().map(group -> out -> {
                JteclusterGenerated.render((HtmlTemplateOutput) out, null, group, true);
                templates.forEach(
                        shared -> JtetemplateGenerated.render((HtmlTemplateOutput) out, null, shared, true, true));
            });
        }
    }

    /** Two clean texts beside each other; empty when there is no document of one of the ids. */
    public Optional<Content> comparison(String a, String b) {
        Optional<String> left = store.text(a);
        Optional<String> right = store.text(b);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if ((long) left.get().length() + right.get().length() > MOST_COMPARED) {
            return Optional.of(out -> out.writeUserContent(
                    "These texts are too long to be compared here: stemma explain OUT A B compares them."));
        }
        SideBySide beside = SideBySide.of(left.get(), right.get());
        return Optional.of(out -> JtediffGenerated.render(
                (HtmlTemplateOutput) out, null, beside, places.document(a), places.document(b), "First", "Second"));
    }

    private Scope whole() {
        return Scope.of(TableSource.of(store), OPTIONS, places, List.of(), List.of(), List.of());
    }

    private Scope scope(RunPart part, List<String> documents, List<String> clusters, List<String> incomplete) {
        return Scope.of(TableSource.of(store, part), OPTIONS, places, documents, clusters, incomplete);
    }
}
