package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Finding;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that a reader found, in offsets of the text before mending. */
final class Draft {
    final Table.Form form;
    final Optional<String> caption;
    final List<Row> rows = new ArrayList<>();
    final List<Edit> joins = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<Span> noise = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    int columns;

    Draft(Table.Form form, Optional<String> caption) {
        this.form = form;
        this.caption = caption;
    }

    Span span() {
        int end = rows.get(0).span.end();
        for (Row row : rows) {
            end = Math.max(end, row.span.end());
        }
        return new Span(rows.get(0).span.start(), end);
    }

    /** The span and all that the joins touch: a line that moves up from behind a page is no other table's. */
    Span touched() {
        Span span = span();
        int end = span.end();
        for (Edit join : joins) {
            end = Math.max(end, join.span().end());
        }
        return new Span(span.start(), end);
    }

    /** One row; {@code span} reaches over all lines that were joined into it. */
    record Row(Table.Row.Kind kind, Span span, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param span its first fragment before mending
     * @param raw its characters after mending; longer than the span when fragments were joined to it
     * @param words the same, plain
     */
    record Cell(Span span, String raw, boolean inherited, String words) {
        Cell(Span span, String raw, boolean inherited) {
            this(span, raw, inherited, PlainWords.of(raw));
        }

        static Cell of(Span span, String text) {
            return new Cell(span, span.of(text), false);
        }
    }
}
