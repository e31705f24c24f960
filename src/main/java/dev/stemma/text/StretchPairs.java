package dev.stemma.text;

import java.util.Optional;

/**
 * What was found of pairs of stretches, {@linkplain Remembered for a while}, by their content: copies differ from each other in the same
 * words again and again. Thread-safe.
 */
public final class StretchPairs<T> {
    private record Pair(Stretch one, Stretch other) {}

    private final Remembered<Pair, T> known;

    public StretchPairs(long mostBytes) {
        this.known = new Remembered<>(mostBytes);
    }

    /** What was found of the two, in this order; empty when it was not put, or is forgotten. */
    public Optional<T> find(Stretch one, Stretch other) {
        return known.find(new Pair(one, other));
    }

    /**
     * Remembers what holds for the content of the two, whoever asks.
     *
     * @param foundBytes what {@code found} takes
     */
    public void put(Stretch one, Stretch other, T found, long foundBytes) {
        long content = Character.BYTES * ((long) one.length() + other.length()) + foundBytes;
        if (known.takes(content)) { // or a copy of them would be made for nothing
            known.put(new Pair(one.alone(), other.alone()), found, content);
        }
    }
}
