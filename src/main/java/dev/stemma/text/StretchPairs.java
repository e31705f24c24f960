package dev.stemma.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was found of pairs of stretches, by their content: copies differ from each other in the same words again and again. All of
 * it is forgotten when it takes too many characters, so it serves those who ask again soon. Thread-safe.
 */
public final class StretchPairs<T> {
    /** A pair may take this part of the room at most: one long one must not cost many short ones. */
    private static final int SHARE = 16;

    private record Pair(Stretch one, Stretch other) {
        long chars() {
            return (long) one.length() + other.length();
        }
    }

    private final Map<Pair, T> known = new ConcurrentHashMap<>();
    private final AtomicLong chars = new AtomicLong();
    private final long mostChars;

    /** @param mostChars of the stretches that are remembered, in UTF-16 units */
    public StretchPairs(long mostChars) {
        this.mostChars = mostChars;
    }

    /** What was found of the two, in this order; empty when it was not put, or is forgotten. */
    public Optional<T> find(Stretch one, Stretch other) {
        return Optional.ofNullable(known.get(new Pair(one, other)));
    }

    /** Remembers what holds for the content of the two, whoever asks. */
    public void put(Stretch one, Stretch other, T found) {
        long more = new Pair(one, other).chars();
        if (more > mostChars / SHARE) {
            return;
        }
        if (chars.addAndGet(more) > mostChars) {
            known.clear();
            chars.set(more);
        }
        known.put(new Pair(one.alone(), other.alone()), found);
    }
}
