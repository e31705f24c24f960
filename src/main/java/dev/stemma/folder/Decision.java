package dev.stemma.folder;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decided, against or before the program's own verdict. A decision about a pair holds for these ids; one about
 * a document holds for the capture that was looked at: another capture under the same id is judged anew.
 */
public sealed interface Decision extends Serializable {
    /** The word in the file. */
    String word();

    /** One sentence, with the ids in quotes. */
    String said();

    /** What the file says of it, but for {@link #word()}, in the file's own order. */
    Map<String, String> fields();

    /** Two documents that are never in one cluster. */
    record NeverMerge(String a, String b) implements Decision {
        public NeverMerge {
            requireTwo(a, b);
        }

        @Override
        public String word() {
            return "never-merge";
        }

        @Override
        public String said() {
            return "never in one cluster: '" + a + "' and '" + b + "'";
        }

        @Override
        public Map<String, String> fields() {
            return two("a", a, "b", b);
        }
    }

    /** Two documents that are always in one cluster. */
    record MustLink(String a, String b) implements Decision {
        public MustLink {
            requireTwo(a, b);
        }

        @Override
        public String word() {
            return "must-link";
        }

        @Override
        public String said() {
            return "always in one cluster: '" + a + "' and '" + b + "'";
        }

        @Override
        public Map<String, String> fields() {
            return two("a", a, "b", b);
        }
    }

    /**
     * A document that is whole, whatever speaks against it.
     *
     * @param sha256 of the capture that was looked at, as {@code documents.raw_sha256}
     */
    record Complete(String document, String sha256) implements Decision {
        public Complete {
            if (document.isEmpty() || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a decision needs an id and 64 hex digits, not '" + sha256 + "'");
            }
        }

        @Override
        public String word() {
            return "complete";
        }

        @Override
        public String said() {
            return "complete: '" + document + "'";
        }

        @Override
        public Map<String, String> fields() {
            return two("document", document, "sha256", sha256);
        }
    }

    /** The words, in the order in which they are explained. */
    List<String> WORDS = List.of("never-merge", "must-link", "complete");

    /** The decision of a line; empty when a field is missing or the word is unknown. */
    static Optional<Decision> of(String word, Map<String, String> fields) {
        String first = fields.getOrDefault(word.equals("complete") ? "document" : "a", "");
        String second = fields.getOrDefault(word.equals("complete") ? "sha256" : "b", "");
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return switch (word) {
            case "never-merge" -> Optional.of(new NeverMerge(first, second));
            case "must-link" -> Optional.of(new MustLink(first, second));
            case "complete" -> Optional.of(new Complete(first, second));
            default -> Optional.empty();
        };
    }

    /** In this order each time, which {@code Map.of} would change from one start of the program to the next. */
    private static Map<String, String> two(String name, String value, String otherName, String otherValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(otherName, otherValue);
        return Collections.unmodifiableMap(fields);
    }

    private static void requireTwo(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            throw new IllegalArgumentException(
                    "a decision about a pair needs two different ids, not '" + a + "' and '" + b + "'");
        }
    }
}
