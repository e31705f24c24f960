package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.Chart;
import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.shown.ShownCut;
import dev.stemma.shown.Twice;
import dev.stemma.store.SqlText;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The documents that are not whole: where each stops, what is missing, and how a sibling goes on.
 *
 * @param documents the most missing first
 * @param leftOut what the list does not hold
 * @param doubted those that pass for whole and may not be
 */
record IncompleteSection(Chart states, List<Entry> documents, LeftOut leftOut, Doubted doubted) implements PageSection {
    private static final String FROM_IN_ORDER = " from documents d where d.completeness <> 'complete'"
            + " order by (d.cut_at is not null) desc, d.missing_chars desc nulls last, d.id";

    /** What the document {@code d} of the cluster {@code c} is shown beside: its witness, where none is its representative. */
    static final String SIBLING = "coalesce(d.witness, nullif(c.representative, d.id))";

    record Entry(
            Link document,
            String site,
            String completeness,
            OptionalDouble kept,
            OptionalDouble missingChars,
            OptionalDouble cutAt,
            String cutBy,
            List<Evidence> evidence,
            ShownCut seam,
            Optional<Twice> twice,
            Optional<Link> sibling,
            boolean elsewhere,
            List<Declared> cookies) {
        /** Where it stops, without what the document's own card says too. */
        Entry seamAlone() {
            return new Entry(
                    document,
                    site,
                    completeness,
                    kept,
                    missingChars,
                    cutAt,
                    cutBy,
                    List.of(),
                    seam,
                    twice,
                    sibling,
                    elsewhere,
                    List.of());
        }

        /** What a glance takes in: site, what is kept and missing, who cut it. */
        String said() {
            List<String> said = new ArrayList<>();
            if (!site.isEmpty()) {
                said.add(site);
            }
            kept.ifPresent(share -> said.add(Figures.percent(share) + " kept"));
            missingChars.ifPresent(chars -> said.add(Figures.of(Math.round(chars), "character") + " missing"));
            if (!cutBy.isEmpty()) {
                said.add("cut by the " + cutBy);
            } else if (cutAt.isPresent()) {
                said.add("cut by an unknown hand");
            }
            return String.join(", ", said);
        }

        /** Whether it goes on behind what is missing. */
        boolean gapped() {
            return completeness.equals("gapped");
        }

        long proposed() {
            return cookies.stream().filter(Declared::proposed).count();
        }
    }

    @Override
    public String id() {
        return "incomplete";
    }

    @Override
    public String title() {
        return "Incomplete documents";
    }

    @Override
    public String badge() {
        return Figures.whole(leftOut.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JteincompleteGenerated.render(out, null, this);
    }

    static IncompleteSection read(Scope scope) {
        TableSource tables = scope.tables();
        List<Entry> entries = entries(scope, incomplete(tables, scope.options()));
        String all = "select id, completeness, kept, missing_chars, cut_at, cut_by, evidence from documents where"
                + " completeness <> 'complete' order by id";
        Chart states = new Chart(
                "Incomplete documents by state",
                "state",
                "documents",
                tables
                        .query(
                                "select completeness, count(*) as n from documents where completeness <> 'complete' group by completeness"
                                        + " order by n desc, completeness")
                        .stream()
                        .map(row -> new Chart.Bar(row.words("completeness"), row.count("n"), row.words("completeness")))
                        .toList());
        return new IncompleteSection(
                states,
                entries,
                new LeftOut(entries.size(), states.total(), "incomplete documents", "most missing first", all),
                Doubted.read(scope));
    }

    /** Ids of the incomplete documents that a page lists, in its order. */
    static List<String> incomplete(TableSource tables, ReportOptions options) {
        return tables.query("select d.id" + FROM_IN_ORDER + " limit " + options.incomplete()).stream()
                .map(row -> row.words("id"))
                .toList();
    }

    /** Those of {@code ids} that are incomplete, in the order of {@code ids}. */
    static List<Entry> entries(Scope scope, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<Evidence>> evidence = Evidence.read(scope.tables(), ids);
        Map<String, List<Declared>> cookies = Declared.read(scope, ids);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (QueryRow row : scope.tables()
                .query("select d.* exclude (text, evidence), r.id as sibling, r.cluster <> d.cluster as elsewhere"
                        + " from documents d left join clusters c on c.cluster = d.cluster left join documents r on r.id = "
                        + SIBLING + " where d.completeness <> 'complete' and d.id in ("
                        + SqlText.literals(ids) + ")")) {
            String id = row.words("id");
            entries.put(
                    id, entry(scope, row, evidence.getOrDefault(id, List.of()), cookies.getOrDefault(id, List.of())));
        }
        return ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    private static Entry entry(Scope scope, QueryRow row, List<Evidence> evidence, List<Declared> cookies) {
        String id = row.words("id");
        Optional<String> sibling = row.text("sibling");
        String text = scope.texts().whole(id).orElse("");
        int cut = row.number("cut_at").isPresent() ? (int) row.count("cut_at") : text.length();
        return new Entry(
                scope.places().document(id),
                row.words("site"),
                row.words("completeness"),
                row.number("kept"),
                row.number("missing_chars"),
                row.number("cut_at"),
                row.words("cut_by"),
                evidence,
                ShownCut.of(text, cut, sibling.flatMap(scope.texts()::whole)),
                twice(row.words("completeness"), evidence, text),
                sibling.map(scope.places()::document),
                row.flag("elsewhere"),
                cookies);
    }

    private static Optional<Twice> twice(String completeness, List<Evidence> evidence, String text) {
        return evidence.stream()
                .filter(sign -> completeness.equals("doubled") && sign.state().equals(completeness))
                .filter(sign -> sign.end() > sign.start() && sign.end() <= text.length())
                .map(sign -> Twice.of(text, sign.start(), sign.end()))
                .findFirst();
    }
}
