package dev.stemma.report;

import dev.stemma.shown.Chart;
import dev.stemma.shown.Chart.Bar;
import dev.stemma.shown.Figures;
import dev.stemma.shown.LeftOut;
import dev.stemma.shown.Visible;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Inputs that became no document.
 *
 * @param codes how many for each reason
 * @param rows the inputs
 * @param leftOut what the list does not hold
 */
record QuarantineSection(Chart codes, List<Entry> rows, LeftOut leftOut) implements PageSection {
    record Entry(
            String origin, String stage, String code, String limit, String observed, String message, String sha256) {}

    @Override
    public String id() {
        return "quarantine";
    }

    @Override
    public String title() {
        return "Quarantine";
    }

    @Override
    public String badge() {
        return Figures.whole(leftOut.total());
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JtequarantineGenerated.render(out, null, this);
    }

    static QuarantineSection read(Scope scope) {
        TableSource tables = scope.tables();
        String order = "select * from quarantine order by stage, code, origin, message, \"limit\", observed, sha256";
        List<Entry> rows = tables.query(order + " limit " + scope.options().quarantine()).stream()
                .map(row -> new Entry(
                        Visible.line(row.words("origin")),
                        row.words("stage"),
                        row.words("code"),
                        row.words("limit"),
                        row.words("observed"),
                        row.words("message"),
                        row.words("sha256")))
                .toList();
        Chart codes = new Chart(
                "Quarantined inputs by reason",
                "reason",
                "inputs",
                tables.query("select code, count(*) as n from quarantine group by code order by n desc, code").stream()
                        .map(row -> new Bar(row.words("code"), row.count("n")))
                        .toList());
        return new QuarantineSection(
                codes,
                rows,
                new LeftOut(rows.size(), codes.total(), "quarantined inputs", "by stage and reason", order));
    }
}
