package dev.stemma.fields;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Names of fields that may hold one thing, best first. The name that a user gives is compared as it is written; the usual ones without
 * case, underscores, hyphens and blanks, as every language has its own: {@code status_code}, {@code statusCode}, {@code Status Code}.
 * Immutable.
 */
public final class FieldList implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The rank of a name that is none of them. */
    static final int NONE = Integer.MAX_VALUE;

    /** A longer name is none of the usual ones, however it is written. */
    private static final int LONGEST = 64;

    private static final int SHOWN = 5;

    /** What stands between the words of a name, and in front of one that Apify's crawlers hide from a user. */
    private static final String MARKS = "_- #";

    /** What stores put around each record: Elasticsearch and OpenSearch, Hugging Face's server of rows, CouchDB. As they write it. */
    private static final List<String> AROUND = List.of("_source", "row", "doc");

    private final List<String> names;
    private final boolean asWritten;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Set<String> objects = new HashSet<>();

    private FieldList(List<String> names, boolean asWritten) {
        this.names = List.copyOf(names);
        this.asWritten = asWritten;
        for (int i = 0; i < names.size(); i++) {
            String name = asWritten ? names.get(i) : folded(names.get(i));
            ranks.putIfAbsent(names.get(i), 2 * i);
            if (!asWritten) {
                folded.putIfAbsent(name, 2 * i + 1);
            }
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                objects.add(name.substring(0, dot));
            }
        }
    }

    /** Names that are compared as they are written. */
    static FieldList asWritten(String... names) {
        return new FieldList(List.of(names), true);
    }

    /** Names that are compared without regard to how they are written. */
    static FieldList usual(List<String> names) {
        return new FieldList(names, false);
    }

    /**
     * Less is better, {@link #NONE} is none of them. Of two ways to write one name the one of the list is better, and a field of the record itself is
     * better than one in the object that a store puts around it.
     */
    int rank(String name) {
        Integer rank = ranks.get(name);
        if (rank == null && !asWritten && name.length() <= LONGEST) {
            rank = folded.get(folded(name));
        }
        if (rank != null) {
            return rank;
        }
        Optional<String> around = asWritten || name.length() > LONGEST ? Optional.empty() : around(name);
        if (around.isEmpty() || name.length() == around.get().length()) {
            return NONE;
        }
        int inside = rank(name.substring(around.get().length() + 1));
        return inside == NONE ? NONE : inside + 2 * names.size();
    }

    /** The object that a store puts around each record, where the name is that or leads into it. */
    private static Optional<String> around(String name) {
        for (String object : AROUND) {
            if (name.startsWith(object) && (name.length() == object.length() || name.charAt(object.length()) == '.')) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return rank(name) != NONE;
    }

    /** Whether one of them stands inside an object of this name. */
    boolean haveInside(String object) {
        if (object.length() > LONGEST) {
            return false;
        }
        return (!objects.isEmpty() && objects.contains(asWritten ? object : folded(object)))
                || (!asWritten && around(object).isPresent());
    }

    /** The first ones, for a message. */
    String shown() {
        return names.size() <= SHOWN
                ? names.toString()
                : "[" + String.join(", ", names.subList(0, SHOWN)) + " and their like]";
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** As they are given. */
    public List<String> names() {
        return names;
    }

    /** The same string where nothing is to be folded; a name with other marks than these is none of the usual ones. */
    private static String folded(String name) {
        int i = 0;
        while (i < name.length() && isFolded(name.charAt(i))) {
            i++;
        }
        if (i == name.length()) {
            return name;
        }
        StringBuilder folded = new StringBuilder(name.length());
        for (int j = 0; j < name.length(); j++) {
            char c = name.charAt(j);
            if (isFolded(c)) {
                folded.append(c);
            } else if (Character.isLetter(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (MARKS.indexOf(c) < 0) {
                return name;
            }
        }
        return folded.toString();
    }

    private static boolean isFolded(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldList list && list.asWritten == asWritten && list.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, asWritten);
    }

    /** The names, which tell one run's options from another's. */
    @Override
    public String toString() {
        return names + (asWritten ? " as written" : "");
    }
}
