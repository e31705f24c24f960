package dev.stemma.model;

/**
 * A half-open range of UTF-16 units in some text: the owner of the span says which.
 *
 * @param start first unit, 0-based
 * @param end one past the last unit; not below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span>, java.io.Serializable {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span " + start + ".." + end + ": needs 0 <= start <= end");
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code offset} lies inside; {@code end} does not. */
    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    /** Whether all of {@code other} lies inside. */
    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The covered part of {@code text}; the span must lie inside it. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
