/**
 * What is kept for people: the database of a run, its manifest, its clean texts, ledgers and decisions.
 *
 * <p>Here live the DuckDB schema ({@link dev.stemma.store.StoreTable}), the classes that {@linkplain dev.stemma.store.StoreWriter write} and {@linkplain
 * dev.stemma.store.StoreReader read} it,
 * {@linkplain dev.stemma.store.Manifest the manifest} and {@linkplain dev.stemma.store.LedgerFile ledger files}. Out of scope:
 * what the rows mean (stages), how they are printed (room {@code result}), exports (room {@code export}), pages (room {@code report}), work files (room {@code spool}), the order of a run (room
 * {@code pipeline}).
 *
 * <p><b>Terms.</b> <i>OUT</i> is the folder of a run. A <i>row</i> is a record whose components are the columns of its
 * table.
 *
 * <p><b>Sources.</b> DuckDB 2.0 (appender, configuration), RFC 8259 (JSON).
 *
 * <p><b>Example.</b> {@code StoreReader.open(out).query("SELECT count(*) AS n FROM documents")} has one column {@code n}
 * and one row.
 */
package dev.stemma.store;
