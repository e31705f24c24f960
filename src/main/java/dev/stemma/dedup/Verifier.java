package dev.stemma.dedup;

import dev.stemma.align.EditDistance;
import dev.stemma.align.GapMatch;
import dev.stemma.align.PrefixMatch;
import dev.stemma.model.Relation;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what one witness is to a more complete one. Thread-safe. */
final class Verifier {
    /** Pairs that share less are not compared: exact distance costs most where there is nothing to find. */
    private static final double LEAST_SHARE = 0.3;

    /** The same for parts: what is left of a truncated copy is mostly intact. */
    private static final double LEAST_PART_SHARE = 0.5;

    /** Most edits around a gap: the search along diagonals from both ends takes its square. */
    private static final int MOST_GAP_ERRORS = 512;

    private final Texts texts;
    private final DedupOptions options;

    Verifier(Texts texts, DedupOptions options) {
        this.texts = texts;
        this.options = options;
    }

    /** The strictest relation of {@code copy} to {@code whole}; empty when there is none. */
    Optional<Link> verify(Witness whole, Witness copy) {
        if (whole.group() != copy.group()) {
            return Optional.empty();
        }
        if (whole.rawSha256().equals(copy.rawSha256()) && whole.textSha256().equals(copy.textSha256())) {
            return Optional.of(new Link(Relation.IDENTICAL, 1));
        }
        int shorter = Math.min(whole.keyLength(), copy.keyLength());
        if (shorter == 0) {
            return Optional.empty();
        }
        if (whole.textSha256().equals(copy.textSha256())) {
            return Optional.of(new Link(Relation.EQUAL, 1));
        }
        double share = share(whole, copy);
        String key = null;
        String wholeKey = null;
        if (whole.keyLength() == copy.keyLength()) {
            key = texts.key(copy.ordinal());
            wholeKey = texts.key(whole.ordinal());
            if (key.equals(wholeKey)) {
                return Optional.of(new Link(Relation.NEAR, 1)); // white space or quotes differ, no slot does
            }
        }
        if (shorter < options.leastChars()) {
            return Optional.empty();
        }
        boolean hasTemplate = Math.min(whole.maskedLength(), copy.maskedLength()) >= options.leastTemplateChars();
        if (hasTemplate && whole.templateSha256().equals(copy.templateSha256())) {
            return Optional.of(new Link(Relation.TEMPLATE, 1));
        }
        if (share >= LEAST_SHARE && fits(whole.keyLength(), copy.keyLength())) {
            double similarity = similarity(
                    wholeKey == null ? texts.key(whole.ordinal()) : wholeKey,
                    key == null ? texts.key(copy.ordinal()) : key);
            if (similarity >= 0) {
                return Optional.of(new Link(Relation.NEAR, similarity));
            }
        }
        if (share < LEAST_SHARE || whole.maskedLength() == 0 || copy.maskedLength() == 0) {
            return Optional.empty();
        }
        String masked = texts.masked(copy.ordinal());
        String wholeMasked = texts.masked(whole.ordinal());
        if (hasTemplate && fits(whole.maskedLength(), copy.maskedLength())) {
            double similarity = similarity(wholeMasked, masked);
            if (similarity >= 0) {
                return Optional.of(new Link(Relation.TEMPLATE, similarity));
            }
        }
        return part(wholeMasked, masked, share)
                .map(part ->
                        new Link(Relation.TRUNCATED, 1 - (double) part.errors() / masked.length(), Optional.of(part)));
    }

    /** Where {@code copy} is a part of {@code whole} with errors below the threshold; the part with the fewest errors. */
    Optional<Part> part(String whole, String copy, double share) {
        if (share < LEAST_PART_SHARE || copy.length() < options.leastPartChars() || copy.length() >= whole.length()) {
            return Optional.empty();
        }
        int most = options.mostEdits(copy.length());
        Optional<PrefixMatch> head = EditDistance.prefix(copy, whole, most);
        if (head.isPresent()) {
            PrefixMatch match = head.get();
            return Optional.of(
                    new Part(Part.Kind.TAIL_MISSING, match.distance(), copy.length(), match.end(), whole.length()));
        }
        Optional<PrefixMatch> tail = EditDistance.suffix(copy, whole, most);
        if (tail.isPresent()) {
            PrefixMatch match = tail.get();
            return Optional.of(new Part(Part.Kind.HEAD_MISSING, match.distance(), 0, 0, match.start()));
        }
        Optional<GapMatch> gap = EditDistance.gap(copy, whole, Math.min(most, MOST_GAP_ERRORS));
        return gap.map(
                match -> new Part(Part.Kind.MIDDLE_MISSING, match.distance(), match.at(), match.start(), match.end()));
    }

    /** Estimated share of the copy's shingles in the whole; 1 when the sample is too small to say. */
    private static double share(Witness whole, Witness copy) {
        double sampled = copy.masked().fingerprints()
                * Math.pow(2, Math.min(0, copy.masked().level() - whole.masked().level()));
        return sampled < 16 ? 1 : copy.masked().containmentIn(whole.masked());
    }

    private boolean fits(int a, int b) {
        return Math.abs(a - b) <= options.mostEdits(Math.max(a, b));
    }

    /** The similarity, or -1 below the threshold. */
    private double similarity(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        OptionalInt distance = EditDistance.bounded(a, b, options.mostEdits(longer));
        return distance.isPresent() ? 1 - (double) distance.getAsInt() / longer : -1;
    }
}
