package dev.stemma.cli;

import dev.stemma.result.ResultFormat;
import dev.stemma.result.Rows;
import dev.stemma.store.SqlText;
import dev.stemma.store.StoreReader;
import dev.stemma.text.TerminalText;
import java.io.IOException;
import java.util.List;

/** One document: what is known of it, its verdict with the signs, its cookies, its repairs, its clean text. */
final class DocumentView {
    private static final int MOST_REPAIRS = 20;

    /** The document {@code ?} as one row for a program: its columns, its cookies and its ledger as lists. */
    static final String WHOLE = """
            select documents.*,
                   (select list(c order by source desc, row) from cookies c where c.document = id) as cookie_rows,
                   (select list(r order by start, rule) from repairs r where r.document = id) as ledger
            from documents where id = ?""";

    private final Terminal terminal;
    private final StoreReader store;

    DocumentView(Terminal terminal, StoreReader store) {
        this.terminal = terminal;
        this.store = store;
    }

    /** Prints the document {@code id}, which is there. */
    void print(String id) throws IOException {
        List<Object> document = store.query("""
                        select id, origin, media_type, charset, language, bytes, chars, title, platform_url, site, domain, cluster,
                               relation, round(similarity, 4) as similarity, completeness, round(kept, 4), missing_chars, cut_at, cut_by,
                               list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message),
                               repairs + refusals, text, witness,
                               (select w.cluster <> d.cluster from documents w where w.id = d.witness), captured
                        from documents d where id = ?""", id).rows().get(0);
        terminal.line(terminal.bold(Terminal.visible(id)));
        field("origin", document.get(1));
        field(
                "read as",
                document.get(2) + (document.get(3) == null ? "" : ", " + document.get(3)) + ", " + document.get(5)
                        + " bytes, " + document.get(6) + " characters");
        field("captured", document.get(24) == null ? null : document.get(24) + " UTC");
        field("title", document.get(7));
        field("language", document.get(4));
        field("platform", document.get(8));
        field("site", document.get(10) == null ? document.get(9) : document.get(9) + " (" + document.get(10) + ")");
        boolean part = document.get(12).equals("truncated");
        field(
                "cluster",
                document.get(11) + ", " + document.get(12) + (part ? " (a part of the representative's text)" : "")
                        + ", similarity " + document.get(13));
        verdict(document);
        field(
                "beside",
                document.get(22) == null
                        ? null
                        : document.get(22) + (Boolean.TRUE.equals(document.get(23)) ? " (of another cluster)" : ""));
        cookies(id);
        repairs(id, String.valueOf(document.get(2)), ((Number) document.get(20)).longValue());
        terminal.line();
        terminal.line(terminal.bold("Clean text"));
        for (String line : ((String) document.get(21)).split("\n", -1)) {
            terminal.paragraph("  ", "  ", line.replace("\t", " | "));
        }
    }

    private void verdict(List<Object> document) {
        String state = (String) document.get(14);
        boolean whole = state.equals("complete");
        String line = "  " + Terminal.pad("verdict", 10) + " "
                + (whole ? terminal.good(state) : terminal.warning(state))
                + (document.get(15) == null ? "" : ", kept " + document.get(15))
                + (document.get(16) == null ? "" : ", " + document.get(16) + " characters missing")
                + (document.get(17) == null ? "" : ", cut at " + document.get(17))
                + (document.get(18) == null ? "" : " by the " + document.get(18))
                + (whole && document.get(12).equals("truncated")
                        ? ": no sign proves that the rest of the representative's text was lost here"
                        : "");
        terminal.flow(line, 13);
        for (Object sign : (List<?>) document.get(19)) {
            terminal.paragraph("             - ", "               ", String.valueOf(sign));
        }
    }

    private void cookies(String id) throws IOException {
        table("Cookies", List.of("category", "source"), """
                select names, provider, category, duration, coalesce(purpose, "function") as purpose, source
                from cookies where document = ? order by source desc, row""", id);
    }

    /** Line ends are told by their number: a text from Windows has one a line, which would hide all else. */
    private void repairs(String id, String mediaType, long total) throws IOException {
        boolean own = mediaType.equals("text/plain") || mediaType.equals("text/markdown");
        String heading = own ? "Repairs" : "Repairs of the text that was extracted";
        table(heading, List.of("at"), """
                select start as at, rule, "before", case when refused is null then "after" end as "after",
                       'refused: ' || refused as "or why not"
                from repairs where document = ? and rule <> 'line-ends' order by start, rule limit\s""" + MOST_REPAIRS, id);
        long ends = ((Number) store.query("select count(*) from repairs where document = ? and rule = 'line-ends'", id)
                        .single())
                .longValue();
        long left = total - ends - MOST_REPAIRS;
        String more = (left > 0 ? left + " more" : "")
                + (left > 0 && ends > 0 ? " and " : "")
                + (ends > 0 ? ends + (ends == 1 ? " line end" : " line ends") : "");
        if (!more.isEmpty()) {
            String command = terminal.command() + " query " + Terminal.word(store.out()) + " "
                    + Terminal.word("from repairs where document = " + SqlText.literal(id));
            String line = "  ... and " + more + ": ";
            if (!terminal.window() || TerminalText.width(line + command) <= terminal.width()) {
                terminal.line(terminal.faint(line + command));
            } else { // a command is pasted as one line
                terminal.line(terminal.faint(line.stripTrailing()));
                terminal.line(terminal.faint("    " + command));
            }
        }
    }

    /** The rows of {@code sql} under a heading; nothing when there are none. */
    private void table(String heading, List<String> spare, String sql, String id) throws IOException {
        StringBuilder rows = new StringBuilder();
        try (Rows found = store.rows(sql, id)) {
            int window = terminal.window() ? terminal.width() - 2 : 0;
            if (ResultFormat.TABLE.write(found, rows, window, spare) == 0) {
                return;
            }
        }
        terminal.line();
        terminal.line(terminal.bold(heading));
        rows.toString().lines().forEach(line -> terminal.line("  " + line));
    }

    private void field(String name, Object value) {
        if (value != null) {
            terminal.flow("  " + Terminal.pad(name, 10) + " " + Terminal.visible(value.toString()), 13);
        }
    }
}
