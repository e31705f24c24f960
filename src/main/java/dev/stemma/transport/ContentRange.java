package dev.stemma.transport;

import dev.stemma.model.Transport;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Range (RFC 9110, section 14.4) of an answer with status 206.
 *
 * @param first offset of the first byte that came
 * @param last offset of the last
 * @param length of the whole, where the server knew it
 */
public record ContentRange(long first, long last, OptionalLong length) {
    static final int PARTIAL_CONTENT = 206;

    private static final Pattern FORM =
            Pattern.compile("\\s*bytes\\s+([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)\\s*", Pattern.CASE_INSENSITIVE);

    /** The range of an answer; empty when it has none, or one that contradicts itself. */
    public static Optional<ContentRange> of(int status, String header) {
        Matcher matcher = FORM.matcher(header);
        if (status != PARTIAL_CONTENT || !matcher.matches()) {
            return Optional.empty();
        }
        OptionalLong length =
                matcher.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(matcher.group(3)));
        ContentRange range =
                new ContentRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), length);
        boolean plain = range.first <= range.last && range.last < length.orElse(Long.MAX_VALUE);
        return plain ? Optional.of(range) : Optional.empty();
    }

    /** What is missing, in the words of {@link Transport#truncated}; empty when all came, or when the end is not known. */
    public Optional<String> missing() {
        boolean end = length.isPresent() && last + 1 < length.getAsLong();
        if (first == 0) {
            return end ? Optional.of(Transport.WITHOUT_END) : Optional.empty();
        }
        return Optional.of(end ? Transport.MIDDLE_ALONE : Transport.WITHOUT_START);
    }
}
