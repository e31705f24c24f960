package dev.stemma.spark;

import dev.stemma.dedup.Comparisons;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What comparing has shown so far, in memory: some hundred bytes a pair, as the digests that are its keys are kept as numbers. Thread-safe. */
final class Known implements Comparisons, Serializable {
    private static final int HEX = 16;

    private final Map<Digest, byte[]> outcomes = new HashMap<>();

    /** SHA-256. */
    private record Digest(long a, long b, long c, long d) implements Serializable {
        static Digest of(String hex) {
            return new Digest(part(hex, 0), part(hex, 1), part(hex, 2), part(hex, 3));
        }

        private static long part(String hex, int i) {
            return Long.parseUnsignedLong(hex, i * HEX, (i + 1) * HEX, HEX);
        }

        static Digest of(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            return new Digest(in.getLong(), in.getLong(), in.getLong(), in.getLong());
        }

        byte[] bytes() {
            return ByteBuffer.allocate(4 * Long.BYTES)
                    .putLong(a)
                    .putLong(b)
                    .putLong(c)
                    .putLong(d)
                    .array();
        }
    }

    @Override
    public synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(outcomes.get(Digest.of(key)));
    }

    @Override
    public synchronized void add(String key, byte[] outcome) {
        outcomes.put(Digest.of(key), outcome);
    }

    /** What {@link #forEach} gave elsewhere. */
    synchronized void add(byte[] key, byte[] outcome) {
        outcomes.put(Digest.of(key), outcome);
    }

    synchronized void forEach(BiConsumer<byte[], byte[]> sink) {
        outcomes.forEach((key, outcome) -> sink.accept(key.bytes(), outcome));
    }
}
