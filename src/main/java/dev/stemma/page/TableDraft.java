package dev.stemma.page;

import dev.stemma.model.Edit;
import dev.stemma.model.Finding;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A table that a reader found, in offsets of the text before mending: its reader fills it, row by row. Not thread-safe. */
public final class TableDraft {
    /** The rule under which joins of wrapped rows stand on the ledger. */
    public static final String JOIN = "table-join";

    /** Codes of what is found of a line without a tab in a table, of a row that the end of the text cut, and where it may be both. */
    public static final String NOISE_LINE = "noise-line";

    public static final String CUT_ROW = "cut-row";
    public static final String AMBIGUOUS_LINE = "ambiguous-line";

    private final Table.Form form;
    private final Optional<String> caption;
    private final List<Row> rows = new ArrayList<>();
    private final List<Edit> joins = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Span> noise = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int columns;

    public TableDraft(Table.Form form, Optional<String> caption) {
        this.form = form;
        this.caption = caption;
    }

    public Table.Form form() {
        return form;
    }

    public Optional<String> caption() {
        return caption;
    }

    public int columns() {
        return columns;
    }

    /** Sets how many columns the table has. */
    public void columns(int count) {
        columns = count;
    }

    /** As they are now, in order. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    public void add(Row row) {
        rows.add(row);
    }

    /** Puts {@code row} in the place of another. */
    public void set(int number, Row row) {
        rows.set(number, row);
    }

    /** Puts rows that were added out of order into that of the text. */
    public void sort() {
        rows.sort(Comparator.comparing(Row::span));
    }

    public List<Edit> joins() {
        return Collections.unmodifiableList(joins);
    }

    /** A join that makes one row of its lines. */
    public void join(Edit edit) {
        joins.add(edit);
    }

    public List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    /** A join that was considered and not made. */
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    public List<Span> noise() {
        return Collections.unmodifiableList(noise);
    }

    /** A line that stands in the table and is no part of it. */
    public void leaveOut(Span line) {
        noise.add(line);
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Something that was noticed about the table, for the document. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** From the first row to the furthest end of any. There has to be a row. */
    public Span span() {
        int end = rows.get(0).span.end();
        for (Row row : rows) {
            end = Math.max(end, row.span.end());
        }
        return new Span(rows.get(0).span.start(), end);
    }

    /** The span and all that the joins touch: a line that moves up from behind a page is no other table's. */
    public Span touched() {
        Span span = span();
        int end = span.end();
        for (Edit join : joins) {
            end = Math.max(end, join.span().end());
        }
        return new Span(span.start(), end);
    }

    /** One row; {@code span} reaches over all lines that were joined into it. */
    public record Row(Table.Row.Kind kind, Span span, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param span its first fragment before mending
     * @param raw its characters after mending; longer than the span when fragments were joined to it
     * @param words the same, plain
     */
    public record Cell(Span span, String raw, boolean inherited, String words) {
        public Cell(Span span, String raw, boolean inherited) {
            this(span, raw, inherited, PlainWords.of(raw));
        }

        public static Cell of(Span span, String text) {
            return new Cell(span, span.of(text), false);
        }
    }
}
