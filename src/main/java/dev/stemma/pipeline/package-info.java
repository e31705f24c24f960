/**
 * The order of the stages, the configuration of a run, and what happens when something goes wrong.
 *
 * <p>The first half is per document: read, parse, repair, mend tables, extract, sketch; stateless and parallel. Its
 * documents go to a work file and are forgotten. The second half clusters the sketches, reads back only the texts that it
 * must verify, judges completeness, finds templates, and writes the tables. No stage knows another; what one hands to the
 * next is a record of {@code model}, and this room is the only place that knows the order.
 *
 * <p><b>Nothing is lost.</b> {@code seen = documents + skipped + quarantined} is checked at the end of each run; a run
 * whose numbers do not add up fails. An unexpected error inside a stage is caught here once and becomes a quarantine row
 * with code {@code internal}.
 *
 * <p><b>Nothing is half done.</b> All output is written to {@code OUT/.work} and moved into place at the end; the manifest
 * {@code run.json} goes first when a run replaces another and comes last, so that an output folder without it is never
 * mistaken for a finished one.
 *
 * <p><b>The same bytes out.</b> Documents are ordered by id before anything is numbered, so neither the order of the input
 * nor the number of threads shows.
 *
 * <p><b>Example.</b> {@code new Pipeline(RunConfig.of(List.of("corpus"), Path.of("stemma-out")), "0.1.0", (store, page) -> {}).run(System.in,
 * Progress.SILENT)}.
 */
package dev.stemma.pipeline;
