package dev.stemma.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A representative and its verified members, while they are found. */
final class Star {
    private final DistinctText representative;
    private final List<Member> members = new ArrayList<>(2);
    /** Constraint groups that stand in it. */
    private final Set<String> groups = new HashSet<>(2);

    private OptionalInt exemplar = OptionalInt.empty();

    /** A member and how it was verified. */
    record Member(DistinctText text, Link link) {}

    Star(DistinctText representative) {
        this.representative = representative;
    }

    DistinctText representative() {
        return representative;
    }

    List<Member> members() {
        return members;
    }

    Set<String> groups() {
        return groups;
    }

    /** The ordinal of a document of another star that the representative is a copy or a fragment of. */
    OptionalInt exemplar() {
        return exemplar;
    }

    void setExemplar(int ordinal) {
        exemplar = OptionalInt.of(ordinal);
    }

    void add(DistinctText text, Link link) {
        members.add(new Member(text, link));
    }
}
