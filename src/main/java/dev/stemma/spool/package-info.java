/**
 * The work files that one run leaves to the next: the {@linkplain dev.stemma.spool.Spool documents} that it made, the
 * {@linkplain dev.stemma.spool.ComparisonFile comparisons} that it decided, and which clusters it
 * {@linkplain dev.stemma.spool.JudgedClusters judged}.
 *
 * <p>They are a cache: each names its maker, and to delete them loses time only. What a user reads is in rooms {@code store} and {@code folder}.
 * Out of scope: what may be used again (room {@code pipeline}).
 *
 * <p><b>Terms.</b> A <i>segment</i> is one file of checked records that are only ever appended. A <i>card</i> is what the
 * second half of a run keeps in memory of a document. A <i>maker</i> is all besides the capture that a document depends on:
 * the program and its configuration.
 *
 * <p><b>Sources.</b> CRC-32C (RFC 3720, appendix B.4), by which a record that was written only in part is known.
 *
 * <p><b>Example.</b> {@code spool.find(digest)} is what an earlier run, finished or killed, made of the same capture.
 */
package dev.stemma.spool;
