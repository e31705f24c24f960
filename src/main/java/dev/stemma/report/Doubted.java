package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.LeftOut;
import dev.stemma.store.Doubts;
import java.util.List;
import java.util.OptionalDouble;

/** Documents that pass for whole and may have lost a part or all: the most doubtful first. */
record Doubted(List<Entry> entries, LeftOut leftOut) {
    /**
     * @param lacks {@code end}, {@code start}, {@code middle} or {@code text}
     * @param evidence what speaks for it most
     */
    record Entry(Link document, String site, String lacks, OptionalDouble confidence, String evidence) {}

    static long count(TableSource tables) {
        return tables.query("select count(*) as n from (" + Doubts.SQL + ")")
                .get(0)
                .count("n");
    }

    static Doubted read(Scope scope) {
        List<Entry> entries = scope
                .tables()
                .query("select found.*, site from (" + Doubts.SQL + " limit "
                        + scope.options().incomplete() + ") found join documents using (id) order by found."
                        + Doubts.ORDER)
                .stream()
                .map(row -> new Entry(
                        scope.places().document(row.words("id")),
                        row.words("site"),
                        row.words("lacks"),
                        row.number("confidence"),
                        row.words("evidence")))
                .toList();
        return new Doubted(
                entries,
                new LeftOut(
                        entries.size(),
                        count(scope.tables()),
                        "documents in doubt",
                        "most doubtful first",
                        "select id, confidence, evidence from documents where completeness = 'complete' and confidence < 1"
                                + " order by confidence, id"));
    }
}
