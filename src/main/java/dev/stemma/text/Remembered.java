package dev.stemma.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was found before, by what it was found of. All of it is forgotten when it takes too much memory, so it serves those who ask again
 * soon. Thread-safe.
 */
public final class Remembered<K, V> {
    /** Bytes that an entry of two sequences takes besides their elements and what was found: 173 of a pair of short ones. */
    private static final int ENTRY = 176;

    /** An entry may take this part of the room at most: one large one must not cost many small ones. */
    private static final int SHARE = 16;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long mostBytes;

    public Remembered(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether so many bytes are taken at all. */
    public boolean takes(long content) {
        return content + ENTRY <= mostBytes / SHARE;
    }

    /** Empty when it was not put, or is forgotten. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(known.get(key));
    }

    /**
     * Remembers what was found.
     *
     * @param content bytes of the elements of both sequences, and of what was found
     */
    public void put(K key, V found, long content) {
        if (!takes(content)) {
            return;
        }
        long more = content + ENTRY;
        if (bytes.addAndGet(more) > mostBytes) {
            known.clear();
            bytes.set(more);
        }
        known.put(key, found);
    }
}
