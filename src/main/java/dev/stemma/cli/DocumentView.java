package dev.stemma.cli;

import dev.stemma.store.StoreReader;
import java.util.List;

/** One document: what is known of it, its verdict with the signs, its cookies, its repairs, its clean text. */
final class DocumentView {
    private static final int MOST_REPAIRS = 20;

    private final Terminal terminal;
    private final StoreReader store;

    DocumentView(Terminal terminal, StoreReader store) {
        this.terminal = terminal;
        this.store = store;
    }

    /** Prints the document {@code id}; false when there is none. */
    boolean print(String id) {
        List<List<Object>> found = store.query("""
                        select id, origin, media_type, charset, language, bytes, chars, title, platform_url, site, domain, cluster,
                               relation, round(similarity, 4) as similarity, completeness, round(kept, 4), missing_chars, cut_at, cut_by,
                               list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message),
                               repairs, text
                        from documents where id = ?""", id).rows();
        if (found.isEmpty()) {
            return false;
        }
        List<Object> document = found.get(0);
        terminal.line(terminal.bold(Terminal.visible(id)));
        field("origin", document.get(1));
        field(
                "read as",
                document.get(2) + (document.get(3) == null ? "" : ", " + document.get(3)) + ", " + document.get(5)
                        + " bytes, " + document.get(6) + " characters");
        field("title", document.get(7));
        field("language", document.get(4));
        field("platform", document.get(8));
        field("site", document.get(9) == null ? null : document.get(9) + " (" + document.get(10) + ")");
        field("cluster", document.get(11) + ", " + document.get(12) + ", similarity " + document.get(13));
        verdict(document);
        cookies(id);
        repairs(id, ((Number) document.get(20)).longValue());
        terminal.line();
        terminal.line(terminal.bold("Clean text"));
        for (String line : ((String) document.get(21)).split("\n", -1)) {
            terminal.line("  " + Terminal.visible(line.replace("\t", " | ")));
        }
        return true;
    }

    private void verdict(List<Object> document) {
        String state = (String) document.get(14);
        boolean whole = state.equals("complete");
        field(
                "verdict",
                (whole ? terminal.good(state) : terminal.warning(state))
                        + (document.get(15) == null ? "" : ", kept " + document.get(15))
                        + (document.get(16) == null ? "" : ", " + document.get(16) + " characters missing")
                        + (document.get(17) == null ? "" : ", cut at " + document.get(17))
                        + (document.get(18) == null ? "" : " by the " + document.get(18)));
        for (Object sign : (List<?>) document.get(19)) {
            terminal.line("             - " + Terminal.visible(String.valueOf(sign)));
        }
    }

    private void cookies(String id) {
        List<List<Object>> rows = store.query("""
                        select array_to_string(names, ', '), provider, coalesce(purpose, "function"), duration, source
                        from cookies where document = ? order by source desc, row""", id).rows();
        if (rows.isEmpty()) {
            return;
        }
        terminal.line();
        terminal.line(terminal.bold("Cookies"));
        for (List<Object> row : rows) {
            StringBuilder line = new StringBuilder("  " + Terminal.pad((String) row.get(0), 24));
            for (Object part : row.subList(1, 4)) {
                if (part != null) {
                    line.append("  ").append(Terminal.visible((String) part));
                }
            }
            terminal.line(row.get(4).equals("read") ? line.toString() : line + terminal.warning("  (proposed)"));
        }
    }

    private void repairs(String id, long total) {
        if (total == 0) {
            return;
        }
        terminal.line();
        terminal.line(terminal.bold("Repairs"));
        for (List<Object> row : store.query("""
                        select rule, start, "before", "after", refused from repairs where document = ?
                        order by start, rule limit ?""", id, MOST_REPAIRS).rows()) {
            terminal.line(
                    "  " + Terminal.pad(String.valueOf(row.get(1)), 7) + " " + Terminal.pad((String) row.get(0), 20)
                            + " " + quoted(row.get(2)) + " -> " + quoted(row.get(3))
                            + (row.get(4) == null
                                    ? ""
                                    : terminal.faint("  refused: " + Terminal.visible((String) row.get(4)))));
        }
        if (total > MOST_REPAIRS) {
            terminal.line(terminal.faint("  ... and " + (total - MOST_REPAIRS) + " more: stemma query "
                    + Terminal.visible(store.out().toString()) + " \"from repairs where document = '"
                    + Terminal.visible(id) + "'\""));
        }
    }

    private static String quoted(Object text) {
        return "\"" + Terminal.fit(String.valueOf(text).replace("\n", "\\n").replace("\t", "\\t"), 40) + "\"";
    }

    private void field(String name, Object value) {
        if (value != null) {
            terminal.line("  " + Terminal.pad(name, 10) + " "
                    + (value instanceof String text && !text.contains("\u001b[") ? Terminal.visible(text) : value));
        }
    }
}
