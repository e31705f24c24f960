package dev.stemma.spark;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows on their way to the driver, some megabytes at once. Spark would start a job for each partition, and what many small tasks
 * wrote has many: twelve rounds over 546 policies in 16 partitions were 293 jobs (2026-11-27).
 */
final class Fetched {
    /** Bytes of rows that the driver holds beside what it makes of them. */
    private static final long AT_ONCE = 32L << 20;

    private Fetched() {}

    /** @param bytes about as many as the rows have */
    static Iterator<Row> rows(Dataset<Row> rows, long bytes) {
        return rows.coalesce((int) Math.max(1, bytes / AT_ONCE)).toLocalIterator();
    }
}
