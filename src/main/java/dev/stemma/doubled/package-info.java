/**
 * Where a text, or a large part of it, stands twice.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.doubled.SecondCopy} finds the passage that comes again, and marks it among the blocks of a document. The first copy is kept: what
 * is compared, clustered and read for tables is the text without the second.
 *
 * <p><b>Out of scope.</b> Two documents that say the same ({@code dedup}), and what that means for the verdict ({@code completeness}).
 *
 * <p><b>Terms.</b> A <i>shingle</i> is eight words in a row. The <i>distance</i> of a passage is how many words behind its first copy it stands; it stays the same but for the
 * words that one of the two has more.
 *
 * <p><b>Sources.</b> A. Broder, On the resemblance and containment of documents (1997), for shingles; the thresholds say where they were measured.
 *
 * <p><b>Example.</b> A policy of 900 words that a scraper wrote twice, one behind the other: {@code SecondCopy.of(text)} is from the first word of the second to its last.
 */
package dev.stemma.doubled;
