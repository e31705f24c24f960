/**
 * The tables of a run: what they are called, which columns they have, and their rows as records.
 *
 * <p>Here live the {@linkplain dev.stemma.schema.StoreTable list of tables} with the SQL that makes them, a {@linkplain
 * dev.stemma.schema.Row record} for each, and how a record becomes values that a database takes. Out of scope: the database (room
 * {@code store}), other programs' files (room {@code export}), what the values mean to whom found them (stages).
 *
 * <p><b>Terms.</b> A <i>row</i> is a record whose components are the columns of its table, in order. A row is <i>ready</i> when its
 * long texts are bytes. A ledger is <i>folded</i>: one line for all places of one change.
 *
 * <p><b>Sources.</b> {@code schema.tsv}, which the docs are held against; DuckDB 2.0 (types, views).
 *
 * <p><b>Example.</b> {@code StoreTable.CLUSTERS.columns().get(0).name()} is {@code cluster}.
 */
package dev.stemma.schema;
