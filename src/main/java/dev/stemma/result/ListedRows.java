package dev.stemma.result;

import java.util.List;

/** Rows that are all there. */
final class ListedRows implements Rows {
    private final List<Column> columns;
    private final List<List<Object>> rows;
    private int at = -1;

    ListedRows(List<Column> columns, List<List<Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        at = Math.min(at + 1, rows.size());
        return at < rows.size();
    }

    @Override
    public Object value(int i) {
        return rows.get(at).get(i);
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
