/**
 * Copies laid along one text, so that what each has at a place can be compared.
 *
 * <p>Here lives the <i>base</i> and how it comes to be (the representative, set right where most members agree against it, with the
 * blocks that it lacks), the alignment of each member to it, and the count of who agrees where. Out of scope: what a place where
 * members differ is called (room {@code template}), and the search for members (room {@code dedup}).
 *
 * <p><b>Terms.</b> The <i>base</i> is the text that all members are aligned to. A <i>column</i> is a piece of the base with what
 * each member has there: conserved, varying, or without witness. A <i>run</i> is a stretch of pieces that are the same in a
 * member and the base, a <i>gap</i> what stands between two runs. A member that is incomplete is <i>silent</i> about what it lacks.
 *
 * <p><b>Sources.</b> R. Haentjens Dekker and G. Middell, CollateX: what alignment to one witness loses (the result of progressive
 * alignment depends on the order; here all are aligned to one base, twice at most, and then what one has crosswise is laid as the
 * others are). B. Cohen's patience diff, on lines first: see {@code align}.
 *
 * <p><b>Example.</b> Of {@code We keep it 30 days.} and {@code We keep it 90 days.} the first as base has two runs, {@code We keep
 * it} and {@code days.}, and one gap of one piece.
 */
package dev.stemma.collate;
