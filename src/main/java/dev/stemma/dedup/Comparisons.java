package dev.stemma.dedup;

import java.util.Optional;

/**
 * What comparing texts has shown, kept by the caller from one run to the next, so that adding documents costs what the new
 * ones cost. A key is made of the contents that were compared, of the options that decide on an outcome and of the way it is
 * computed; an outcome is the room's own bytes. So whatever an implementation remembers or has forgotten, the clusters are
 * the same. Called from several threads at once.
 */
public interface Comparisons {
    /** Remembers nothing. */
    Comparisons NONE = new Comparisons() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void add(String key, byte[] outcome) {}
    };

    /** The outcome that was added under {@code key}, if it is remembered. */
    Optional<byte[]> find(String key);

    /**
     * Tells of a new outcome.
     *
     * @param key 64 hex digits
     * @param outcome some tens of bytes, not to be changed
     */
    void add(String key, byte[] outcome);
}
