package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.shown.SideBySide;
import dev.stemma.store.SqlText;
import dev.stemma.store.TemplateWords;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Which documents are copies of which, and how they differ.
 *
 * @param clusters largest first
 * @param leftOut what the list does not hold
 */
record ClusterSection(List<Group> clusters, LeftOut leftOut) implements PageSection {
    /** The least similar first. */
    static final String MEMBER_ORDER = "d.similarity, d.id";

    private static final String ORDER =
            "select cluster, size, representative from clusters where size > 1 order by size desc,"
                    + " sites desc, cluster";

    record Group(
            Link cluster,
            String anchor,
            String title,
            Link representative,
            long size,
            long sites,
            long domains,
            OptionalDouble weakest,
            OptionalDouble diameter,
            List<Member> members,
            LeftOut membersLeft) {
        /** Length of the line on which the copies stand, and of the dot at its start, in user units of the drawing. */
        static final int LINE = 100;

        static final int DOT = 5;

        /** Whether a copy shown is a part of the representative. */
        boolean parts() {
            return members.stream().anyMatch(Member::part);
        }

        /** Distance of the farthest copy shown: the end of the line. */
        double farthest() {
            return members.stream().mapToDouble(Member::distance).max().orElse(0);
        }

        /** Copies with other words than the representative that are not laid beside it: their texts would fill the page. */
        List<Member> notCompared() {
            return members.stream()
                    .filter(member -> member.diff().isEmpty() && !member.isTheSame())
                    .toList();
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
            Optional<String> comparison,
            Optional<SideBySide> diff) {
        /** Whether the edits are those of a part of the representative, and not of all of it. */
        boolean part() {
            return relation.equals("truncated");
        }

        private double distance() {
            return 1 - similarity.orElse(0);
        }

        private boolean isTheSame() {
            return relation.equals("identical") || relation.equals("equal");
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
        List<Group> groups = groups(scope);
        long total = scope.tables()
                .query("select count(*) as n from clusters where size > 1")
                .get(0)
                .count("n");
        return new ClusterSection(
                groups, new LeftOut(groups.size(), total, "clusters of copies", "largest first", ORDER));
    }

    /** The clusters of {@code scope} in its order. */
    static List<Group> groups(Scope scope) {
        TableSource tables = scope.tables();
        Map<String, List<QueryRow>> members = new LinkedHashMap<>();
        Map<String, QueryRow> rows = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        if (!scope.clusters().isEmpty()) {
            String literals = SqlText.literals(scope.clusters());
            tables.query("select * exclude (template) from clusters where cluster in (" + literals + ")")
                    .forEach(row -> rows.put(row.words("cluster"), row));
            tables.query(TemplateWords.titles(literals))
                    .forEach(row -> titles.put(row.words("cluster"), row.words("title")));
            tables.query("select d.cluster, d.id, d.site, d.chars, d.relation, d.completeness, d.similarity,"
                            + " e.template_similarity, e.jaccard, e.containment, e.edit_distance"
                            + " from documents d left join edges e on e.b = d.id"
                            + " where d.relation <> 'representative' and d.cluster in ("
                            + literals
                            + ") qualify row_number() over (partition by d.cluster order by " + MEMBER_ORDER + ") <= "
                            + scope.options().members() + " order by d.cluster, " + MEMBER_ORDER)
                    .forEach(row -> members.computeIfAbsent(row.words("cluster"), key -> new ArrayList<>())
                            .add(row));
        }
        Map<String, SideBySide> diffs = diffs(scope);
        List<Group> groups = new ArrayList<>();
        for (String cluster : scope.clusters()) {
            if (rows.containsKey(cluster)) {
                String representative = rows.get(cluster).words("representative");
                List<Member> copies = members.getOrDefault(cluster, List.of()).stream()
                        .map(member -> member(scope, representative, member, diffs))
                        .toList();
                groups.add(
                        group(scope, rows.get(cluster), titles.getOrDefault(cluster, ""), copies, groups.size() + 1));
            }
        }
        return List.copyOf(groups);
    }

    private static Group group(Scope scope, QueryRow row, String title, List<Member> copies, int number) {
        return new Group(
                scope.places().cluster(row.words("cluster")),
                "c" + number,
                title,
                scope.places().document(row.words("representative")),
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
                                + SqlText.literal(row.words("cluster")) + " order by similarity, id",
                        scope.places().members(row.words("cluster"))));
    }

    private static Member member(Scope scope, String representative, QueryRow row, Map<String, SideBySide> diffs) {
        return new Member(
                scope.places().document(row.words("id")),
                row.words("site"),
                row.words("relation"),
                row.number("similarity"),
                row.number("template_similarity"),
                row.number("jaccard"),
                row.number("containment"),
                row.number("edit_distance"),
                row.words("completeness"),
                scope.places().comparison(representative, row.words("id")),
                Optional.ofNullable(diffs.get(row.words("id"))));
    }

    /** Side by side in parallel: each pair stands alone, and the map is only asked by id. */
    private static Map<String, SideBySide> diffs(Scope scope) {
        return scope.comparisons().copies().entrySet().parallelStream()
                .filter(pair -> scope.texts().whole(pair.getKey()).isPresent()
                        && scope.texts().whole(pair.getValue()).isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        pair -> SideBySide.of(
                                scope.texts().whole(pair.getValue()).get(),
                                scope.texts().whole(pair.getKey()).get())));
    }
}
