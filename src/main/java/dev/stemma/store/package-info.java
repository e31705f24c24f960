/**
 * The database of a run: written once, and read by whoever asks.
 *
 * <p>Here live the classes that {@linkplain dev.stemma.store.StoreWriter write} and {@linkplain dev.stemma.store.StoreReader read} it,
 * the SQL that several views share, and the labels that a result is held against. Out of scope: which columns there are (room
 * {@code schema}), the files beside it (room {@code folder}), how answers are printed (room {@code result}), exports (room {@code
 * export}), pages (room {@code report}), the order of a run (room {@code pipeline}).
 *
 * <p><b>Terms.</b> <i>OUT</i> is the folder of a run; its tables are one DuckDB file there or, written by Spark, Parquet files.
 *
 * <p><b>Sources.</b> DuckDB 2.0 (appender, configuration).
 *
 * <p><b>Example.</b> {@code StoreReader.open(out).query("SELECT count(*) AS n FROM documents")} has one column {@code n}
 * and one row.
 */
package dev.stemma.store;
