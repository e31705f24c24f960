/**
 * Names every incomplete copy, says what is missing, and proves it.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.completeness.Completeness} weighs what a document shows alone, what its siblings say and what only a corpus shows ({@link
 * dev.stemma.completeness.CorpusSigns}) into one verdict: state, what is kept, where the cut is, who cut it, the evidence. Here too are the detectors of what is no document at
 * all and of what transport and parser said; {@code Detectors.ALL} lists all, those of the rooms below among them.
 *
 * <p><b>Out of scope.</b> Each kind of sign has a room below: whether a text stops inside something ({@code cut}), what it promises ({@code promise}), what a sibling has more
 * ({@code sibling}), what stands twice ({@code doubled}), what a sign is ({@code sign}). No clustering (room {@code dedup}) and no repair of tables: a row that a sibling has
 * is proposed, never recorded.
 *
 * <p><b>Terms.</b> A <i>sign</i> speaks for one state with a weight, 0..1. A <i>loose line</i> stands between the last row that was read and the cut. A
 * capture <i>dips</i> when it is shorter than those of its page before and after it.
 *
 * <p><b>Sources.</b> WARC/1.1 (ISO 28500:2017) section 5.13 for {@code WARC-Truncated}; RFC 9110 section 8.6 for the declared
 * length, 15.4 to 15.6 for answers that are no page. The phrases of {@code phrases.tsv} are of this project.
 *
 * <p><b>Example.</b> A policy that ends {@code Opendatasoft⏎Opend}, where its sibling has two rows more, is {@code TRUNCATED}:
 * "The text stops inside a word: …Opend, as in Opendatasoft elsewhere in the document", and the two rows are proposed.
 */
package dev.stemma.completeness;
