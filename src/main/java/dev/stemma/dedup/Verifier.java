package dev.stemma.dedup;

import dev.stemma.align.EditDistance;
import dev.stemma.align.GapMatch;
import dev.stemma.align.PrefixMatch;
import dev.stemma.align.RoughAlignment;
import dev.stemma.align.ZonePrices;
import dev.stemma.model.Relation;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what one witness is to a more complete one. Thread-safe. */
final class Verifier implements Links {
    /** Pairs that share less are not compared: exact distance costs most where there is nothing to find. */
    private static final double LEAST_SHARE = 0.3;

    /** The same for parts: what is left of a truncated copy is mostly intact. */
    private static final double LEAST_PART_SHARE = 0.6;

    /**
     * Share of the whole that a copy has at least when its end is gone, times the threshold: what is left may have lost as much to edits.
     * What is shorter is as often the notice of a plugin or the
     * address of a publisher as a stump: of 7 parts below a tenth in 2,940 policies and 6,712 versions of policies 2 were cut copies.
     */
    private static final double LEAST_BEGINNING = 0.1;

    /**
     * The same when its head or its middle is gone, whatever the threshold: a cut copy begins as the whole begins, and below a quarter what documents have in
     * common at their ends is a menu, a cookie notice or one section of many. Of 16 such parts with more than a tenth in the same data
     * 5 were sections and menus, 7 stood below a menu of three times their length, and 4 lacked the middle of a long page. What starts where no page begins
     * ({@link TornStart}) is held to the least beginning.
     */
    private static final double LEAST_REST = 0.25;

    /**
     * Similarity of a fragment to its counterpart at least. At .9, of 2,940 policies two were fragments of their site's privacy policy by the cookie
     * notice of both alone, under a few lines of their own; at .98 one is (2026-11-28).
     */
    private static final double LEAST_INTACT = 0.98;

    /** Sampled shingles that say nothing yet. */
    private static final int SMALL_SAMPLE = 4;

    /** Most edits around a gap that are counted exactly: the search along diagonals from both ends takes their square. */
    private static final int MOST_GAP_ERRORS = 256;

    /**
     * Units up to which grams are counted before anything else: of a flood of texts that share half of a page each pair is refused
     * so, in a tenth of the time. Of long texts hardly any: 104 of 1,474 pairs of policy versions.
     */
    private static final int SHORT = 8_192;

    /** Edits up to which the exact distance is cheaper than a rough alignment. */
    private static final int FEW_EDITS = 64;

    /** Above this many times the threshold's edits a rough alignment is taken for the truth, unless the shares contradict it. */
    private static final double HOPELESS = 1.15;

    /**
     * Share of each text's shingles in the other above which a rough alignment is not believed that they are unlike. It is
     * mistaken where long stretches repeat: one image in letters under each of a dozen products, of which some moved. Measured
     * on 6,712 versions of policies: of 1,936 such verdicts on pairs that share .85 three were wrong, all of them above .98;
     * at .97 the exact answers cost a third of what they cost at .85.
     */
    private static final double ALIKE = 0.97;

    /** Cells in the band up to which such a pair is decided exactly (about .1 s); beyond, the rough bound decides. */
    private static final double MOST_DECIDING_CELLS = 4e9;

    private final Texts texts;
    private final DedupOptions options;
    private final Outcomes outcomes;
    private final ZonePrices prices = new ZonePrices();

    Verifier(Texts texts, DedupOptions options, Outcomes outcomes) {
        this.texts = texts;
        this.options = options;
        this.outcomes = outcomes;
    }

    @Override
    public Optional<Link> any(Witness whole, Witness copy) {
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
        return outcomes.link(whole, copy, () -> compare(whole, copy));
    }

    private Optional<Link> compare(Witness whole, Witness copy) {
        int shorter = Math.min(whole.keyLength(), copy.keyLength());
        if (whole.keySha256().equals(copy.keySha256())) {
            return Optional.of(Link.ofKeys(Relation.NEAR, 1, 0)); // white space or quotes differ, no slot does
        }
        if (shorter < options.leastChars()) {
            return Optional.empty();
        }
        boolean hasTemplate = Math.min(whole.maskedLength(), copy.maskedLength()) >= options.leastTemplateChars();
        if (hasTemplate && whole.templateSha256().equals(copy.templateSha256())) {
            return Optional.of(Link.ofMasked(1, 0));
        }
        double share = share(whole, copy);
        if (share < LEAST_SHARE) {
            return Optional.empty();
        }
        Texting keys = new Texting(() -> texts.key(whole.ordinal()), () -> texts.key(copy.ordinal()), prices);
        if (mayBeSimilar(whole.keyLength(), copy.keyLength())) {
            OptionalInt distance = similar(keys, alike(whole, copy));
            if (distance.isPresent()) {
                int edits = distance.getAsInt();
                return Optional.of(Link.ofKeys(
                        Relation.NEAR, Distances.similarity(edits, whole.keyLength(), copy.keyLength()), edits));
            }
        }
        if (whole.maskedLength() == 0 || copy.maskedLength() == 0) {
            return Optional.empty();
        }
        Texting masked = new Texting(() -> texts.masked(whole.ordinal()), () -> texts.masked(copy.ordinal()), prices);
        if (mayBeSimilar(whole.maskedLength(), copy.maskedLength())) {
            if (!hasTemplate || (isUnmasked(whole) && isUnmasked(copy))) {
                return Optional.empty();
            }
            OptionalInt distance = similar(masked, alike(whole, copy));
            return distance.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Link.ofMasked(
                            Distances.similarity(distance.getAsInt(), whole.maskedLength(), copy.maskedLength()),
                            distance.getAsInt(),
                            keys.distance()));
        }
        return share < LEAST_PART_SHARE
                ? Optional.empty()
                : part(masked).filter(link -> !link.fragment() || link.measure() >= LEAST_INTACT);
    }

    /** Whether nothing was masked in its key text. */
    static boolean isUnmasked(Witness witness) {
        return witness.keySha256().equals(witness.templateSha256());
    }

    /**
     * Where {@code copy} is a part of {@code whole} with errors below the threshold: a rough alignment shows whether and
     * which part, the exact distance within its bound how many errors there are.
     */
    private Optional<Link> part(Texting texts) {
        String whole = texts.whole();
        String copy = texts.copy();
        // of a length that a copy may have and still not similar: other text stands there, none is missing
        boolean missing = copy.length() < options.threshold() * whole.length();
        if (!missing || copy.length() < options.leastPartChars()) {
            return Optional.empty();
        }
        double kept = (double) copy.length() / whole.length();
        // what is left of a tenth may differ as what is left of any part may
        boolean stump = kept < LEAST_BEGINNING * options.threshold();
        boolean small = kept < LEAST_REST;
        int most = options.mostEdits(copy.length());
        Optional<RoughAlignment.Free> tail = texts.rough().withoutTail(most);
        if (tail.isPresent()) {
            return tail.map(found -> link(copy, tail(whole, copy, found), stump));
        }
        Optional<RoughAlignment.Free> head = texts.rough().withoutHead(most);
        if (head.isPresent()) {
            return head.map(found -> head(whole, copy, found))
                    .map(part -> link(copy, part, stump || (small && !TornStart.at(part.end(), copy, whole))));
        }
        return texts.rough().withoutStretch(most).map(middle -> link(copy, gap(whole, copy, middle), small));
    }

    private static Link link(String copy, Part part, boolean fragment) {
        return Link.ofPart(1 - (double) part.errors() / copy.length(), part, fragment);
    }

    private static Part tail(String whole, String copy, RoughAlignment.Free rough) {
        Optional<PrefixMatch> exact = Distances.isCheap(copy.length(), rough.distance())
                ? EditDistance.prefix(copy, whole, rough.distance())
                : Optional.empty();
        return exact.map(match ->
                        new Part(Part.Kind.TAIL_MISSING, match.distance(), copy.length(), match.end(), whole.length()))
                .orElseGet(() -> new Part(
                        Part.Kind.TAIL_MISSING,
                        rough.distance(),
                        copy.length(),
                        rough.missing().start(),
                        whole.length()));
    }

    private static Part head(String whole, String copy, RoughAlignment.Free rough) {
        Optional<PrefixMatch> exact = Distances.isCheap(copy.length(), rough.distance())
                ? EditDistance.suffix(copy, whole, rough.distance())
                : Optional.empty();
        return exact.map(match -> new Part(Part.Kind.HEAD_MISSING, match.distance(), 0, 0, match.start()))
                .orElseGet(() -> new Part(
                        Part.Kind.HEAD_MISSING,
                        rough.distance(),
                        0,
                        0,
                        rough.missing().end()));
    }

    private static Part gap(String whole, String copy, RoughAlignment.Free middle) {
        Optional<GapMatch> gap = middle.distance() <= MOST_GAP_ERRORS
                ? EditDistance.gap(copy, whole, middle.distance())
                : Optional.empty();
        return gap.map(match ->
                        new Part(Part.Kind.MIDDLE_MISSING, match.distance(), match.at(), match.start(), match.end()))
                .orElseGet(() -> new Part(
                        Part.Kind.MIDDLE_MISSING,
                        middle.distance(),
                        middle.at(),
                        middle.missing().start(),
                        middle.missing().end()));
    }

    private boolean mayBeSimilar(int a, int b) {
        return Math.abs(a - b) <= options.mostEdits(Math.max(a, b));
    }

    /**
     * The distance if it is within the threshold. Few edits show at once; else a rough alignment, whose cost is an upper
     * bound, decides what is within the threshold, and shows whether an exact answer is worth its price for what is not: far
     * above the threshold it is not looked for.
     */
    private OptionalInt similar(Texting texts, boolean alike) {
        String a = texts.whole();
        String b = texts.copy();
        int most = options.mostEdits(Math.max(a.length(), b.length()));
        if (Math.max(a.length(), b.length()) <= SHORT && EditDistance.atLeast(a, b) > most) {
            return OptionalInt.empty();
        }
        int few = Math.min(most, FEW_EDITS);
        OptionalInt distance = EditDistance.bounded(a, b, few);
        if (distance.isPresent() || few == most) {
            return distance;
        }
        OptionalInt bound = texts.rough().distance((int) (HOPELESS * most));
        if (bound.isPresent() && bound.getAsInt() <= most) {
            return OptionalInt.of(Distances.within(a, b, bound.getAsInt()));
        }
        if ((double) most * Math.max(a.length(), b.length()) > MOST_DECIDING_CELLS) {
            return OptionalInt.empty();
        }
        return alike || bound.isPresent() ? texts.rough().exact(most) : OptionalInt.empty();
    }

    /** Whether most shingles of each are in the other, as far as the samples can tell. */
    private static boolean alike(Witness whole, Witness copy) {
        return share(whole, copy) >= ALIKE && share(copy, whole) >= ALIKE;
    }

    /**
     * Share of the copy's shingles in the whole at most: by the sample, and as much more as two standard errors of it.
     */
    private static double share(Witness whole, Witness copy) {
        int sampled = copy.masked().fingerprintsAt(whole.masked().level());
        if (sampled < SMALL_SAMPLE) {
            return 1;
        }
        double share = copy.masked().containmentIn(whole.masked());
        return share + 2 * Math.sqrt(share * (1 - share) / sampled);
    }
}
