package dev.stemma.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a capture came from: a file, or a member of a container (of a container ...).
 *
 * @param path the file as the user named it or as it was found below the folder the user named, with {@code /} between
 *     folders; {@code -} for standard input
 * @param members names inside the container, outermost first: archive members, WARC record or JSONL line numbers; empty
 *     for a plain file
 */
public record Origin(String path, List<String> members) implements Serializable {
    private static final List<String> COMPRESSIONS = List.of(".gz", ".bz2", ".xz", ".zst");

    public Origin {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("an origin needs a path");
        }
        members = List.copyOf(members);
    }

    public static Origin file(String path) {
        return new Origin(path, List.of());
    }

    /** The origin of {@code name} inside this container. */
    public Origin member(String name) {
        return new Origin(path, Stream.concat(members.stream(), Stream.of(name)).toList());
    }

    /**
     * The suffix of the innermost name, by which a format may be told: in small letters, without its dot and those of compressions;
     * empty when the name has none.
     */
    public String suffix() {
        String name = members.isEmpty() ? path : members.get(members.size() - 1);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        for (String compression : COMPRESSIONS) {
            last = last.endsWith(compression) ? last.substring(0, last.length() - compression.length()) : last;
        }
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1);
    }

    /** {@code path}, or {@code path!member!member}. */
    @Override
    public String toString() {
        return members.isEmpty() ? path : path + "!" + String.join("!", members);
    }
}
