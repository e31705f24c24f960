package dev.stemma.dedup;

import dev.stemma.sketch.Sketch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the exemplars of stars: a representative is held against more complete members of other stars. It was held against their
 * representatives in vain, so what speaks for a member is either what it has beyond its own representative, which is what the
 * index keeps, or that the words are the representative's and their order is not: then the longest members of a star
 * that holds most of them are looked through.
 *
 * <p>An exemplar changes no star: nothing joins one but by its representative. It is looked for when all stars are found, and
 * depends on them alone.
 */
final class Exemplars {
    /**
     * Least share of a representative that a member has beyond its own one. What is no part of that differs from it by a tenth;
     * half of this is what a sample of some hundred shingles may say.
     */
    private static final double LEAST_OWN = 0.05;

    /** Least share of a representative that is in another one whose members are looked through; less is verified of no part. */
    private static final double LEAST_SHARED = 0.6;

    /** Members of one star that are looked through, the longest ones. */
    private static final int MOST_MEMBERS = 64;

    /** Members that the index may name. */
    private static final int MOST_NAMED = 32;

    /** Members that are verified: the ones that hold most of the representative. */
    private static final int MOST_VERIFIED = 2;

    private final List<Star> stars;
    private final Links links;
    private final Constraints constraints;
    private final List<Star> several = new ArrayList<>(); // by the numbers of their representatives in the index
    private final Candidates byHead;
    private final List<Owned> members = new ArrayList<>(); // by their numbers in the index
    private final Candidates byOwn;

    /** A member and the star that it stands in. */
    private record Owned(Witness witness, Star star) {}

    Exemplars(List<Star> stars, Links links, DedupOptions options, Constraints constraints) {
        this.stars = stars;
        this.links = links;
        this.constraints = constraints;
        List<DistinctText> heads = stars.stream().map(Star::representative).toList();
        byHead = new Candidates(options, new Repeated(heads));
        byOwn = new Candidates(options.withLeastShare(LEAST_OWN), Repeated.inAny(heads));
        for (Star star : stars) {
            if (!star.members().isEmpty()) {
                add(star);
            }
        }
    }

    private void add(Star star) {
        Sketch head = star.representative().first().masked();
        several.add(star);
        byHead.add(head);
        for (Star.Member member : star.members()) {
            Witness witness = member.text().first();
            if (byOwn.addBeyond(witness.masked(), head)) {
                members.add(new Owned(witness, star));
            }
        }
    }

    /** Tells every star its exemplar. */
    void find(Workers workers) {
        if (several.isEmpty()) {
            return;
        }
        Candidates.Scratch[] scratch = new Candidates.Scratch[workers.count()];
        workers.each(stars.size(), (worker, i) -> {
            scratch[worker] = scratch[worker] == null ? new Candidates.Scratch() : scratch[worker];
            Star star = stars.get(i);
            of(star, scratch[worker]).ifPresent(whole -> star.setExemplar(whole.ordinal()));
        });
    }

    private Optional<Witness> of(Star star, Candidates.Scratch memory) {
        Witness head = star.representative().first();
        return holders(star, memory).stream()
                .filter(whole ->
                        DistinctTexts.ORDER.compare(whole, head) < 0 && constraints.allow(whole.id(), head.id()))
                .map(whole -> new Holder(whole, head.masked().containmentIn(whole.masked())))
                .sorted()
                .limit(MOST_VERIFIED)
                .map(Holder::witness)
                .filter(whole -> links.verify(whole, head).isPresent())
                .findFirst();
    }

    /** Members of other stars that may hold the representative of this one. */
    private Collection<Witness> holders(Star star, Candidates.Scratch memory) {
        Sketch head = star.representative().first().masked();
        Map<Integer, Witness> holders = new HashMap<>();
        for (int number : byOwn.ranked(head, memory, MOST_NAMED)) {
            Owned member = members.get(number);
            if (member.star() != star) {
                holders.put(member.witness().ordinal(), member.witness());
            }
        }
        for (int number : byHead.of(head, memory)) {
            Star other = several.get(number);
            if (other != star
                    && head.containmentIn(other.representative().first().masked()) >= LEAST_SHARED) {
                for (Star.Member member : other.members()
                        .subList(0, Math.min(MOST_MEMBERS, other.members().size()))) {
                    holders.put(member.text().first().ordinal(), member.text().first());
                }
            }
        }
        return holders.values();
    }

    /** A member that may be the exemplar, and how much of the representative it holds, 0..1; the most first. */
    private record Holder(Witness witness, double share) implements Comparable<Holder> {
        private static final Comparator<Holder> ORDER = Comparator.comparingDouble((Holder holder) -> -holder.share)
                .thenComparing(Holder::witness, DistinctTexts.ORDER);

        @Override
        public int compareTo(Holder other) {
            return ORDER.compare(this, other);
        }
    }
}
