package dev.stemma.cli;

import dev.stemma.store.Manifest;
import dev.stemma.store.Result;
import dev.stemma.store.StoreReader;
import dev.stemma.text.TerminalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run on one screen: counts that add up, clusters with their sites, what is not whole and why, where the rest is. */
final class SummaryView {
    private static final int MOST_CLUSTERS = 5;
    /** Lines about members and slots over all clusters, and about signs over all incomplete documents: one screen. */
    private static final int MOST_LINES = 12;

    private static final int MOST_INCOMPLETE = 4;
    /** Sites are cut above this, so that ids keep some room. */
    private static final int SITE_WIDTH = 34;

    /** The figures of the summary as one row, for a program. */
    static final String FIGURES = """
            with run as (select arg_max(seen, run) as seen,
                                coalesce(arg_max(runs.documents, run), (select count(*) from documents)) as documents,
                                arg_max(skipped, run) as skipped, arg_max(quarantined, run) as quarantined from runs),
                 state as (select count(*) filter (completeness = 'complete') as complete,
                                  count(*) filter (completeness <> 'complete') as incomplete,
                                  coalesce(sum(repairs), 0)::bigint as repairs, coalesce(sum(refusals), 0)::bigint as refusals,
                                  count(distinct site) as sites, count(distinct domain) as domains from documents),
                 grouped as (select count(*) filter (size > 1) as clusters, count(*) filter (size = 1) as "unique",
                                    coalesce(sum(size - 1), 0)::bigint as duplicates,
                                    count(*) filter (clusters.sites > 1) as shared_templates from clusters),
                 cookie as (select count(*) filter (source = 'read') as cookie_rows,
                                   count(*) filter (source = 'proposed') as proposed_rows from cookies)
            select run.*, complete, incomplete, clusters, "unique", duplicates, shared_templates, sites, domains, cookie_rows,
                   proposed_rows, repairs, refusals
            from run, state, grouped, cookie""";

    private final Terminal terminal;
    private final Path out;
    private final List<String> lines = new ArrayList<>();
    private StoreReader store;

    /**
     * @param out the folder as the user names it
     */
    SummaryView(Terminal terminal, Path out) {
        this.terminal = terminal;
        this.out = out;
    }

    /** Reads what is to be shown. */
    void read(StoreReader tables) {
        store = tables;
        lines.clear();
        line("");
        counts();
        clusters();
        matches();
        incomplete();
        rest();
        line("");
    }

    /** Shows what was read. */
    void print() {
        lines.forEach(terminal::line);
    }

    private void line(String text) {
        lines.add(text);
    }

    private void counts() {
        heading("Inputs");
        for (List<Object> run : store.query(
                        "select seen, documents, skipped, quarantined from runs order by run desc limit 1")
                .rows()) { // an export knows of no run
            line("  " + number(run.get(0)) + " seen = " + number(run.get(1)) + " documents + " + number(run.get(2))
                    + " skipped + " + coloured(run.get(3), number(run.get(3)) + " quarantined"));
        }
        skipped();
        Map<String, Long> states = new TreeMap<>();
        for (List<Object> row : store.query("select completeness, count(*) from documents group by completeness")
                .rows()) {
            states.put((String) row.get(0), ((Number) row.get(1)).longValue());
        }
        long complete = states.getOrDefault("complete", 0L);
        long documents = states.values().stream().mapToLong(count -> count).sum();
        String line = "  " + count(documents, "document", "documents") + " = " + number(complete) + " complete";
        int used = line.length();
        for (Map.Entry<String, Long> state : states.entrySet()) {
            if (!state.getKey().equals("complete")) {
                String term = number(state.getValue()) + " " + state.getKey();
                boolean fits = used + 3 + term.length() <= terminal.width();
                line += (fits ? "" : "\n     ") + " + " + terminal.warning(term);
                used = (fits ? used : 5) + 3 + term.length();
            }
        }
        line.lines().forEach(this::line);
        doubts();
    }

    /** What rules left out, by kind: a number alone says neither what nor why. */
    private void skipped() {
        String kinds =
                store.query("""
                        select kind || format(' ({:,})', (skips ->> ('$."' || kind || '"'))::bigint)
                        from (select skips, unnest(json_keys(skips)) as kind
                              from (select skips from runs order by run desc limit 1)) order by kind""").rows().stream().map(row -> (String) row.get(0)).collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            String named =
                    kinds + "; " + Terminal.visible(out.resolve(Manifest.FILE).toString()) + " names them";
            String before = "  skipped: ";
            for (String words : TerminalText.wrapped(named, terminal.width() - before.length())) {
                line(before + words);
                before = " ".repeat(before.length());
            }
        }
    }

    /** Documents that pass for whole, and may not be: nothing else on this screen leads to them. */
    private void doubts() {
        Object doubted = one("select count(*) from (" + View.DOUBTS.sql + ")").get(0);
        if (((Number) doubted).longValue() > 0) {
            ask("  of the complete " + number(doubted) + " may have lost a part", "doubts");
        }
    }

    private void clusters() {
        Object unique = one("select count(*) from clusters where size = 1").get(0);
        Object several = one("select count(*) from clusters where size > 1").get(0);
        heading("Clusters");
        line("  " + number(several) + " of two and more copies, " + count(unique, "document", "documents")
                + " like no other");
        for (List<Object> cluster : store.query("""
                        select cluster, size, sites, domains, weakest, template from clusters
                        where size > 1 order by size desc, cluster limit ?""", MOST_CLUSTERS).rows()) {
            cluster(cluster, Math.max(2, MOST_LINES / Math.min(MOST_CLUSTERS, ((Number) several).intValue())));
        }
        leftOut(several, MOST_CLUSTERS, "clusters");
    }

    private void cluster(List<Object> cluster, int most) {
        line("");
        line("  " + terminal.bold((String) cluster.get(0)) + "  " + count(cluster.get(1), "copy", "copies") + ", "
                + count(cluster.get(2), "site", "sites") + ", " + count(cluster.get(3), "domain", "domains")
                + ", weakest similarity " + share(cluster.get(4)));
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
            line("    " + Terminal.pad((String) member.get(0), site) + "  "
                    + (first ? terminal.good(relation) : relation) + " "
                    + (first ? "      " : share(member.get(2))) + "  "
                    + terminal.faint(Terminal.fit((String) member.get(3), Math.max(12, terminal.width() - site - 31))));
        }
        leftOut(cluster.get(1), most, "members", "    ");
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
            line("    "
                    + terminal.faint("truncated: a part of the representative's text; " + number(complete)
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
            line("    slot {{" + slot.get(0) + "}}, " + slot.get(1) + ": " + count(slot.get(2), "value", "values")
                    + (leaks == 0 ? "" : terminal.warning(", " + leaks + " of another site")));
        }
        leftOut(total, most, "slots", "    ");
    }

    /** Only for a run that was given templates. */
    private void matches() {
        Object given = one("select coalesce(max((configuration->>'templates')::bigint), 0) from runs")
                .get(0);
        if (number(given).equals("0")) {
            return;
        }
        List<Object> matched = one("select count(*), count(distinct template) from matches");
        heading("Templates");
        ask(
                "  " + count(given, "template", "templates") + " given, " + number(matched.get(1)) + " found again in "
                        + count(matched.get(0), "document", "documents"),
                "matches");
    }

    private void incomplete() {
        Object total = one("select count(*) from documents where completeness <> 'complete'")
                .get(0);
        if (number(total).equals("0")) {
            return;
        }
        heading("Incomplete");
        int most = ((Number) total).longValue() <= 2 ? 6 : 1;
        for (List<Object> row : store.query("""
                        select id, completeness, kept, missing_chars,
                               list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message)
                        from documents where completeness <> 'complete'
                        order by kept nulls last, id limit ?""", MOST_INCOMPLETE).rows()) {
            String kept = row.get(2) == null ? "" : ", " + percent(row.get(2)) + " kept";
            String missing = row.get(3) == null ? "" : ", " + number(row.get(3)) + " characters missing";
            line("  " + terminal.bold(Terminal.visible((String) row.get(0))) + "  "
                    + terminal.warning((String) row.get(1)) + kept + missing);
            List<?> signs = (List<?>) row.get(4);
            for (Object sign : signs.subList(0, Math.min(most, signs.size()))) {
                line("    - " + Terminal.fit(String.valueOf(sign), terminal.width() - 6));
            }
        }
        leftOut(total, MOST_INCOMPLETE, "incomplete documents");
    }

    private void rest() {
        List<Object> cookies = one("""
                select count(*) filter (source = 'read'), count(*) filter (source = 'proposed'),
                       count(distinct document) filter (source = 'read') from cookies""");
        List<Object> repairs = one("select coalesce(sum(repairs), 0), count(*) filter (repairs > 0) from documents");
        heading("Also");
        line("  " + count(cookies.get(0), "cookie row", "cookie rows") + " read in "
                + count(cookies.get(2), "document", "documents")
                + (number(cookies.get(1)).equals("0")
                        ? ""
                        : ", " + number(cookies.get(1)) + " proposed from siblings"));
        line("  " + count(repairs.get(0), "repair", "repairs") + " in " + count(repairs.get(1), "document", "documents")
                + ", each on the ledger");
        Path report = out.resolve(StoreReader.PAGE);
        boolean exported = Files.isRegularFile(out.resolve("documents.parquet"));
        if (!exported
                || Files.isRegularFile(
                        report)) { // a run writes its page behind this; an export has none until one is asked for
            line("  report  " + terminal.link(Terminal.visible(report.toString())));
        }
        line("  more    " + terminal.command() + " show " + Terminal.word(out) + " WHAT");
        for (String words :
                TerminalText.wrapped(String.join(", ", View.words()) + " or an id", terminal.width() - 10)) {
            line("          " + terminal.faint(words));
        }
    }

    /** What is the case, and the command that shows more of it: on a line of its own where both do not fit on one. */
    private void ask(String what, String view) {
        String command = terminal.command() + " show " + Terminal.word(out) + " " + view;
        if (TerminalText.width(what) + 2 + TerminalText.width(command) <= terminal.width()) {
            line(what + ": " + command);
        } else {
            line(what + ":");
            line("    " + command);
        }
    }

    private void heading(String text) {
        line(terminal.bold(text));
    }

    private void leftOut(Object total, int shown, String what) {
        leftOut(total, shown, what, "  ");
    }

    private void leftOut(Object total, int shown, String what, String indent) {
        long left = ((Number) total).longValue() - shown;
        if (left > 0) {
            line(indent + terminal.faint("... and " + number(left) + " more " + what));
        }
    }

    private String coloured(Object count, String text) {
        return ((Number) count).longValue() > 0 ? terminal.warning(text) : text;
    }

    private List<Object> one(String sql) {
        Result result = store.query(sql);
        return result.rows().get(0);
    }

    private static String count(Object number, String one, String many) {
        return number(number) + " " + (((Number) number).longValue() == 1 ? one : many);
    }

    private static String number(Object number) {
        return String.format(Locale.ROOT, "%,d", ((Number) number).longValue());
    }

    private static String share(Object value) {
        return value == null ? "     -" : String.format(Locale.ROOT, "%.4f", ((Number) value).doubleValue());
    }

    private static String percent(Object value) {
        return String.format(Locale.ROOT, "%.0f %%", ((Number) value).doubleValue() * 100);
    }
}
