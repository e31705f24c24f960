package dev.stemma.table;

import dev.stemma.model.Block;
import dev.stemma.model.Edit;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import dev.stemma.model.Layer;
import dev.stemma.model.OffsetMap;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.page.FormReader;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds and mends the tables of a text. */
public final class Tables {
    /** The rule under which joins of wrapped rows stand on the ledger. */
    public static final String JOIN = TableDraft.JOIN;

    private static final Set<String> FINDINGS =
            Set.of(TableDraft.NOISE_LINE, TableDraft.CUT_ROW, TableDraft.AMBIGUOUS_LINE);

    private Tables() {}

    /** Whether findings of this code are made here: who reads a text again must not keep those of the first time. */
    public static boolean isFinding(String code) {
        return FINDINGS.contains(code);
    }

    /**
     * The tables of {@code text}, mended. Never throws on any text; the same text gives the same tables. Thread-safe.
     *
     * @param text the repaired text
     * @param blocks roles that the format declared; spans in {@code text}
     * @param grids tables that the format declared; spans in {@code text}
     */
    public static Tabled read(String text, List<Block> blocks, List<Grid> grids) {
        Page page = new Page(text, blocks, grids);
        List<TableDraft> drafts = new ArrayList<>();
        for (FormReader reader : FormReaders.ALL) {
            for (TableDraft draft : reader.read(page)) {
                drafts.add(Upright.turned(draft));
            }
        }
        drafts.sort(Comparator.comparing(TableDraft::span));
        return mend(text, drafts);
    }

    private static Tabled mend(String text, List<TableDraft> drafts) {
        List<Edit> edits = drafts.stream()
                .flatMap(draft -> draft.joins().stream())
                .sorted(Comparator.comparing(Edit::span))
                .toList();
        Layer layer = new Layer(JOIN, edits);
        OffsetMap map = new OffsetMap(layer);
        List<Table> tables = new ArrayList<>();
        List<Block> noise = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (TableDraft draft : drafts) {
            tables.add(table(draft, map));
            draft.noise().forEach(span -> noise.add(new Block(Block.Kind.NOISE, map.toOutput(span), 0)));
            refusals.addAll(draft.refusals());
            draft.findings()
                    .forEach(finding ->
                            findings.add(new Finding(finding.code(), map.toOutput(finding.span()), finding.message())));
        }
        return new Tabled(
                edits.isEmpty() ? text : layer.apply(text),
                edits.isEmpty() ? List.of() : List.of(layer),
                refusals,
                tables,
                noise,
                findings);
    }

    private static Table table(TableDraft draft, OffsetMap map) {
        List<Table.Row> rows = new ArrayList<>();
        for (TableDraft.Row row : draft.rows()) {
            List<Table.Cell> cells = new ArrayList<>();
            for (TableDraft.Cell cell : row.cells()) {
                int start = map.toOutput(cell.span().start());
                cells.add(new Table.Cell(new Span(start, start + cell.raw().length()), cell.words(), cell.inherited()));
            }
            rows.add(new Table.Row(row.kind(), map.toOutput(row.span()), cells));
        }
        return new Table(draft.form(), map.toOutput(draft.span()), draft.caption(), draft.columns(), rows);
    }
}
