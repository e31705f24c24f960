package dev.stemma.dedup;

import dev.stemma.align.EditDistance;
import dev.stemma.align.GapMatch;
import dev.stemma.align.RoughAlignment;
import dev.stemma.model.Relation;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what one witness is to a more complete one. Thread-safe. */
final class Verifier {
    /** Pairs that share less are not compared: exact distance costs most where there is nothing to find. */
    private static final double LEAST_SHARE = 0.3;

    /** The same for parts: what is left of a truncated copy is mostly intact. */
    private static final double LEAST_PART_SHARE = 0.5;

    /** Most edits around a gap that are counted exactly: the search along diagonals from both ends takes their square. */
    private static final int MOST_GAP_ERRORS = 256;

    /** Edits up to which the exact distance is cheaper than a rough alignment. */
    private static final int FEW_EDITS = 64;

    /** Above this many times the threshold's edits a rough alignment is taken for the truth. */
    private static final double HOPELESS = 1.5;

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
        if (share < LEAST_SHARE) {
            return Optional.empty();
        }
        Texting keys = new Texting(
                wholeKey == null ? texts.key(whole.ordinal()) : wholeKey,
                key == null ? texts.key(copy.ordinal()) : key);
        int distance = similar(keys);
        if (distance >= 0) {
            return Optional.of(new Link(Relation.NEAR, keys.similarity(distance)));
        }
        if (whole.maskedLength() == 0 || copy.maskedLength() == 0) {
            return Optional.empty();
        }
        Texting masked = new Texting(texts.masked(whole.ordinal()), texts.masked(copy.ordinal()));
        if (masked.whole.equals(keys.whole) && masked.copy.equals(keys.copy)) {
            masked = keys;
        } else if (hasTemplate) {
            distance = similar(masked);
            if (distance >= 0) {
                return Optional.of(new Link(Relation.TEMPLATE, masked.similarity(distance)));
            }
        }
        int left = copy.maskedLength();
        return share < LEAST_PART_SHARE
                ? Optional.empty()
                : part(masked)
                        .map(part ->
                                new Link(Relation.TRUNCATED, 1 - (double) part.errors() / left, Optional.of(part)));
    }

    /** Two texts that are compared, and their rough alignment, made at most once. */
    private static final class Texting {
        private final String whole;
        private final String copy;
        private RoughAlignment rough;

        Texting(String whole, String copy) {
            this.whole = whole;
            this.copy = copy;
        }

        RoughAlignment rough() {
            if (rough == null) {
                rough = RoughAlignment.of(whole, copy);
            }
            return rough;
        }

        int longer() {
            return Math.max(whole.length(), copy.length());
        }

        double similarity(int distance) {
            return Distances.similarity(distance, whole.length(), copy.length());
        }
    }

    /**
     * Where {@code copy} is a part of {@code whole} with errors below the threshold: a rough alignment shows whether and
     * which part, the exact distance within its bound how many errors there are.
     */
    private Optional<Part> part(Texting texts) {
        String whole = texts.whole;
        String copy = texts.copy;
        if (copy.length() < options.leastPartChars() || copy.length() >= whole.length()) {
            return Optional.empty();
        }
        int most = options.mostEdits(copy.length());
        RoughAlignment rough = texts.rough();
        if (rough.withoutTail().distance() <= most) {
            return EditDistance.prefix(copy, whole, rough.withoutTail().distance())
                    .map(match -> new Part(
                            Part.Kind.TAIL_MISSING, match.distance(), copy.length(), match.end(), whole.length()));
        }
        if (rough.withoutHead().distance() <= most) {
            return EditDistance.suffix(copy, whole, rough.withoutHead().distance())
                    .map(match -> new Part(Part.Kind.HEAD_MISSING, match.distance(), 0, 0, match.start()));
        }
        RoughAlignment.Free middle = rough.withoutStretch();
        if (middle.distance() > most) {
            return Optional.empty();
        }
        if (middle.distance() <= MOST_GAP_ERRORS) {
            Optional<GapMatch> gap = EditDistance.gap(copy, whole, middle.distance());
            if (gap.isPresent()) {
                GapMatch match = gap.get();
                return Optional.of(
                        new Part(Part.Kind.MIDDLE_MISSING, match.distance(), match.at(), match.start(), match.end()));
            }
        }
        return Optional.of(new Part(
                Part.Kind.MIDDLE_MISSING,
                middle.distance(),
                middle.at(),
                middle.missing().start(),
                middle.missing().end()));
    }

    /**
     * The exact distance if it is within the threshold, else -1. Few edits show at once; else a rough alignment, whose cost
     * is an upper bound, shows whether an exact answer is worth its price: far above the threshold it is not looked for.
     */
    private int similar(Texting texts) {
        String a = texts.whole;
        String b = texts.copy;
        int most = options.mostEdits(texts.longer());
        if (Math.abs(a.length() - b.length()) > most) {
            return -1;
        }
        int few = Math.min(most, FEW_EDITS);
        OptionalInt distance = EditDistance.bounded(a, b, few);
        if (distance.isEmpty() && few < most) {
            int bound = texts.rough().distance();
            if (bound <= HOPELESS * most) {
                distance = EditDistance.bounded(a, b, Math.min(most, bound));
            }
        }
        return distance.orElse(-1);
    }

    /** Estimated share of the copy's shingles in the whole; 1 when the sample is too small to say. */
    private static double share(Witness whole, Witness copy) {
        double sampled = copy.masked().fingerprints()
                * Math.pow(2, Math.min(0, copy.masked().level() - whole.masked().level()));
        return sampled < 16 ? 1 : copy.masked().containmentIn(whole.masked());
    }
}
