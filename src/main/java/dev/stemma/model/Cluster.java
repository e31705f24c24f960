package dev.stemma.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A star of verified edges around its most complete copy. A unique document is a cluster of one.
 *
 * @param id stable over runs: made from content only
 * @param representative ordinal of the most complete member
 * @param members the others, by ordinal; each with its edge to the representative
 * @param weakest lowest similarity of the edges: below the threshold where a member is a part of the representative, or is like it
 *     only once names and addresses are masked; 1 for a cluster of one
 * @param diameter 1 - similarity of the worst pair of members; absent beyond the size that is measured
 * @param exemplar ordinal of a more complete document of another cluster that the representative is a copy of, where that is a copy
 *     itself, of what the representative is no copy of; or that the representative is but a small part of
 */
public record Cluster(
        String id,
        int representative,
        List<Edge> members,
        double weakest,
        OptionalDouble diameter,
        OptionalInt exemplar) {
    public Cluster {
        members = List.copyOf(members);
    }

    public int size() {
        return members.size() + 1;
    }
}
