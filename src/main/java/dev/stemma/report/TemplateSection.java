package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.store.SqlText;
import dev.stemma.store.TemplateWords;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sites there are, which templates they share, and what differs.
 *
 * @param counts how many are shared, and by whom
 * @param templates those that most owners share first
 * @param families templates that are versions of one another
 * @param leaks values that name another member's site
 * @param sites most documents first
 */
record TemplateSection(
        SharedTemplates counts,
        List<Shared> templates,
        LeftOut templatesLeft,
        TemplateFamilies families,
        List<Leak> leaks,
        LeftOut leaksLeft,
        List<Site> sites,
        LeftOut sitesLeft)
        implements PageSection {
    /** Slots that get a column of the values table. */
    private static final int MOST_SLOTS = 12;

    private static final int MOST_LEAKS = 200;

    /** One template with what its members put into the slots. */
    record Shared(
            TemplateLine line,
            String anchor,
            Skeleton skeleton,
            List<Skeleton.Part> slots,
            int slotsTotal,
            List<Use> uses,
            LeftOut usesLeft) {}

    /** A member and its values, one for each slot shown; an absent value is empty. */
    record Use(Link document, String site, List<Optional<Slots.Value>> values) {}

    record Leak(Link document, String site, Link cluster, String slot, Slots.Value value) {}

    record Site(
            String site,
            String domain,
            long documents,
            long texts,
            long shared,
            long cookies,
            long incomplete,
            long repairs) {}

    @Override
    public String id() {
        return "templates";
    }

    @Override
    public String title() {
        return "Sites and templates";
    }

    @Override
    public String badge() {
        return Figures.whole(templatesLeft.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JtetemplatesGenerated.render(out, null, this);
    }

    static TemplateSection read(Scope scope) {
        TableSource tables = scope.tables();
        String from = " from clusters where size > 1 and template is not null";
        String order = " order by " + TemplateWords.ORDER;
        List<Shared> templates = shared(
                scope,
                "select cluster" + from + order + " limit " + scope.options().templates());
        long total = tables.query("select count(*) as n" + from).get(0).count("n");
        String leaking =
                "select s.document, d.site, s.cluster, s.slot, s.value from slots s join documents d on d.id = s.document"
                        + " where s.leak order by all";
        List<Leak> leaks = tables.query(leaking + " limit " + MOST_LEAKS).stream()
                .map(row -> new Leak(
                        scope.places().document(row.words("document")),
                        row.words("site"),
                        scope.places().cluster(row.words("cluster")),
                        row.words("slot"),
                        Slots.value(row.words("value"), true)))
                .toList();
        long allLeaks = tables.query("select count(*) as n from slots where leak")
                .get(0)
                .count("n");
        List<Site> sites = sites(scope);
        long allSites = tables.query("select count(distinct site) as n from documents")
                .get(0)
                .count("n");
        return new TemplateSection(
                SharedTemplates.read(tables),
                templates,
                new LeftOut(
                        templates.size(),
                        total,
                        "templates",
                        "most domains first",
                        "select cluster, domains, sites, template" + from + order),
                TemplateFamilies.read(scope),
                leaks,
                new LeftOut(leaks.size(), allLeaks, "leaks", "by document", leaking),
                sites,
                new LeftOut(
                        sites.size(),
                        allSites,
                        "sites",
                        "most documents first",
                        "select site, count(*) from documents group by site order by 2 desc"));
    }

    /** The templates of {@code clusters}, a query for their names. */
    static List<Shared> shared(Scope scope, String clusters) {
        Map<String, TemplateLine> lines = TemplateLine.read(scope, clusters);
        Slots slots = Slots.read(scope, List.copyOf(lines.keySet()));
        List<Shared> templates = new ArrayList<>();
        lines.forEach(
                (cluster, line) -> templates.add(shared(scope, cluster, line, slots, "t" + (templates.size() + 1))));
        return List.copyOf(templates);
    }

    private static List<Site> sites(Scope scope) {
        return scope
                .tables()
                .query(
                        "with declared as (select document, count(*) as n from cookies where source = 'read' group by document)"
                                + " select d.site, min(d.domain) as domain, count(*) as documents, count(distinct d.cluster) as texts,"
                                + " count(distinct case when " + TemplateWords.SHARED
                                + " then d.cluster end) as shared,"
                                + " coalesce(sum(k.n), 0)::bigint as cookies, count(*) filter (d.completeness <> 'complete') as incomplete,"
                                + " coalesce(sum(d.repairs), 0)::bigint as repairs"
                                + " from documents d left join clusters on clusters.cluster = d.cluster left join declared k on k.document = d.id"
                                + " where d.site is not null group by d.site order by documents desc, d.site limit "
                                + scope.options().sites())
                .stream()
                .map(row -> new Site(
                        row.words("site"),
                        row.words("domain"),
                        row.count("documents"),
                        row.count("texts"),
                        row.count("shared"),
                        row.count("cookies"),
                        row.count("incomplete"),
                        row.count("repairs")))
                .toList();
    }

    private static Shared shared(Scope scope, String cluster, TemplateLine line, Slots slots, String anchor) {
        String template = slots.template(cluster);
        Map<String, Slots.Slot> own = slots.of(cluster);
        List<String> names = own.keySet().stream()
                .sorted(Comparator.comparingInt(name -> place(template, name)))
                .limit(MOST_SLOTS)
                .toList();
        List<Use> uses = slots.members(cluster).stream()
                .map(member -> new Use(
                        scope.places().document(member.id()),
                        member.site(),
                        names.stream()
                                .map(name -> Optional.ofNullable(member.values().get(name)))
                                .toList()))
                .toList();
        return new Shared(
                line,
                anchor,
                Skeleton.of(template, own),
                names.stream()
                        .map(name -> Skeleton.Part.slot(name, own.get(name).type()))
                        .toList(),
                own.size(),
                uses,
                new LeftOut(
                        uses.size(),
                        line.size(),
                        "members",
                        "by site",
                        "select * from slots where cluster = " + SqlText.literal(cluster),
                        scope.places().members(cluster)));
    }

    private static int place(String template, String slot) {
        int at = template.indexOf("{{" + slot + "}}");
        int block = at < 0 ? template.indexOf("{{#" + slot + "}}") : at;
        return block < 0 ? Integer.MAX_VALUE : block;
    }
}
