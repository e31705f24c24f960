/**
 * Names every incomplete copy, says what is missing, and proves it.
 *
 * <p>Here lives one detector for each sign that a document shows on its own ({@code Detectors.ALL}), the comparison with the
 * representative of its cluster, the member that fits better or a member of another cluster, the signs that only a corpus shows,
 * and the weighing of all three into a verdict. Here lives no clustering (room {@code dedup}) and no repair of tables: a row that a sibling has is proposed, never recorded.
 *
 * <p><b>Terms.</b> A <i>sign</i> speaks for one state with a weight, 0..1. A <i>seam</i> is the place of the representative
 * where a document parts from it. A <i>stump</i> is the rest of a word that was cut. A <i>loose line</i> stands between the
 * last row that was read and the cut.
 *
 * <p><b>What is not done.</b> A copy that stops behind a sentence, without sibling, contents and references to what comes, cannot be told from a
 * whole one; it is not accused. "No newline at the end" is no sign of anything.
 *
 * <p><b>Sources.</b> WARC/1.1 (ISO 28500:2017) section 5.13 for {@code WARC-Truncated}; RFC 9110 section 8.6 for the declared
 * length. The lexicons are of this project.
 *
 * <p><b>Example.</b> A policy that ends {@code Opendatasoft⏎Opend}, where its sibling has two rows more, is {@code TRUNCATED}:
 * "The text stops inside a word: …Opend, as in Opendatasoft elsewhere in the document", and the two rows are proposed.
 */
package dev.stemma.completeness;
