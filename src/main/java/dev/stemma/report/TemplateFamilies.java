package dev.stemma.report;

import dev.stemma.shown.LeftOut;
import dev.stemma.store.SqlText;
import dev.stemma.store.TemplateWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Templates that are versions of one another or share long sections: the families with most documents, and their sites. */
record TemplateFamilies(List<Family> families, LeftOut leftOut) {
    private static final String ALL = "select family, count(*) as templates, sum(size)::bigint as documents"
            + " from families join clusters using (cluster) group by family order by documents desc, family";

    /**
     * @param hub the template that the others were compared with
     * @param sharedBy who has any of its templates
     * @param sites the first few by name
     * @param members the closest first, the hub left out
     */
    record Family(
            TemplateLine hub,
            long templates,
            long documents,
            String sharedBy,
            String sites,
            List<Member> members,
            LeftOut membersLeft) {}

    /**
     * @param share of the shorter text that both have, 0..1
     * @param chars that both have
     */
    record Member(TemplateLine template, OptionalDouble share, long chars) {}

    static TemplateFamilies read(Scope scope) {
        TableSource tables = scope.tables();
        List<QueryRow> shown = tables.query(ALL + " limit " + scope.options().templates());
        long total = tables.query("select count(distinct family) as n from families")
                .get(0)
                .count("n");
        List<Family> families = new ArrayList<>();
        if (!shown.isEmpty()) {
            String names = SqlText.literals(
                    shown.stream().map(row -> row.words("family")).toList());
            String members = "select family, cluster, share, shared_chars from families where family in (" + names
                    + ") qualify row_number() over (partition by family order by cluster <> family, share desc, cluster) <= "
                    + (scope.options().members() + 1);
            Map<String, TemplateLine> lines = TemplateLine.read(scope, "select cluster from (" + members + ")");
            Map<String, QueryRow> sites = sites(tables, names);
            Map<String, List<Member>> others = new LinkedHashMap<>();
            for (QueryRow row : tables.query(members + " order by family, share desc, cluster")) {
                if (!row.words("cluster").equals(row.words("family")) && lines.containsKey(row.words("cluster"))) {
                    others.computeIfAbsent(row.words("family"), family -> new ArrayList<>())
                            .add(new Member(
                                    lines.get(row.words("cluster")), row.number("share"), row.count("shared_chars")));
                }
            }
            for (QueryRow row : shown) {
                String name = row.words("family");
                if (lines.containsKey(name)) {
                    families.add(family(row, lines.get(name), sites.get(name), others.getOrDefault(name, List.of())));
                }
            }
        }
        return new TemplateFamilies(
                List.copyOf(families), new LeftOut(families.size(), total, "families", "most documents first", ALL));
    }

    private static Map<String, QueryRow> sites(TableSource tables, String families) {
        Map<String, QueryRow> sites = new LinkedHashMap<>();
        tables.query(TemplateWords.sites(
                        "select family as key, site, domain from families join documents using (cluster)"
                                + " where family in (" + families + ")"))
                .forEach(row -> sites.put(row.words("key"), row));
        return sites;
    }

    /** @param sites null where no document of the family has one */
    private static Family family(QueryRow row, TemplateLine hub, QueryRow sites, List<Member> members) {
        return new Family(
                hub,
                row.count("templates"),
                row.count("documents"),
                sites == null ? hub.sharedBy() : sites.words("shared_by"),
                sites == null ? "" : sites.words("names"),
                List.copyOf(members),
                new LeftOut(
                        members.size(),
                        row.count("templates") - 1,
                        "templates beside it",
                        "closest first",
                        "select * from families where family = " + SqlText.literal(row.words("family"))
                                + " order by share desc, cluster"));
    }
}
