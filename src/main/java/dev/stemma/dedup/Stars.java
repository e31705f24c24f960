package dev.stemma.dedup;

import dev.stemma.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits the texts of one group from the most complete down; each joins the star whose representative verifies by the
 * strictest relation (of several it may be a part of, the one with the fewest errors; else the better candidate), or becomes a representative itself.
 *
 * <p>The visit goes in batches of fixed size. First all texts of a batch are held against the representatives of earlier
 * batches, in parallel; then, in order, what found nothing becomes a representative, and the rest of the batch that it is a
 * candidate for is held against it, in parallel too. So the result is that of a plain loop.
 */
final class Stars {
    private static final int BATCH = 256;

    /** Representatives of its own batch that a text is held against in vain. */
    private static final int MOST_FAILURES = 12;

    /**
     * Of these the ones that share most with a text: it is held against them however often it failed. Policies that a shop's
     * software brings along fail with each other by the dozen, and their own copies stand among them.
     */
    private static final int NEAREST = 8;

    private final List<DistinctText> texts;
    private final DedupOptions options;
    private final Constraints constraints;
    private final Links links;
    private final Workers workers;
    private final Candidates.Scratch[] scratch;
    private final Repeated repeated;
    private final Candidates index;
    private final List<Star> stars = new ArrayList<>();
    /** The star that the first text with this masked text came to. */
    private final Map<String, Star> byTemplate = new HashMap<>();
    /** The star of the first visited id of a must-link group. */
    private final Map<String, Star> byLinkedGroup = new HashMap<>();

    Stars(List<DistinctText> texts, Links links, DedupOptions options, Constraints constraints, Workers workers) {
        this.texts = texts;
        this.options = options;
        this.constraints = constraints;
        this.workers = workers;
        this.links = links;
        repeated = new Repeated(texts);
        index = new Candidates(options, repeated);
        scratch = new Candidates.Scratch[workers.count()];
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = new Candidates.Scratch();
        }
    }

    List<Star> find() {
        for (int from = 0; from < texts.size(); from += BATCH) {
            new Batch(texts.subList(from, Math.min(texts.size(), from + BATCH))).visit();
        }
        return stars;
    }

    /** The best of {@code found} for a text, by verification. */
    private Choice search(DistinctText text, Candidates.Scratch memory) {
        Witness witness = text.first();
        Star sameTemplate = byTemplate.get(witness.templateSha256());
        Choice choice = Choice.NONE;
        if (sameTemplate != null) {
            choice = choice.orBetter(sameTemplate, tryOn(sameTemplate, witness));
            if (choice.isFinal()) {
                return choice;
            }
        }
        for (int number : index.of(witness.masked(), memory)) {
            Star star = stars.get(number);
            if (star != sameTemplate) {
                choice = choice.orBetter(star, tryOn(star, witness));
                if (choice.isFinal()) {
                    break;
                }
            }
        }
        return choice;
    }

    private Optional<Link> tryOn(Star star, Witness witness) {
        if (constraints.names(witness.id()) && !constraints.allows(witness.id(), star.groups())) {
            return Optional.empty();
        }
        return links.any(star.representative().first(), witness);
    }

    /** A star and the link to it, the strictest so far; and a star that it is but a fragment of, the one with the fewest errors. */
    private record Choice(Star star, Link link, Star whole, Link fragment) {
        static final Choice NONE = new Choice(null, null, null, null);

        static Choice of(Star star, Link link) {
            return new Choice(star, link, null, null);
        }

        Choice orBetter(Star other, Optional<Link> found) {
            if (found.isEmpty()) {
                return this;
            }
            Link best = found.get().fragment() ? fragment : link;
            if (best != null && !found.get().isBetterThan(best)) {
                return this;
            }
            return found.get().fragment()
                    ? new Choice(star, link, other, found.get())
                    : new Choice(other, found.get(), whole, fragment);
        }

        boolean isFinal() {
            return link != null && link.isFinal();
        }
    }

    private final class Batch {
        private final List<DistinctText> batch;
        private final Choice[] choices;
        private final int[] failures;
        private final List<List<Integer>> nearest = new ArrayList<>();
        private List<List<Integer>> followers = List.of();

        Batch(List<DistinctText> batch) {
            this.batch = batch;
            choices = new Choice[batch.size()];
            failures = new int[batch.size()];
        }

        void visit() {
            workers.each(
                    batch.size(),
                    (worker, i) -> choices[i] = constraints.names(id(i))
                            ? Choice.NONE // its turn comes below, when all stars it may not join are known
                            : search(batch.get(i), scratch[worker]));
            findFollowers();
            for (int i = 0; i < batch.size(); i++) {
                place(i);
            }
        }

        private String id(int i) {
            return batch.get(i).first().id();
        }

        /** For each text of the batch that may become a representative, the later ones it is a candidate for. */
        private void findFollowers() {
            followers = new ArrayList<>();
            Candidates local = new Candidates(options, repeated, BATCH, Integer.MAX_VALUE);
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                followers.add(new ArrayList<>(0));
                nearest.add(new ArrayList<>(NEAREST));
                if (!choices[i].isFinal()) {
                    for (int number : local.of(batch.get(i).first().masked(), scratch[0], BATCH)) { // the best first
                        followers.get(open.get(number)).add(i);
                        if (nearest.get(i).size() < NEAREST) {
                            nearest.get(i).add(open.get(number));
                        }
                    }
                    local.add(batch.get(i).first().masked());
                    open.add(i);
                }
            }
        }

        private void place(int i) {
            DistinctText text = batch.get(i);
            Witness witness = text.first();
            Choice choice = decided(i);
            Star star = choice.star();
            if (star == null) {
                star = new Star(text);
                if (choice.whole() != null) {
                    star.setExemplar(choice.whole().representative().first().ordinal());
                }
                stars.add(star);
                index.add(witness.masked());
            } else {
                star.add(text, choice.link());
            }
            byTemplate.putIfAbsent(witness.templateSha256(), star);
            if (constraints.names(witness.id())) {
                star.groups().add(constraints.group(witness.id()));
                if (constraints.isLinked(witness.id())) {
                    byLinkedGroup.putIfAbsent(constraints.group(witness.id()), star);
                }
            }
            if (choice.star() == null) {
                claim(star, i, followers.get(i));
            }
        }

        /** What becomes of a text now that all before it have their place: a user's word first, then what was found for it. */
        private Choice decided(int i) {
            Witness witness = batch.get(i).first();
            if (constraints.names(witness.id())) {
                Star forced =
                        constraints.isLinked(witness.id()) ? byLinkedGroup.get(constraints.group(witness.id())) : null;
                return forced == null
                        ? search(batch.get(i), scratch[0])
                        : Choice.of(
                                forced,
                                links.verify(forced.representative().first(), witness)
                                        .orElseGet(() -> new Link(Relation.NEAR, Link.UNVERIFIED)));
            }
            Choice choice = choices[i];
            Star sameTemplate = choice.isFinal() ? null : byTemplate.get(witness.templateSha256());
            return sameTemplate == null || sameTemplate == choice.star()
                    ? choice
                    : choice.orBetter(sameTemplate, tryOn(sameTemplate, witness));
        }

        /** Holds the texts of this batch that have no strict relation yet against a new representative. */
        private void claim(Star star, int founder, List<Integer> later) {
            workers.each(later.size(), (worker, k) -> {
                int i = later.get(k);
                boolean worthwhile =
                        failures[i] < MOST_FAILURES || nearest.get(i).contains(founder);
                if (!choices[i].isFinal() && worthwhile && !constraints.names(id(i))) {
                    choices[i] =
                            choices[i].orBetter(star, tryOn(star, batch.get(i).first()));
                    failures[i] += choices[i].isFinal() ? 0 : 1;
                }
            });
        }
    }
}
