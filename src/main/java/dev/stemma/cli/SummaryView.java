package dev.stemma.cli;

import dev.stemma.files.OwnFiles;
import dev.stemma.folder.Manifest;
import dev.stemma.store.StoreReader;
import dev.stemma.store.TemplateWords;
import dev.stemma.text.TerminalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run on one screen: counts that add up, clusters with their sites, what is not whole and why, where the rest is. */
final class SummaryView {
    private static final int MOST_INCOMPLETE = 4;
    /** The figures of the summary as one row, for a program. */
    static final String FIGURES =
            """
            with run as (select arg_max(seen, run) as seen,
                                coalesce(arg_max(runs.documents, run), (select count(*) from documents)) as documents,
                                arg_max(skipped, run) as skipped, arg_max(quarantined, run) as quarantined from runs),
                 state as (select count(*) filter (completeness = 'complete') as complete,
                                  count(*) filter (completeness <> 'complete') as incomplete,
                                  coalesce(sum(repairs), 0)::bigint as repairs, coalesce(sum(refusals), 0)::bigint as refusals,
                                  count(distinct site) as sites, count(distinct domain) as domains from documents),
                 grouped as (select count(*) filter (size > 1) as clusters, count(*) filter (size = 1) as "unique",
                                    coalesce(sum(size - 1), 0)::bigint as duplicates,
                                    count(*) filter (SHARED) as shared_templates,
                                    count(*) filter (SHARED_BY_DOMAINS) as shared_by_domains from clusters),
                 cookie as (select count(*) filter (source = 'read') as cookie_rows,
                                   count(*) filter (source = 'proposed') as proposed_rows from cookies)
            select run.*, complete, incomplete, clusters, "unique", duplicates, shared_templates, shared_by_domains, sites, domains, cookie_rows,
                   proposed_rows, repairs, refusals
            from run, state, grouped, cookie""".replace("SHARED_BY_DOMAINS", TemplateWords.SHARED_BY_DOMAINS).replace("SHARED", TemplateWords.SHARED);

    private final Terminal terminal;
    private final Path out;
    private final Sheet sheet;
    private StoreReader store;

    /**
     * @param out the folder as the user names it
     */
    SummaryView(Terminal terminal, Path out) {
        this.terminal = terminal;
        this.out = out;
        this.sheet = new Sheet(terminal, out);
    }

    /** Reads what is to be shown. */
    void read(StoreReader tables) {
        store = tables;
        sheet.clear();
        sheet.line("");
        counts();
        new SummaryClusters(terminal, sheet, store).write();
        matches();
        incomplete();
        rest();
        sheet.line("");
    }

    /** Shows what was read. */
    void print() {
        sheet.print();
    }

    private void counts() {
        sheet.heading("Inputs");
        for (List<Object> run : store.query(
                        "select seen, documents, skipped, quarantined from runs order by run desc limit 1")
                .rows()) { // an export knows of no run
            sheet.line("  " + Sheet.number(run.get(0)) + " seen = " + Sheet.number(run.get(1)) + " documents + "
                    + Sheet.number(run.get(2)) + " skipped + "
                    + coloured(run.get(3), Sheet.number(run.get(3)) + " quarantined"));
        }
        skipped();
        Map<String, Long> states = new TreeMap<>();
        for (List<Object> row : store.query("select completeness, count(*) from documents group by completeness")
                .rows()) {
            states.put((String) row.get(0), ((Number) row.get(1)).longValue());
        }
        long complete = states.getOrDefault("complete", 0L);
        long documents = states.values().stream().mapToLong(count -> count).sum();
        String line =
                "  " + Sheet.count(documents, "document", "documents") + " = " + Sheet.number(complete) + " complete";
        int used = line.length();
        for (Map.Entry<String, Long> state : states.entrySet()) {
            if (!state.getKey().equals("complete")) {
                String term = Sheet.number(state.getValue()) + " " + state.getKey();
                boolean fits = used + 3 + term.length() <= terminal.width();
                line += (fits ? "" : "\n     ") + " + " + terminal.warning(term);
                used = (fits ? used : 5) + 3 + term.length();
            }
        }
        line.lines().forEach(sheet::line);
        doubts();
    }

    /** What rules left out, by kind: a number alone says neither what nor why. */
    private void skipped() {
        String kinds =
                store.query("""
                        select skip.key || format(' ({:,})', skip.value)
                        from (select unnest(map_entries(skips::map(varchar, bigint))) as skip
                              from (select skips from runs order by run desc limit 1)) order by skip.key""").rows().stream().map(row -> (String) row.get(0)).collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            String named =
                    kinds + "; " + Terminal.visible(out.resolve(Manifest.FILE).toString()) + " names them";
            String before = "  skipped: ";
            for (String words : TerminalText.wrapped(named, terminal.width() - before.length())) {
                sheet.line(before + words);
                before = " ".repeat(before.length());
            }
        }
    }

    /** Documents that pass for whole, and may not be: nothing else on this screen leads to them. */
    private void doubts() {
        Object doubted =
                store.query("select count(*) from (" + View.DOUBTS.sql + ")").single();
        if (((Number) doubted).longValue() > 0) {
            sheet.ask("  of the complete " + Sheet.number(doubted) + " may have lost a part or all", "doubts");
        }
    }

    /** Only for a run that was given templates. */
    private void matches() {
        Object given = store.query("select coalesce(max((configuration->>'templates')::bigint), 0) from runs")
                .single();
        if (Sheet.number(given).equals("0")) {
            return;
        }
        List<Object> matched = store.query("select count(*), count(distinct template) from matches")
                .rows()
                .get(0);
        sheet.heading("Templates");
        sheet.ask(
                "  " + Sheet.count(given, "template", "templates") + " given, " + Sheet.number(matched.get(1))
                        + " found again in " + Sheet.count(matched.get(0), "document", "documents"),
                "matches");
    }

    private void incomplete() {
        Object total = store.query("select count(*) from documents where completeness <> 'complete'")
                .single();
        if (Sheet.number(total).equals("0")) {
            return;
        }
        sheet.heading("Incomplete");
        int most = ((Number) total).longValue() <= 2 ? 6 : 1;
        for (List<Object> row : store.query("""
                        select id, completeness, kept, missing_chars,
                               list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message)
                        from documents where completeness <> 'complete'
                        order by kept nulls last, id limit ?""", MOST_INCOMPLETE).rows()) {
            String kept = row.get(2) == null ? "" : ", " + Sheet.percent(row.get(2)) + " kept";
            String missing = row.get(3) == null ? "" : ", " + Sheet.number(row.get(3)) + " characters missing";
            sheet.line("  " + terminal.bold(Terminal.visible((String) row.get(0))) + "  "
                    + terminal.warning((String) row.get(1)) + kept + missing);
            List<?> signs = (List<?>) row.get(4);
            for (Object sign : signs.subList(0, Math.min(most, signs.size()))) {
                sheet.line("    - " + Terminal.fit(String.valueOf(sign), terminal.width() - 6));
            }
        }
        sheet.leftOut(total, MOST_INCOMPLETE, "incomplete documents");
    }

    private void rest() {
        List<Object> cookies = store.query("""
                select count(*) filter (source = 'read'), count(*) filter (source = 'proposed'),
                       count(distinct document) filter (source = 'read') from cookies""").rows().get(0);
        List<Object> repairs = store.query(
                        "select coalesce(sum(repairs), 0), count(*) filter (repairs > 0) from documents")
                .rows()
                .get(0);
        sheet.heading("Also");
        sheet.line("  " + Sheet.count(cookies.get(0), "cookie row", "cookie rows") + " read in "
                + Sheet.count(cookies.get(2), "document", "documents")
                + (Sheet.number(cookies.get(1)).equals("0")
                        ? ""
                        : ", " + Sheet.number(cookies.get(1)) + " proposed from siblings"));
        sheet.line("  " + Sheet.count(repairs.get(0), "repair", "repairs") + " in "
                + Sheet.count(repairs.get(1), "document", "documents") + ", each on the ledger");
        Path report = out.resolve(StoreReader.PAGE);
        boolean exported = Files.isRegularFile(out.resolve(OwnFiles.DOCUMENTS));
        if (!exported
                || Files.isRegularFile(
                        report)) { // a run writes its page behind this; an export has none until one is asked for
            sheet.line("  report  " + terminal.link(Terminal.visible(report.toString())));
        }
        sheet.line("  more    " + terminal.command() + " show " + Terminal.word(out) + " WHAT");
        for (String words :
                TerminalText.wrapped(String.join(", ", View.words()) + " or an id", terminal.width() - 10)) {
            sheet.line("          " + terminal.faint(words));
        }
    }

    private String coloured(Object count, String text) {
        return ((Number) count).longValue() > 0 ? terminal.warning(text) : text;
    }
}
