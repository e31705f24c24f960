package dev.stemma.report;

import dev.stemma.report.Anchors.Link;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which documents are copies of which, and how they differ.
 *
 * @param clusters largest first
 * @param leftOut what the list does not hold
 */
record ClusterSection(List<Group> clusters, LeftOut leftOut) implements Section {
    /** Members of one cluster that are shown beside the representative. */
    private static final int MOST_DIFFS = 4;

    private static final String ORDER =
            "select cluster, size, representative from clusters where size > 1 order by size desc,"
                    + " sites desc, cluster";

    record Group(
            Link cluster,
            String anchor,
            Link representative,
            long size,
            long sites,
            long domains,
            OptionalDouble weakest,
            OptionalDouble diameter,
            List<Member> members,
            LeftOut membersLeft) {
        /** Length of the line on which the copies stand, and of the dot at its start, in user units of the drawing. */
        static final int LINE = 120;

        static final int DOT = 5;

        /** Distance of the farthest copy shown: the end of the line. */
        double farthest() {
            return members.stream().mapToDouble(Member::distance).max().orElse(0);
        }

        /** Where a copy stands on the line from the representative to the farthest copy. */
        long place(Member member) {
            return farthest() == 0 ? DOT : DOT + Math.round((LINE - 2 * DOT) * member.distance() / farthest());
        }
    }

    /** One copy with its edge to the representative. */
    record Member(
            Link document,
            String site,
            String relation,
            OptionalDouble similarity,
            OptionalDouble templateSimilarity,
            OptionalDouble jaccard,
            OptionalDouble containment,
            OptionalDouble editDistance,
            String completeness,
            Optional<SideBySide> diff) {
        private double distance() {
            return 1 - similarity.orElse(0);
        }
    }

    @Override
    public String id() {
        return "clusters";
    }

    @Override
    public String title() {
        return "Clusters";
    }

    @Override
    public String badge() {
        return Figures.whole(leftOut.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JteclustersGenerated.render(out, null, this);
    }

    static ClusterSection read(Scope scope) {
        TableSource tables = scope.tables();
        List<Row> shown =
                tables.query("select * exclude (template) from clusters where size > 1 order by size desc, sites desc,"
                        + " cluster limit " + scope.options().clusters());
        Map<String, List<Row>> members = new LinkedHashMap<>();
        if (!shown.isEmpty()) {
            tables.query("select d.cluster, d.id, d.site, d.chars, d.relation, d.completeness, d.similarity,"
                            + " e.template_similarity, e.jaccard, e.containment, e.edit_distance"
                            + " from documents d left join edges e on e.b = d.id"
                            + " where d.relation <> 'representative' and d.cluster in ("
                            + Texts.literals(shown.stream()
                                    .map(row -> row.words("cluster"))
                                    .toList())
                            + ") qualify row_number() over (partition by d.cluster order by d.similarity, d.id) <= "
                            + scope.options().members() + " order by d.cluster, d.similarity, d.id")
                    .forEach(row -> members.computeIfAbsent(row.words("cluster"), key -> new ArrayList<>())
                            .add(row));
        }
        Map<String, SideBySide> diffs = diffs(scope, shown, members);
        List<Group> groups = new ArrayList<>();
        for (Row row : shown) {
            List<Member> copies = members.getOrDefault(row.words("cluster"), List.of()).stream()
                    .map(member -> member(scope, member, diffs))
                    .toList();
            groups.add(group(scope, row, copies, groups.size() + 1));
        }
        long total = tables.query("select count(*) as n from clusters where size > 1")
                .get(0)
                .count("n");
        return new ClusterSection(
                List.copyOf(groups), new LeftOut(groups.size(), total, "clusters of copies", "largest first", ORDER));
    }

    private static Group group(Scope scope, Row row, List<Member> copies, int number) {
        return new Group(
                scope.anchors().cluster(row.words("cluster")),
                "c" + number,
                scope.anchors().document(row.words("representative")),
                row.count("size"),
                row.count("sites"),
                row.count("domains"),
                row.number("weakest"),
                row.number("diameter"),
                copies,
                new LeftOut(
                        copies.size(),
                        row.count("size") - 1,
                        "copies",
                        "least similar first",
                        "select id, relation, similarity from documents where cluster = "
                                + TableSource.quote(row.words("cluster")) + " order by similarity, id"));
    }

    private static Member member(Scope scope, Row row, Map<String, SideBySide> diffs) {
        return new Member(
                scope.anchors().document(row.words("id")),
                row.words("site"),
                row.words("relation"),
                row.number("similarity"),
                row.number("template_similarity"),
                row.number("jaccard"),
                row.number("containment"),
                row.number("edit_distance"),
                row.words("completeness"),
                Optional.ofNullable(diffs.get(row.words("id"))));
    }

    /** The least similar copies of each cluster beside its representative, as far as the budget goes. */
    private static Map<String, SideBySide> diffs(Scope scope, List<Row> shown, Map<String, List<Row>> members) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Row cluster : shown) {
            int taken = 0;
            for (Row member : members.getOrDefault(cluster.words("cluster"), List.of())) {
                boolean differs = !member.words("relation").equals("identical")
                        && !member.words("relation").equals("equal");
                if (differs && taken < MOST_DIFFS && scope.diffs().take(2 * member.count("chars"))) {
                    pairs.put(member.words("id"), cluster.words("representative"));
                    taken++;
                }
            }
        }
        Set<String> needed = new LinkedHashSet<>(pairs.keySet());
        needed.addAll(pairs.values());
        Map<String, String> texts = Texts.read(scope.tables(), needed);
        Map<String, SideBySide> diffs = new LinkedHashMap<>();
        pairs.forEach((copy, representative) -> {
            if (texts.containsKey(copy) && texts.containsKey(representative)) {
                diffs.put(copy, SideBySide.of(texts.get(representative), texts.get(copy)));
            }
        });
        return diffs;
    }
}
