package dev.stemma.report;

import dev.stemma.shown.Chart;
import dev.stemma.shown.Chart.Bar;
import dev.stemma.shown.Figures;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The counts that add up, and the charts.
 *
 * @param tiles the large figures
 * @param sums the equations that must hold
 * @param complete share of documents that are complete; absent without documents
 * @param doubted complete documents that may have lost a part or all
 * @param doubtedAt where these are listed
 * @param states documents by completeness
 * @param relations documents by relation
 * @param sizes clusters by size
 * @param similarities members by similarity to their representative
 * @param rules repairs by rule
 */
record OverviewSection(
        List<Tile> tiles,
        List<Sum> sums,
        OptionalDouble complete,
        long doubted,
        String doubtedAt,
        Chart states,
        Chart relations,
        Chart sizes,
        Chart similarities,
        Chart rules)
        implements PageSection {
    /** Rules drawn; the rest is one bar. */
    private static final int MOST_RULES = 12;

    private static final String[] SIMILARITY_BINS = {"below .5", ".5", ".6", ".7", ".8", ".9", ".95", ".99", "1"};

    /** One large figure, its unit, and the part of the page that explains it. */
    record Tile(String figure, String noun, String note, String href) {}

    /** {@code total name = part name + part name...}. */
    record Sum(Term total, List<Term> parts) {
        boolean holds() {
            return total.value() == parts.stream().mapToLong(Term::value).sum();
        }
    }

    record Term(long value, String name) {}

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public String badge() {
        return "";
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JteoverviewGenerated.render(out, null, this);
    }

    static OverviewSection read(Scope scope) {
        TableSource tables = scope.tables();
        QueryRow all = all(tables);
        Chart states = states(tables);
        Chart relations = relations(tables);
        long documents = all.count("documents");
        long doubted = Doubted.count(tables);
        return new OverviewSection(
                tiles(scope, all, doubted),
                sums(tables, all, states, relations),
                documents == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) all.count("complete") / documents),
                doubted,
                scope.places().part("doubts"),
                states,
                relations,
                sizes(tables),
                similarities(tables),
                rules(tables));
    }

    /** The counts of all documents. */
    private static QueryRow all(TableSource tables) {
        return tables.query("select count(*) as documents, coalesce(sum(chars), 0)::bigint as chars,"
                        + " coalesce(sum(bytes), 0)::bigint as bytes, count(distinct site) as sites,"
                        + " count(distinct domain) as domains, count(distinct cluster) as clusters,"
                        + " count(*) filter (completeness = 'complete') as complete,"
                        + " count(*) filter (completeness = 'doubled') as doubled,"
                        + " coalesce(sum(repairs), 0)::bigint as repairs,"
                        + " count(*) filter (relation in ('representative', 'unique')) as kept"
                        + " from documents")
                .get(0);
    }

    private static Chart states(TableSource tables) {
        return new Chart(
                "Documents by completeness",
                "completeness",
                "documents",
                tables
                        .query("select completeness, count(*) as n from documents group by completeness order by"
                                + " (completeness = 'complete') desc, n desc, completeness")
                        .stream()
                        .map(row -> new Bar(row.words("completeness"), row.count("n"), row.words("completeness")))
                        .toList());
    }

    private static Chart relations(TableSource tables) {
        return new Chart(
                "Documents by relation to their best copy",
                "relation",
                "documents",
                tables
                        .query(
                                "select relation || case when relation = 'truncated' and completeness = 'complete' then ' (a part), complete'"
                                        + " else '' end as relation, count(*) as n from documents group by all order by n desc, relation")
                        .stream()
                        .map(row -> new Bar(row.words("relation"), row.count("n")))
                        .toList());
    }

    private static List<Tile> tiles(Scope scope, QueryRow all, long doubted) {
        TableSource tables = scope.tables();
        long documents = all.count("documents");
        long leaks = count(tables, "slots where leak");
        SharedTemplates shared = SharedTemplates.read(tables);
        long cookies = count(tables, "cookies where source = 'read'");
        long names = tables.query("select count(distinct name) as n from (select unnest(names) as name from cookies)")
                .get(0)
                .count("n");
        return List.of(
                new Tile(
                        Figures.whole(documents),
                        documents == 1 ? "document" : "documents",
                        Figures.bytes(all.count("bytes")) + " read",
                        scope.places().part("documents")),
                new Tile(
                        Figures.whole(all.count("clusters")),
                        "different texts",
                        Figures.whole(documents - all.count("clusters")) + " are copies of one of them",
                        scope.places().part("clusters")),
                new Tile(
                        Figures.whole(all.count("sites")),
                        all.count("sites") == 1 ? "site" : "sites",
                        "on " + Figures.of(all.count("domains"), "registrable domain"),
                        scope.places().part("templates")),
                new Tile(
                        Figures.whole(shared.bySites()),
                        shared.bySites() == 1 ? "shared template" : "shared templates",
                        Figures.whole(shared.byDomains()) + " on several domains, " + Figures.of(leaks, "value")
                                + " naming another site",
                        scope.places().part("templates")),
                new Tile(
                        Figures.whole(documents - all.count("complete")),
                        "incomplete",
                        incomplete(documents, all.count("doubled"), doubted),
                        scope.places().part("incomplete")),
                new Tile(
                        Figures.whole(names),
                        names == 1 ? "cookie name" : "cookie names",
                        "in " + Figures.of(cookies, "row") + " read",
                        scope.places().part("cookies")));
    }

    /** How many rows {@code of} has: a table, and which of its rows. */
    private static long count(TableSource tables, String of) {
        return tables.query("select count(*) as n from " + of).get(0).count("n");
    }

    /** What the number alone would hide: a doubled text lacks nothing, and some that pass for whole may lack a part. */
    private static String incomplete(long documents, long doubled, long doubted) {
        List<String> said = new ArrayList<>();
        if (doubled > 0) {
            said.add(Figures.whole(doubled) + " of them only doubled");
        }
        if (doubted > 0) {
            said.add(Figures.whole(doubted) + " more may have lost a part or all");
        }
        return said.isEmpty() ? "of " + Figures.of(documents, "document") : String.join("; ", said);
    }

    private static List<Sum> sums(TableSource tables, QueryRow all, Chart states, Chart relations) {
        List<Sum> sums = new ArrayList<>();
        RunFacts run = RunFacts.read(tables);
        long documents = all.count("documents");
        Optional<Long> seen = run.seen();
        if (seen.isPresent()) {
            sums.add(new Sum(
                    new Term(seen.get(), "seen"),
                    List.of(
                            new Term(documents, "documents"),
                            new Term(run.skipped().orElse(0L), "skipped"),
                            new Term(count(tables, "quarantine"), "quarantined"))));
        }
        Term total = new Term(documents, "documents");
        sums.add(new Sum(
                total,
                List.of(
                        new Term(all.count("kept"), "best copies"),
                        new Term(documents - all.count("kept"), "copies of them"))));
        sums.add(new Sum(total, terms(states)));
        sums.add(new Sum(total, terms(relations)));
        return sums;
    }

    private static List<Term> terms(Chart chart) {
        return chart.bars().stream()
                .map(bar -> new Term(bar.value(), bar.label()))
                .toList();
    }

    /** Sizes double from bar to bar: 1, 2, 3-4, 5-8... */
    private static Chart sizes(TableSource tables) {
        Map<Integer, Long> bins = new TreeMap<>();
        int largest = 1;
        for (QueryRow row : tables.query("select size, count(*) as n from clusters group by size order by size")) {
            int bin = 64 - Long.numberOfLeadingZeros(Math.max(1, row.count("size")) - 1);
            bins.merge(bin, row.count("n"), Long::sum);
            largest = Math.max(largest, bin);
        }
        List<Bar> bars = new ArrayList<>();
        for (int bin = 0; bin <= largest; bin++) {
            long to = 1L << bin;
            bars.add(new Bar(Figures.whole(to), bins.getOrDefault(bin, 0L)));
        }
        return new Chart("Clusters by size", "documents in a cluster, up to", "clusters", bars);
    }

    private static Chart similarities(TableSource tables) {
        long[] bins = new long[SIMILARITY_BINS.length];
        for (QueryRow row : tables.query("select case when similarity >= 1 then 8 when similarity >= .99 then 7"
                + " when similarity >= .95 then 6 when similarity >= .9 then 5 when similarity >= .5"
                + " then floor(similarity * 10)::int - 4 else 0 end as bin, count(*) as n from edges"
                + " where similarity is not null group by all order by all")) {
            bins[(int) row.count("bin")] += row.count("n");
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            bars.add(new Bar(SIMILARITY_BINS[i], bins[i]));
        }
        return new Chart("Copies by similarity to their best copy", "similarity from", "copies", bars);
    }

    private static Chart rules(TableSource tables) {
        List<Bar> bars = new ArrayList<>();
        long rest = 0;
        List<QueryRow> rows = tables.query("select rule, count(*) as n from repairs where refused is null group by rule"
                + " order by n desc, rule");
        for (QueryRow row : rows) {
            if (bars.size() < MOST_RULES || rows.size() == MOST_RULES + 1) { // a line for one is that one's
                bars.add(new Bar(row.words("rule"), row.count("n")));
            } else {
                rest += row.count("n");
            }
        }
        if (rest > 0) {
            bars.add(new Bar("all other rules", rest));
        }
        return new Chart("Repairs by rule", "rule", "repairs", bars);
    }
}
