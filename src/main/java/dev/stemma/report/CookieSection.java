package dev.stemma.report;

import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.shown.Visible;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who sets which cookie for how long.
 *
 * @param names each cookie name over all sites, most sites first
 * @param rows the rows as read, proposals marked
 */
record CookieSection(List<Name> names, LeftOut namesLeft, List<Declared> rows, LeftOut rowsLeft)
        implements PageSection {
    private static final int MOST_LISTED = 6;

    /** One name with all that the documents say of it. */
    record Name(
            String name,
            long sites,
            long documents,
            List<String> providers,
            List<String> categories,
            List<String> durations,
            OptionalDouble leastDays,
            OptionalDouble mostDays) {}

    @Override
    public String id() {
        return "cookies";
    }

    @Override
    public String title() {
        return "Cookies";
    }

    @Override
    public String badge() {
        return Figures.whole(rowsLeft.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JtecookiesGenerated.render(out, null, this);
    }

    static CookieSection read(Scope scope) {
        TableSource tables = scope.tables();
        String exploded =
                "(select unnest(k.names) as name, k.*, d.site from cookies k join documents d on d.id = k.document"
                        + " where k.source = 'read')";
        List<Name> names = tables
                .query("select name, count(distinct site) as sites, count(distinct document) as documents, "
                        + listed("provider") + ", " + listed("category") + ", " + listed("duration")
                        + ", min(duration_days) as least, max(duration_days) as most from " + exploded
                        + " group by name order by sites desc, documents desc, name limit "
                        + scope.options().cookies() / 4)
                .stream()
                .map(row -> new Name(
                        Visible.line(row.words("name")),
                        row.count("sites"),
                        row.count("documents"),
                        row.texts("provider"),
                        row.texts("category"),
                        row.texts("duration"),
                        row.number("least"),
                        row.number("most")))
                .toList();
        List<Declared> rows = tables
                .query(Declared.COLUMNS + "order by d.site, k.document, k.row limit "
                        + scope.options().cookies())
                .stream()
                .map(row -> Declared.of(row, scope.places()))
                .toList();
        long allNames = tables.query("select count(distinct name) as n from " + exploded)
                .get(0)
                .count("n");
        long allRows = tables.query("select count(*) as n from cookies").get(0).count("n");
        return new CookieSection(
                names,
                new LeftOut(
                        names.size(),
                        allNames,
                        "cookie names",
                        "most sites first",
                        "select name, count(distinct site) as sites from (select unnest(names) as name, site, source from cookies"
                                + " join documents on id = document) where source = 'read' group by name order by sites desc, name"),
                rows,
                new LeftOut(
                        rows.size(),
                        allRows,
                        "cookie rows",
                        "by site",
                        "select * from cookies order by document, row"));
    }

    private static String listed(String column) {
        return "list_slice(list_sort(list(distinct " + column + ") filter (" + column + " is not null)), 1, "
                + MOST_LISTED + ") as " + column;
    }
}
