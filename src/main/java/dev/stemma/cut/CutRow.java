package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Table.Row;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.Locale;

/** The document stops inside a table row: the last row has fewer cells than all rows before it. */
final class CutRow implements Detector {
    /** Ragged tables exist: so many full rows must stand before a short last one. */
    private static final int FULL_ROWS = 2;

    private static final int ROWS_LOOKED_AT = 4;

    @Override
    public String code() {
        return "cut-in-row";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        List<Sign> byPipes = pipeRow(reading);
        return byPipes.isEmpty() ? tableRow(reading) : byPipes;
    }

    private List<Sign> tableRow(Reading reading) {
        List<Table> tables = reading.document().tables();
        if (tables.isEmpty()) {
            return List.of();
        }
        Table table = tables.get(tables.size() - 1);
        List<Row> rows = table.rows().stream()
                .filter(row -> row.kind() != Row.Kind.NOISE)
                .toList();
        if (rows.isEmpty() || !atEnd(reading, rows.get(rows.size() - 1).span())) {
            return List.of();
        }
        Row last = rows.get(rows.size() - 1);
        int cells = filled(last);
        int least = rows.stream()
                .limit(rows.size() - 1L)
                .filter(row -> row.kind() == Row.Kind.RECORD)
                .mapToInt(CutRow::filled)
                .min()
                .orElse(0);
        int full = table.records().size() - (last.kind() == Row.Kind.RECORD ? 1 : 0);
        boolean partial = last.kind() == Row.Kind.PARTIAL;
        boolean shorter = last.kind() == Row.Kind.RECORD
                && (table.form() == Table.Form.TABS || table.form() == Table.Form.PIPES)
                && cells < least;
        if (full < FULL_ROWS || (!partial && !shorter)) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                partial ? 0.85 : 0.7,
                Math.min(last.span().start(), reading.end()),
                reading.end(),
                String.format(
                        Locale.ROOT,
                        "The last row of the table has %d of %d cells (\"%s\"); the %d rows before it are full.",
                        cells,
                        table.columns(),
                        reading.tail(reading.end(), 40),
                        full)));
    }

    private static int filled(Row row) {
        return (int) row.cells().stream()
                .filter(cell -> !cell.text().isBlank() && !cell.inherited())
                .count();
    }

    private static boolean atEnd(Reading reading, Span row) {
        return Reading.trimmed(reading.text(), row.end()) >= reading.end() && row.start() < reading.end();
    }

    /** Pipes need no table reader: the rows before are closed by one and as many, and the last one is not closed or has fewer. */
    private List<Sign> pipeRow(Reading reading) {
        String text = reading.text();
        Span line = reading.lastLine();
        if (line.isEmpty() || text.charAt(line.start()) != '|') {
            return List.of();
        }
        int rows = 0;
        int alike = 0;
        int pipes = 0;
        int from = line.start();
        while (from > 1 && rows < ROWS_LOOKED_AT) {
            int end = Reading.trimmed(text, from - 1);
            if (text.substring(end, from - 1).indexOf('\n') >= 0) {
                break; // behind a blank line it is another table, or the first link of a footer
            }
            int start = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
            if (end - start < 2 || text.charAt(start) != '|' || text.charAt(end - 1) != '|') {
                break;
            }
            int own = pipes(text, start, end);
            pipes = rows == 0 ? own : pipes;
            alike += own == pipes ? 1 : 0;
            rows++;
            from = start;
        }
        int last = pipes(text, line.start(), line.end());
        boolean open = text.charAt(line.end() - 1) != '|' && last <= pipes;
        if (rows < FULL_ROWS || (!open && (alike < rows || last >= pipes))) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                open ? 0.95 : 0.85,
                line.start(),
                line.end(),
                "The last table row has " + last + " of " + pipes + " cell marks: \"" + reading.tail(line.end(), 40)
                        + "\"."));
    }

    private static int pipes(String text, int from, int to) {
        int pipes = 0;
        for (int i = from; i < to; i++) {
            pipes += text.charAt(i) == '|' && (i == from || text.charAt(i - 1) != '\\') ? 1 : 0;
        }
        return pipes;
    }
}
