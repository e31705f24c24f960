package dev.stemma.dedup;

import dev.stemma.model.WrongUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people decided: pairs that are never, and pairs that are always in one cluster. Must-link pairs make groups; a group
 * inherits what any of its ids is never to be with. An id that is named nowhere has no group. Immutable and thread-safe.
 */
final class Constraints {
    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Set<String>> never = new HashMap<>();
    private final Set<String> linked = new HashSet<>();

    Constraints(DedupOptions options) {
        this(options.neverMerge(), options.mustLink());
    }

    /** @throws WrongUse if the two contradict each other */
    Constraints(List<Pair> neverMerge, List<Pair> mustLink) {
        for (Pair pair : neverMerge) {
            parent.put(pair.a(), pair.a());
            parent.put(pair.b(), pair.b());
        }
        for (Pair pair : mustLink) {
            parent.putIfAbsent(pair.a(), pair.a());
            parent.putIfAbsent(pair.b(), pair.b());
            linked.add(pair.a());
            linked.add(pair.b());
            String a = root(pair.a());
            String b = root(pair.b());
            parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
        for (Pair pair : neverMerge) {
            String a = root(pair.a());
            String b = root(pair.b());
            if (a.equals(b)) {
                throw new WrongUse("never-merge " + pair.a() + ", " + pair.b() + " contradicts a chain of must-links");
            }
            never.computeIfAbsent(a, key -> new HashSet<>()).add(b);
            never.computeIfAbsent(b, key -> new HashSet<>()).add(a);
        }
        for (String id : List.copyOf(parent.keySet())) {
            parent.put(id, root(id)); // later only read, by all threads
        }
    }

    boolean names(String id) {
        return parent.containsKey(id);
    }

    boolean isLinked(String id) {
        return linked.contains(id);
    }

    /** The group of a named id. */
    String group(String id) {
        return parent.get(id);
    }

    /** The same before all paths are short. */
    private String root(String id) {
        String at = id;
        for (String up = parent.get(at); !up.equals(at); up = parent.get(at)) {
            parent.put(at, parent.get(up)); // halves the path
            at = up;
        }
        return at;
    }

    /** Whether two ids, named or not, may stand in one star. */
    boolean allow(String a, String b) {
        return !names(a) || !names(b) || allows(a, Set.of(group(b)));
    }

    /** Whether a named id may join a star in which the groups {@code present} stand. */
    boolean allows(String id, Set<String> present) {
        for (String other : never.getOrDefault(group(id), Set.of())) {
            if (present.contains(other)) {
                return false;
            }
        }
        return true;
    }
}
