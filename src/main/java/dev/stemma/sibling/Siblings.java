package dev.stemma.sibling;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.sibling.Voices.Heard;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import dev.stemma.text.KeyText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The documents of one cluster as witnesses for each other. Thread-safe.
 *
 * <p>The representative testifies first. Where it does not fit, the member that shares most of the sentences that are rare in
 * the cluster does: an older version is the better witness for a cut copy of that version.
 *
 * <p>For the representative itself its exemplar testifies, if it has one: a document of another cluster that it is a copy of, or
 * but a fragment. Where that proves the representative cut, all members may be, and the exemplar testifies first for them too.
 */
public final class Siblings {
    /** Members that help to read a loose last line; more of one cluster rarely know more. */
    private static final int MOST_READERS = 8;

    /** So many letters and digits at an end make it the same end. */
    private static final int END = 40;

    private final Optional<Sibling> representative;
    private final List<Sibling> members;
    private final Optional<Sibling> exemplar;
    private final Map<String, Sibling> byId; // of the members
    private final SentenceBook book = new SentenceBook();
    private RareSentences rare;
    private Map<Long, Map<String, Integer>> lengthsByEnd;
    private Times.Chronicle chronicle;
    private Voices voices;
    private Optional<Boolean> cut = Optional.empty();

    private Siblings(Optional<Sibling> representative, List<Sibling> members, Optional<Sibling> exemplar) {
        this.representative = representative;
        this.members = List.copyOf(members);
        this.exemplar = exemplar;
        this.byId = new HashMap<>();
        members.forEach(member -> byId.putIfAbsent(member.document().id(), member));
    }

    /** A document without any. */
    public static Siblings none() {
        return new Siblings(Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * A cluster.
     *
     * @param representative its most complete document
     * @param members the others, in a fixed order; may hold the representative
     */
    public static Siblings of(Document representative, List<Document> members) {
        return new Siblings(
                Optional.of(new Sibling(representative)),
                members.stream().map(Sibling::new).toList(),
                Optional.empty());
    }

    /**
     * The same, where key texts are at hand.
     *
     * @param cluster the representative first
     * @param keys the key text of each of them, by its place; asked when it is needed, from any thread
     */
    public static Siblings of(List<Document> cluster, IntFunction<KeyText> keys) {
        List<Sibling> all = IntStream.range(0, cluster.size())
                .mapToObj(i -> new Sibling(cluster.get(i), () -> keys.apply(i)))
                .toList();
        return new Siblings(Optional.of(all.get(0)), all.subList(1, all.size()), Optional.empty());
    }

    /**
     * The same, where the representative has an exemplar.
     *
     * @param exemplar a document of another cluster that the representative is a copy or a fragment of
     * @param key its key text; asked when it is needed, from any thread
     */
    public Siblings beside(Document exemplar, Supplier<KeyText> key) {
        return new Siblings(representative, members, Optional.of(new Sibling(exemplar, key)));
    }

    /** The first few members. */
    public List<Document> readers() {
        return members.stream().limit(MOST_READERS).map(Sibling::document).toList();
    }

    /**
     * What the best witness says of the document: the representative, or the member that fits better; empty when there is none
     * that fits.
     */
    public Optional<BySibling> testimony(Reading reading, List<Sign> alone) {
        if (representative.isEmpty()) {
            return Optional.empty();
        }
        Sibling whole = representative.get();
        if (whole.document().id().equals(reading.document().id())) {
            return byExemplar(reading, whole);
        }
        Sibling known = byId.get(reading.document().id());
        Sibling document = known == null ? new Sibling(reading.document()) : known;
        Optional<BySibling> first = (isCut() ? byExemplar(reading, document) : Optional.<BySibling>empty())
                .or(() -> testimony(reading, document, whole));
        boolean asked = first.isEmpty()
                || first.get().doubtful()
                || (Verdicts.pronounced(Verdicts.certainty(alone)).isPresent()
                        && !first.get().pronounces());
        if (!asked || members.size() < 2) {
            return first;
        }
        Optional<BySibling> second = closest(document).flatMap(other -> testimony(reading, document, other));
        return second.filter(
                        b -> first.isEmpty() || b.difference() < first.get().difference())
                .or(() -> first);
    }

    /** Of what is but a fragment of it, the exemplar says what is missing, never that nothing is. */
    private Optional<BySibling> byExemplar(Reading reading, Sibling document) {
        return exemplar.flatMap(other -> testimony(reading, document, other))
                .filter(said -> said.lacks() || !said.isFragment());
    }

    private Optional<BySibling> testimony(Reading reading, Sibling document, Sibling other) {
        Function<String, Heard> heard = passage -> voices().of(reading.document(), passage);
        return BySibling.of(reading, document, other, passage -> times(reading, passage), heard);
    }

    /** Whether the exemplar is sure that the representative lacks something. */
    private synchronized boolean isCut() {
        if (cut.isEmpty()) {
            cut = Optional.of(exemplar.isPresent()
                    && testimony(new Reading(representative.get().document()), List.of())
                            .filter(BySibling::pronounces)
                            .isPresent());
        }
        return cut.get();
    }

    private Times times(Reading reading, String passage) {
        if (reading.document().transport().date().isEmpty()) {
            return Times.UNKNOWN;
        }
        return chronicle().of(reading.document(), passage);
    }

    private synchronized Times.Chronicle chronicle() {
        if (chronicle == null) {
            chronicle = new Times.Chronicle(all().toList(), book);
        }
        return chronicle;
    }

    private synchronized Voices voices() {
        if (voices == null) {
            voices = new Voices(all().toList(), book);
        }
        return voices;
    }

    private Stream<Sibling> all() {
        return Stream.concat(members.stream(), Stream.concat(representative.stream(), exemplar.stream()));
    }

    /**
     * Whether another member, of another length, ends with the same words: what stops so in both stops so in the template. Of the
     * same length both may have been cut by one limit.
     */
    public boolean endsAlike(Reading reading) {
        OptionalLong end = end(reading);
        return end.isPresent()
                && lengthsByEnd().getOrDefault(end.getAsLong(), Map.of()).entrySet().stream()
                        .anyMatch(other ->
                                !other.getKey().equals(reading.document().id()) && other.getValue() != reading.end());
    }

    private synchronized Map<Long, Map<String, Integer>> lengthsByEnd() {
        if (lengthsByEnd == null) {
            lengthsByEnd = new HashMap<>();
            all().map(sibling -> new Reading(sibling.document()))
                    .forEach(member -> end(member)
                            .ifPresent(end -> lengthsByEnd
                                    .computeIfAbsent(end, e -> new HashMap<>(2))
                                    .put(member.document().id(), member.end())));
        }
        return lengthsByEnd;
    }

    /** A hash of the last letters and digits; empty when there are too few. */
    private static OptionalLong end(Reading reading) {
        String text = reading.text();
        long hash = 0;
        int taken = 0;
        for (int i = reading.end() - 1; i >= 0 && taken < END; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                hash = hash * 0x100000001B3L + text.charAt(i);
                taken++;
            }
        }
        return taken < END ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    /** The longer member with most of the document's rare sentences; the longest, then the first of several. */
    private Optional<Sibling> closest(Sibling document) {
        int[] shared = rare().shared(document.sentences(book));
        int length = document.document().text().length();
        Sibling best = null;
        int most = 0;
        for (int i = 0; i < shared.length; i++) {
            Sibling member = members.get(i);
            int own = member.document().text().length();
            boolean longer = own > length
                    && !member.document().id().equals(document.document().id());
            if (longer
                    && (shared[i] > most
                            || (shared[i] == most
                                    && best != null
                                    && own > best.document().text().length()))) {
                best = member;
                most = shared[i];
            }
        }
        return Optional.ofNullable(best);
    }

    private synchronized RareSentences rare() {
        if (rare == null) {
            rare = new RareSentences(members, book);
        }
        return rare;
    }
}
