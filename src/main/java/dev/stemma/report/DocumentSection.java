package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.shown.RepairMarks.Piece;
import dev.stemma.shown.Visible;
import dev.stemma.store.SqlText;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Each document with its verdicts, its repairs and its clean text.
 *
 * @param documents what needs a look first
 * @param leftOut what the list does not hold
 */
record DocumentSection(List<Entry> documents, LeftOut leftOut) implements PageSection {
    record Entry(
            Link link,
            String anchor,
            Link cluster,
            String title,
            String site,
            String platformUrl,
            String origin,
            String url,
            String mediaType,
            String charset,
            String language,
            long bytes,
            long chars,
            String rawSha256,
            String relation,
            OptionalDouble similarity,
            String completeness,
            OptionalDouble kept,
            long repairs,
            List<Evidence> evidence,
            List<Declared> cookies,
            DocumentRepairs marks,
            Optional<Text> text) {
        /** Whether it is the best copy of its cluster, or the only one. */
        boolean best() {
            return relation.equals("representative") || relation.equals("unique");
        }

        /** The language for the page's own {@code lang}; only what can be a language tag. */
        Optional<String> lang() {
            return language.matches("[a-z]{2,3}") ? Optional.of(language) : Optional.empty();
        }
    }

    /**
     * A clean text with its repairs marked.
     *
     * @param unshown UTF-16 units left out at the end
     */
    record Text(List<Piece> pieces, long unshown) {}

    @Override
    public String id() {
        return "documents";
    }

    @Override
    public String title() {
        return "Documents";
    }

    @Override
    public String badge() {
        return Figures.whole(leftOut.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JtedocumentsGenerated.render(out, null, this);
    }

    static DocumentSection read(Scope scope) {
        List<Entry> entries = entries(scope);
        long total = scope.tables()
                .query("select count(*) as n from documents")
                .get(0)
                .count("n");
        return new DocumentSection(
                entries,
                new LeftOut(
                        entries.size(),
                        total,
                        "documents",
                        "incomplete ones first, then by cluster",
                        "select * exclude (text) from documents order by id"));
    }

    /** The documents of {@code scope} in its order; an id that no document has is passed over. */
    static List<Entry> entries(Scope scope) {
        List<String> ids = scope.documents();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, QueryRow> rows = new LinkedHashMap<>();
        scope.tables()
                .query("select d.* exclude (text, evidence) from documents d where d.id in (" + SqlText.literals(ids)
                        + ")")
                .forEach(row -> rows.put(row.words("id"), row));
        Map<String, List<Evidence>> evidence = Evidence.read(scope.tables(), ids);
        Map<String, List<Declared>> cookies = Declared.read(scope, ids);
        Map<String, DocumentRepairs> marks =
                DocumentRepairs.read(scope.tables(), ids, scope.options().repairs());
        Budget budget = new Budget(scope.options().textChars());
        List<Entry> entries = new ArrayList<>();
        for (String id : ids) {
            if (rows.containsKey(id)) {
                entries.add(entry(
                        scope,
                        rows.get(id),
                        "d" + (entries.size() + 1), // the anchor that Anchors gives it
                        scope.texts().beginning(id, budget),
                        evidence.getOrDefault(id, List.of()),
                        cookies.getOrDefault(id, List.of()),
                        marks.getOrDefault(id, DocumentRepairs.NONE)));
            }
        }
        return List.copyOf(entries);
    }

    private static Entry entry(
            Scope scope,
            QueryRow row,
            String anchor,
            Optional<String> head,
            List<Evidence> evidence,
            List<Declared> cookies,
            DocumentRepairs marks) {
        String id = row.words("id");
        Optional<Text> text = head.map(shown -> new Text(marks.lay(shown), row.count("chars") - shown.length()));
        return new Entry(
                scope.places().document(id),
                anchor,
                scope.places().cluster(row.words("cluster")),
                Visible.line(row.words("title")),
                row.words("site"),
                Visible.line(row.words("platform_url")),
                Visible.line(row.words("origin")),
                Visible.line(row.words("url")),
                row.words("media_type"),
                row.words("charset"),
                row.words("language"),
                row.count("bytes"),
                row.count("chars"),
                row.words("raw_sha256"),
                row.words("relation"),
                row.number("similarity"),
                row.words("completeness"),
                row.number("kept"),
                row.count("repairs"),
                evidence,
                cookies,
                marks,
                text);
    }
}
