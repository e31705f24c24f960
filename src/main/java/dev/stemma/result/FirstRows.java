package dev.stemma.result;

import java.util.List;

/** The first rows of others, and how many more there are. */
public final class FirstRows implements Rows {
    private final Rows rows;
    private final long most;
    private long given;
    private long left;

    /**
     * @param most how many rows to give
     */
    public FirstRows(Rows rows, long most) {
        this.rows = rows;
        this.most = most;
    }

    @Override
    public List<Column> columns() {
        return rows.columns();
    }

    @Override
    public boolean next() {
        if (given == most || !rows.next()) {
            return false;
        }
        given++;
        return true;
    }

    @Override
    public Object value(int i) {
        return rows.value(i);
    }

    /** Counts the rows behind those that were given, also when asked again; afterwards there are none. */
    public long left() {
        while (rows.next()) {
            left++;
        }
        return left;
    }

    @Override
    public void close() {
        rows.close();
    }
}
