package dev.stemma.dedup;

import dev.stemma.model.WrongUse;
import dev.stemma.sketch.SketchOptions;
import java.io.Serializable;
import java.util.List;

/**
 * What counts as a copy, and how far the search goes.
 *
 * @param threshold least similarity of a near copy, of two masked texts, and of what is left of a truncated one; above 0, at
 *     most 1
 * @param leastChars texts shorter than this (key text, UTF-16 units) are copies only when they are equal: in a line of a few
 *     words one word is the whole difference
 * @param leastTemplateChars masked texts shorter than this share no template: a page that is only an address is not one
 * @param leastPartChars a truncated copy needs this much text left, or it could be a part of anything
 * @param leastShare least estimated share of the shorter text's shingles in the longer one for a candidate, 0..1
 * @param documentFrequency most representatives that one fingerprint leads to
 * @param postings most postings that one text looks at
 * @param candidates most candidates that are verified for one text
 * @param diameterSize largest cluster (distinct texts) whose diameter is measured
 * @param sketch how the witnesses' sketches were made
 * @param neverMerge pairs that are never in one cluster
 * @param mustLink pairs that are always in one cluster
 */
public record DedupOptions(
        double threshold,
        int leastChars,
        int leastTemplateChars,
        int leastPartChars,
        double leastShare,
        int documentFrequency,
        int postings,
        int candidates,
        int diameterSize,
        SketchOptions sketch,
        List<Pair> neverMerge,
        List<Pair> mustLink)
        implements Serializable {
    public DedupOptions {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new WrongUse("threshold must be above 0 and at most 1, not " + threshold);
        }
        if (documentFrequency < 1 || postings < 1 || candidates < 1) {
            throw new WrongUse("documentFrequency, postings and candidates must be 1 or more");
        }
        neverMerge = List.copyOf(neverMerge);
        mustLink = List.copyOf(mustLink);
        new Constraints(neverMerge, mustLink).names(""); // refuses what contradicts itself before anything is read
    }

    public static DedupOptions defaults() {
        return new DedupOptions(
                0.9, 32, 100, 100, 0.1, 256, 4_096, 8, 16, SketchOptions.defaults(), List.of(), List.of());
    }

    public DedupOptions withThreshold(double value) {
        return new DedupOptions(
                value,
                leastChars,
                leastTemplateChars,
                leastPartChars,
                leastShare,
                documentFrequency,
                postings,
                candidates,
                diameterSize,
                sketch,
                neverMerge,
                mustLink);
    }

    /** The same for an index of something less than whole sketches. */
    DedupOptions withLeastShare(double value) {
        return new DedupOptions(
                threshold,
                leastChars,
                leastTemplateChars,
                leastPartChars,
                value,
                documentFrequency,
                postings,
                candidates,
                diameterSize,
                sketch,
                neverMerge,
                mustLink);
    }

    public DedupOptions withPairs(List<Pair> never, List<Pair> must) {
        return new DedupOptions(
                threshold,
                leastChars,
                leastTemplateChars,
                leastPartChars,
                leastShare,
                documentFrequency,
                postings,
                candidates,
                diameterSize,
                sketch,
                never,
                must);
    }

    /** The most edits with which a text of {@code longer} units is still similar enough. */
    int mostEdits(int longer) {
        // 1 - d / longer >= threshold; the small sum keeps .9 of 10 from ending at 0 edits by rounding
        return (int) Math.floor((1 - threshold) * longer + 1e-9);
    }
}
