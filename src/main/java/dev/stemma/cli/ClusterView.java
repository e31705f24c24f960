package dev.stemma.cli;

import dev.stemma.result.FirstRows;
import dev.stemma.result.ResultFormat;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One cluster: how far its members are apart, who they are, and what differs in its template. */
final class ClusterView {
    /** The cluster {@code ?} as one row for a program: its columns and its members as a list. */
    static final String WHOLE = """
            select clusters.*,
                   (select list({id: d.id, site: d.site, relation: d.relation, similarity: d.similarity, completeness: d.completeness}
                                order by d.relation <> 'representative', d.similarity desc, d.id)
                    from documents d where d.cluster = clusters.cluster) as members
            from clusters where clusters.cluster = ?""";

    private final Terminal terminal;
    private final StoreReader store;
    private final long most;

    /** @param most rows of a table */
    ClusterView(Terminal terminal, StoreReader store, long most) {
        this.terminal = terminal;
        this.store = store;
        this.most = most;
    }

    /** Prints the cluster {@code id}, which is there. */
    void print(String id) throws IOException {
        List<Object> cluster = store.query(
                        "select size, sites, domains, round(weakest, 4), round(diameter, 4) from clusters where cluster = ?",
                        id)
                .rows()
                .get(0);
        terminal.flow(
                terminal.bold(id) + "  " + Sheet.count(cluster.get(0), "document", "documents") + ", "
                        + Sheet.count(cluster.get(1), "site", "sites") + ", "
                        + Sheet.count(cluster.get(2), "domain", "domains") + ", weakest similarity " + cluster.get(3)
                        + (cluster.get(4) == null ? "" : ", diameter " + cluster.get(4)),
                4);
        table("Members", List.of("completeness"), """
                select relation, round(similarity, 4) as similarity, coalesce(site, '-') as site, id, completeness
                from documents where cluster = ? order by relation <> 'representative', documents.similarity desc, id""", id);
        table("What differs", List.of("leaks"), """
                select slot, type, count(distinct value) as "values", count(distinct value) filter (leak) as leaks,
                       min(value) as "for example"
                from slots where cluster = ? group by slot, type order by leaks desc, "values" desc, slot""", id);
    }

    private void table(String heading, List<String> spare, String sql, String id) throws IOException {
        StringBuilder page = new StringBuilder();
        try (FirstRows rows = new FirstRows(store.rows(sql, id), most)) {
            if (ResultFormat.TABLE.write(rows, page, terminal.window() ? terminal.width() - 2 : 0, spare) == 0) {
                return;
            }
            terminal.line();
            terminal.line(terminal.bold(heading));
            page.toString().lines().forEach(line -> terminal.line("  " + line));
            long left = rows.left();
            if (left > 0) {
                terminal.line(
                        terminal.faint(String.format(Locale.ROOT, "  ... and %,d more rows: --top 0 shows all", left)));
            }
        }
    }
}
