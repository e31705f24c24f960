package dev.stemma.dedup;

import dev.stemma.align.TokenDiff;
import dev.stemma.sketch.Shingles;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts two witnesses side by side; the same steps as a run takes, with all numbers whatever the outcome. */
final class Explanation {
    private final Texts texts;
    private final DedupOptions options;

    Explanation(Texts texts, DedupOptions options) {
        this.texts = texts;
        this.options = options;
    }

    Comparison of(Witness a, Witness b) {
        boolean inOrder = DistinctTexts.inOrder(a, b);
        Witness whole = inOrder ? a : b;
        Witness copy = inOrder ? b : a;
        Constraints constraints = new Constraints(options);
        boolean forbidden = !constraints.allow(a.id(), b.id());
        Optional<Link> link = forbidden
                ? Optional.empty()
                : new Verifier(texts, options, new Outcomes(Comparisons.NONE, options)).verify(whole, copy);
        String wholeKey = texts.key(whole.ordinal());
        String copyKey = texts.key(copy.ordinal());
        Shingles.Overlap overlap = Shingles.of(wholeKey, options.sketch()).overlap(copyKey);
        int distance = link.map(found -> Edges.keyDistance(whole, copy, found, wholeKey, copyKey))
                .orElseGet(() -> Distances.of(wholeKey, copyKey));
        double similarity = Distances.similarity(distance, wholeKey.length(), copyKey.length());
        return new Comparison(
                whole.ordinal(),
                copy.ordinal(),
                link.map(Link::relation),
                forbidden ? Comparison.Step.NEVER_MERGE : step(whole, copy, link),
                isProposed(whole, copy),
                overlap.jaccard(),
                overlap.containment(),
                distance,
                similarity,
                templateSimilarity(whole, copy, link, similarity),
                link.flatMap(Link::part),
                TokenDiff.of(wholeKey, copyKey));
    }

    private double templateSimilarity(Witness whole, Witness copy, Optional<Link> link, double keySimilarity) {
        if (Verifier.isUnmasked(whole) && Verifier.isUnmasked(copy)) {
            return keySimilarity;
        }
        String wholeMasked = texts.masked(whole.ordinal());
        String copyMasked = texts.masked(copy.ordinal());
        int distance = link.map(Link::maskedDistance)
                .orElse(OptionalInt.empty())
                .orElseGet(() -> Distances.of(wholeMasked, copyMasked));
        return Distances.similarity(distance, wholeMasked.length(), copyMasked.length());
    }

    private boolean isProposed(Witness whole, Witness copy) {
        if (whole.textSha256().equals(copy.textSha256())
                || whole.templateSha256().equals(copy.templateSha256())) {
            return true;
        }
        Candidates index = new Candidates(options, Repeated.everything());
        index.add(whole.masked());
        return index.of(copy.masked(), new Candidates.Scratch()).length > 0;
    }

    private Comparison.Step step(Witness whole, Witness copy, Optional<Link> link) {
        if (link.isPresent()) {
            return switch (link.get().relation()) {
                case IDENTICAL -> Comparison.Step.SAME_BYTES;
                case EQUAL -> Comparison.Step.SAME_TEXT;
                case TEMPLATE ->
                    whole.templateSha256().equals(copy.templateSha256())
                            ? Comparison.Step.SAME_TEMPLATE
                            : Comparison.Step.TEMPLATE_SIMILARITY;
                case TRUNCATED -> Comparison.Step.PART;
                case NEAR, REPRESENTATIVE, UNIQUE -> Comparison.Step.SIMILARITY;
            };
        }
        int shorter = Math.min(whole.keyLength(), copy.keyLength());
        if (shorter == 0) {
            return Comparison.Step.EMPTY; // each is of a group of its own
        }
        if (whole.group() != copy.group()) {
            return Comparison.Step.GROUPS;
        }
        return shorter < options.leastChars() ? Comparison.Step.TOO_SHORT : Comparison.Step.TOO_DIFFERENT;
    }
}
