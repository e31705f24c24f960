/**
 * How far two texts are apart, and where they differ.
 *
 * <p>Here live exact edit distances with a cut-off and the difference of two texts in tokens. Here live no normal forms
 * (room {@code text}), no sketches and no verdicts: what a distance means for two documents is decided in {@code dedup}.
 *
 * <p><b>Terms.</b> The <i>edit distance</i> is Levenshtein's: the least number of insertions, deletions and substitutions
 * of one UTF-16 unit. A <i>diagonal</i> of the alignment table holds the cells with one difference of columns and rows; a
 * path with few errors stays near the first one. The <i>cut-off</i> is the largest distance of interest; above it the
 * answer is only that it is above. <i>Anchors</i> are tokens that stand once in each text. A <i>rough alignment</i> runs
 * along stretches that both texts have, found by <i>seeds</i>; the <i>zones</i> between them are priced exactly. Its cost
 * is an upper bound of the distance: when the bound is within a cut-off, so is the distance; when it is beyond, the distance may still be within.
 *
 * <p><b>Sources.</b> E. Ukkonen, Algorithms for approximate string matching (1985): furthest-reaching points on
 * diagonals, the band. G. Myers, A fast bit-vector algorithm for approximate string matching (JACM 1999), and H. Hyyro, A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003): 64 cells in one step. E. Myers, An
 * O(ND) difference algorithm (1986) and B. Cohen's patience diff: the token difference. H. Li, Minimap2 (Bioinformatics
 * 2018): seeds, chained with a limited look back, extended both ways.
 *
 * <p><b>Example.</b> {@code EditDistance.bounded("kitten", "sitting", 5)} is 3; with a cut-off of 2 it is empty.
 */
package dev.stemma.align;
