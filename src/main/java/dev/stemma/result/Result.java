package dev.stemma.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All rows of a query.
 *
 * @param columns in order
 * @param rows each with a value for each column, null among them; see {@link Rows} for their types
 */
public record Result(List<Rows.Column> columns, List<List<Object>> rows) {
    public Result {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows); // holds nulls, which List.copyOf does not
    }

    public static Result of(Rows rows) {
        List<List<Object>> all = new ArrayList<>();
        int width = rows.columns().size();
        while (rows.next()) {
            List<Object> row = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                row.add(rows.value(i));
            }
            all.add(Collections.unmodifiableList(row));
        }
        return new Result(rows.columns(), all);
    }

    /** The only value of a result of one row and one column, as of {@code SELECT count(*)}. */
    public Object single() {
        if (rows.size() != 1 || columns.size() != 1) {
            throw new IllegalStateException("not one value: " + rows.size() + " rows, " + columns.size() + " columns");
        }
        return rows.get(0).get(0);
    }
}
