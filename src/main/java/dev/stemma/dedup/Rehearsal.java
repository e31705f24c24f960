package dev.stemma.dedup;

import dev.stemma.model.Cluster;
import dev.stemma.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The star rule where the texts are elsewhere: it is played through over ids and sketches, with what comparing texts has shown
 * so far; what no one has compared yet is guessed by the sketches and noted. Who has the texts compares what was noted, and
 * the rule is played again, until nothing was guessed. Then the stars are those of {@link Dedup#cluster}: the rule visits the
 * texts in a fixed order, so each round is right at least up to its first wrong guess, and mostly far beyond.
 *
 * @param stars as they stand after this round; final when {@code open} is empty
 * @param open what was guessed: pairs to compare, in order of their ordinals
 */
public record Rehearsal(List<FoundStar> stars, List<Open> open) {
    /**
     * Least estimated share of the copy's shingles in the whole at which a pair is guessed to verify. A copy with a tenth of
     * its words changed one by one keeps less than half of its shingles; where texts differ in stretches, as most do, nine tenths.
     */
    private static final double LIKELY = 0.7;

    public Rehearsal {
        stars = List.copyOf(stars);
        open = List.copyOf(open);
    }

    /** A pair of ordinals, the more complete witness first. */
    public record Open(int whole, int copy) implements Comparable<Open> {
        @Override
        public int compareTo(Open other) {
            return whole != other.whole ? Integer.compare(whole, other.whole) : Integer.compare(copy, other.copy);
        }
    }

    /**
     * One round.
     *
     * @param threads that look for candidates, 1 or more
     * @param known what comparing has shown
     * @throws IllegalArgumentException as {@link Dedup#cluster}
     */
    public static Rehearsal of(List<Witness> witnesses, DedupOptions options, int threads, Comparisons known) {
        Dedup.ids(witnesses);
        Guessing links = new Guessing(new Verifier(new NoTexts(), options, new Outcomes(known, options)), options);
        try (Workers workers = new Workers(threads)) {
            List<Star> stars = Dedup.stars(witnesses, links, options, workers);
            if (links.open.isEmpty()) { // before, the stars may be others
                Dedup.findExemplars(stars, links, options, workers);
            }
            List<String> names = Dedup.names(stars);
            List<FoundStar> found = new ArrayList<>(stars.size());
            for (int i = 0; i < stars.size(); i++) {
                found.add(FoundStar.of(names.get(i), stars.get(i)));
            }
            return new Rehearsal(found, new ArrayList<>(links.open));
        }
    }

    /** Compares the texts of one open pair; {@code told} hears what it shows. */
    public static void compare(Witness whole, Witness copy, Texts texts, DedupOptions options, Comparisons told) {
        // a person's word may have put them in one group that are of two
        new Verifier(texts, options, new Outcomes(told, options)).verify(whole.inGroup(0), copy.inGroup(0));
    }

    /**
     * The cluster of a star whose members' texts are at hand.
     *
     * @param witnesses of the star, all of them
     * @param measured edges of it that were measured before; hears of the others
     */
    public static Cluster cluster(
            FoundStar star, List<Witness> witnesses, Texts texts, DedupOptions options, Comparisons measured) {
        Map<Integer, Witness> byOrdinal =
                witnesses.stream().collect(Collectors.toMap(Witness::ordinal, Function.identity()));
        Outcomes outcomes = new Outcomes(measured, options);
        return new Clusters(new RecentTexts(texts), options, outcomes, Dedup.ids(witnesses))
                .of(star.star(byOrdinal), star.name());
    }

    /** Verifies what needs no texts or is known, and guesses the rest. */
    private static final class Guessing implements Links {
        private final Verifier verifier;
        private final DedupOptions options;
        private final ConcurrentSkipListSet<Open> open = new ConcurrentSkipListSet<>();

        Guessing(Verifier verifier, DedupOptions options) {
            this.verifier = verifier;
            this.options = options;
        }

        @Override
        public Optional<Link> any(Witness whole, Witness copy) {
            try {
                return verifier.any(whole, copy);
            } catch (TextAsked e) {
                open.add(new Open(whole.ordinal(), copy.ordinal()));
                return guess(whole, copy);
            }
        }

        private Optional<Link> guess(Witness whole, Witness copy) {
            double share = copy.masked().containmentIn(whole.masked());
            if (share < LIKELY) {
                return Optional.empty();
            }
            boolean part = copy.maskedLength() < options.threshold() * whole.maskedLength();
            return Optional.of(new Link(part ? Relation.TRUNCATED : Relation.NEAR, share));
        }
    }

    private static final class NoTexts implements Texts {
        @Override
        public String key(int ordinal) {
            throw new TextAsked();
        }

        @Override
        public String masked(int ordinal) {
            throw new TextAsked();
        }
    }

    /** A comparison that has to wait for its texts. */
    private static final class TextAsked extends RuntimeException {
        TextAsked() {
            super("the texts are elsewhere", null, false, false);
        }
    }
}
