package dev.stemma.entry;

import dev.stemma.model.Origin;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing to read: a file, standard input or a member of a container.
 *
 * @param origin where it came from
 * @param id its derived id
 * @param name the name that tells its format; suffixes of compressions that were taken off are gone from it
 * @param depth how many containers and compressions it stands in
 * @param in its bytes, at the start
 * @param file the file itself, when nothing stands between: formats that need random access use it
 */
public record Entry(Origin origin, String id, String name, int depth, InputStream in, Optional<Path> file) {
    /** How much of the start is looked at to tell a format. */
    static final int HEAD = 8192;

    /** What standard input is called among inputs, and in origins. */
    public static final String STANDARD_INPUT = "-";

    public Entry {
        in = in instanceof Peeked ? in : new Peeked(in, HEAD);
    }

    /** A member of this container. */
    public Entry member(String member, InputStream content) {
        return new Entry(origin.member(member), id + "!" + member, member, depth + 1, content, Optional.empty());
    }

    /** This entry with one compression taken off. */
    public Entry expanded(String suffix, InputStream content) {
        String rest = lowerName().endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return new Entry(origin, id, rest, depth + 1, content, Optional.empty());
    }

    /** Whether it is what came on standard input, compressed or not. */
    public boolean isStandardInput() {
        return origin.path().equals(STANDARD_INPUT) && origin.members().isEmpty();
    }

    public String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean named(String... suffixes) {
        String lower = lowerName();
        for (String suffix : suffixes) {
            if (lower.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last part of the name has a suffix at all. */
    public boolean hasSuffix() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.lastIndexOf('.') > 0;
    }

    /** The first bytes, left in the stream; shorter than {@link #HEAD} only when the stream ends or breaks. */
    public byte[] head() {
        return ((Peeked) in).head();
    }

    /** The same, up to so many bytes. */
    public byte[] head(int size) {
        return ((Peeked) in).head(size);
    }
}
