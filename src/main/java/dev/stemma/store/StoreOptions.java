package dev.stemma.store;

/**
 * What the database may use.
 *
 * @param threads at least 1
 * @param memoryMiB of the database's own buffers, at least 64; beyond it goes to a temporary folder
 */
public record StoreOptions(int threads, int memoryMiB) {
    public StoreOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is at least 1, not " + threads);
        }
        if (memoryMiB < 64) {
            throw new IllegalArgumentException("memoryMiB is at least 64, not " + memoryMiB);
        }
    }

    /** Two threads, 1 GiB. */
    public static StoreOptions defaults() {
        return new StoreOptions(2, 1024);
    }
}
