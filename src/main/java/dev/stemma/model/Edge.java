package dev.stemma.model;

/**
 * A verified pair.
 *
 * @param a the representative's ordinal
 * @param b the other's ordinal
 * @param relation of b to a; never {@code REPRESENTATIVE} or {@code UNIQUE}
 * @param jaccard exact, over the shingles of the key texts, 0..1
 * @param containment of the shorter's shingles in the longer's, 0..1
 * @param editDistance Levenshtein distance of the key texts in UTF-16 units; an upper bound for long texts that are far apart
 * @param similarity 1 - distance / longer length, on key texts, 0..1
 * @param templateSimilarity the same on masked key texts
 */
public record Edge(
        int a,
        int b,
        Relation relation,
        double jaccard,
        double containment,
        int editDistance,
        double similarity,
        double templateSimilarity) {}
