/**
 * Templates that are versions of one another or share long parts.
 *
 * <p>Here live the fingerprints of a text's sentences, the index over those of many templates, and the families and passages that it
 * gives. Out of scope: copies of one text (room {@code dedup}), and what differs between them (room {@code template}).
 *
 * <p><b>Terms.</b> A <i>family</i> is a star of templates around the one with most copies, by the share of sentences that both
 * have; a <i>passage</i> is a run of sentences that several templates have. An <i>outline</i> is what is kept of a text to
 * find these.
 *
 * <p><b>Sources.</b> J. Aslam, E. Pelekhov, D. Rus, The star clustering algorithm (2004), as in {@code dedup}: a chain of small
 * changes must not join what has nothing in common.
 *
 * <p><b>Example.</b> Two templates of ten sentences that have the same first four are one family; the four are a passage.
 */
package dev.stemma.family;
