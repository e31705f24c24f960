package dev.stemma.model;

/**
 * One scraped copy as it came.
 *
 * @param id the user's id, else the path relative to its input (with {@code !member} parts); unique in a run
 * @param origin where it came from
 * @param transport what the transport said
 * @param bytes the payload; not copied, so neither the maker nor a reader may write to it after
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: identity is the digest, never the array
public record Capture(String id, Origin origin, Transport transport, byte[] bytes) implements Ingested {
    public Capture {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a capture needs an id: " + origin);
        }
    }
}
