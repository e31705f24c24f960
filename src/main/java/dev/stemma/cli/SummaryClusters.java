package dev.stemma.cli;

import dev.stemma.store.StoreReader;
import dev.stemma.store.TemplateWords;
import dev.stemma.text.TerminalText;
import java.util.List;

/** The largest clusters of a run with their sites and what differs: a part of its summary. */
final class SummaryClusters {
    private static final int MOST_CLUSTERS = 5;
    /** Lines about members and slots over all clusters: one screen. */
    private static final int MOST_LINES = 12;
    /** Sites are cut above this, so that ids stand below each other. */
    private static final int SITE_WIDTH = 34;

    private final Terminal terminal;
    private final Sheet sheet;
    private final StoreReader store;

    SummaryClusters(Terminal terminal, Sheet sheet, StoreReader store) {
        this.terminal = terminal;
        this.sheet = sheet;
        this.store = store;
    }

    /** Writes the largest clusters, and how many there are. */
    void write() {
        Object unique =
                store.query("select count(*) from clusters where size = 1").single();
        Object several =
                store.query("select count(*) from clusters where size > 1").single();
        sheet.heading("Clusters");
        sheet.line("  " + Sheet.number(several) + " of two and more documents, " + Sheet.number(unique)
                + " of one document alone");
        shared();
        families();
        for (List<Object> cluster : store.query("""
                        select cluster, size, sites, domains, weakest, template from clusters
                        where size > 1 order by size desc, cluster limit ?""", MOST_CLUSTERS).rows()) {
            cluster(cluster, Math.max(2, MOST_LINES / Math.min(MOST_CLUSTERS, ((Number) several).intValue())));
        }
        sheet.leftOut(several, MOST_CLUSTERS, "clusters");
    }

    /** What an auditor asks first: the largest clusters are often one site's own versions. */
    private void shared() {
        List<Object> shared = store.query("select count(*) filter (" + TemplateWords.SHARED + "), count(*) filter ("
                        + TemplateWords.SHARED_BY_DOMAINS + ") from clusters")
                .rows()
                .get(0);
        if (((Number) shared.get(0)).longValue() > 0) {
            sheet.line("  " + Sheet.number(shared.get(0)) + " shared by several sites, " + Sheet.number(shared.get(1))
                    + " of these by several domains");
        }
    }

    /** Where sites choose paragraphs and services of one template, its copies are far apart: they are together in a family alone. */
    private void families() {
        List<Object> families = store.query(
                        "select count(distinct family), count(*) from families join documents using (cluster)")
                .rows()
                .get(0);
        if (((Number) families.get(0)).longValue() > 0) {
            sheet.line("  " + Sheet.count(families.get(0), "family", "families")
                    + " of texts that share long sections: " + Sheet.count(families.get(1), "document", "documents"));
        }
    }

    private void cluster(List<Object> cluster, int most) {
        sheet.line("");
        sheet.line("  " + terminal.bold((String) cluster.get(0)) + "  "
                + Sheet.count(cluster.get(1), "document", "documents")
                + ", "
                + Sheet.count(cluster.get(2), "site", "sites") + ", " + Sheet.count(cluster.get(3), "domain", "domains")
                + ", weakest similarity " + Sheet.share(cluster.get(4)));
        List<List<Object>> members = store.query("""
                        select coalesce(site, '-'), relation, similarity, id from documents where cluster = ?
                        order by relation <> 'representative', similarity desc, id limit ?""", cluster.get(0), most).rows();
        int sites = members.stream()
                .mapToInt(member -> TerminalText.width(Terminal.visible((String) member.get(0))))
                .max()
                .orElse(1);
        int site = Math.min(SITE_WIDTH, sites);
        for (List<Object> member : members) {
            boolean first = member.get(1).equals("representative");
            String relation = Terminal.pad((String) member.get(1), 15);
            sheet.line("    " + Terminal.pad((String) member.get(0), site) + "  "
                    + (first ? terminal.good(relation) : relation) + " "
                    + (first ? "      " : Sheet.share(member.get(2))) + "  "
                    + terminal.faint(Terminal.visible((String) member.get(3))));
        }
        sheet.leftOut(cluster.get(1), most, "members", "    ");
        parts(cluster.get(0));
        slots(cluster.get(0), most);
    }

    /** A reader of "truncated" takes the text for cut; that is for its completeness to say. */
    private void parts(Object cluster) {
        long complete = ((Number) store.query(
                                "select count(*) from documents where cluster = ? and relation = 'truncated' and completeness = 'complete'",
                                cluster)
                        .single())
                .longValue();
        if (complete > 0) {
            sheet.line("    "
                    + terminal.faint("truncated: a part of the representative's text; " + Sheet.number(complete)
                            + " of them complete as " + (complete == 1 ? "it is" : "they are")));
        }
    }

    private void slots(Object cluster, int most) {
        Object total = store.query("select count(distinct slot) from slots where cluster = ?", cluster)
                .single();
        for (List<Object> slot : store.query("""
                        select slot, type, count(distinct value) as n, count(distinct value) filter (leak) as leaks from slots
                        where cluster = ? group by slot, type order by leaks desc, n desc, slot limit ?""", cluster, most).rows()) {
            long leaks = ((Number) slot.get(3)).longValue();
            sheet.line("    slot {{" + slot.get(0) + "}}, " + slot.get(1) + ": "
                    + Sheet.count(slot.get(2), "value", "values")
                    + (leaks == 0 ? "" : terminal.warning(", " + leaks + " of another site")));
        }
        sheet.leftOut(total, most, "slots", "    ");
    }
}
