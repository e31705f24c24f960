package dev.stemma.report;

import dev.stemma.shown.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which documents and clusters have a place of their own on the page. Anchors are numbers in page order: an id is text
 * of the corpus and never becomes a part of the page's own names.
 */
final class Anchors implements Places {
    /** What needs a look comes first, then what belongs together. */
    static final String DOCUMENT_ORDER = "(d.completeness <> 'complete') desc, c.size desc, d.cluster,"
            + " (d.relation = 'representative') desc, d.id";

    private static final String CLUSTER_ORDER = "c.size desc, c.sites desc, c.cluster";

    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, String> clusters = new LinkedHashMap<>();

    private Anchors() {}

    static Anchors read(TableSource tables, ReportOptions options) {
        Anchors anchors = new Anchors();
        for (QueryRow row :
                tables.query("select d.id from documents d left join clusters c on c.cluster = d.cluster order by "
                        + DOCUMENT_ORDER + " limit " + options.documents())) {
            anchors.documents.put(row.words("id"), "d" + (anchors.documents.size() + 1));
        }
        for (QueryRow row : tables.query("select c.cluster from clusters c where c.size > 1 order by " + CLUSTER_ORDER
                + " limit " + options.clusters())) {
            anchors.clusters.put(row.words("cluster"), "c" + (anchors.clusters.size() + 1));
        }
        return anchors;
    }

    /** Ids of the documents with a place, in page order. */
    List<String> documents() {
        return List.copyOf(documents.keySet());
    }

    /** Ids of the clusters with a place, in page order. */
    List<String> clusters() {
        return List.copyOf(clusters.keySet());
    }

    @Override
    public Link document(String id) {
        return link(id, documents);
    }

    @Override
    public Link cluster(String id) {
        return link(id, clusters);
    }

    @Override
    public String part(String section) {
        return "#" + section;
    }

    @Override
    public Optional<String> members(String cluster) {
        return Optional.empty();
    }

    @Override
    public Optional<String> comparison(String a, String b) {
        return Optional.empty(); // it stands below its cluster, as far as the page has room
    }

    private static Link link(String id, Map<String, String> anchors) {
        return new Link(Visible.line(id), Optional.ofNullable(anchors.get(id)).map(anchor -> "#" + anchor));
    }
}
