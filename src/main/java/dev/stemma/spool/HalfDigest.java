package dev.stemma.spool;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Half of a SHA-256: enough to tell the things of one corpus apart, and half the memory. */
record HalfDigest(long first, long second) {
    static final int BYTES = 2 * Long.BYTES;

    /** @param sha256 32 bytes, or the first half of them */
    static HalfDigest of(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        return new HalfDigest(bytes.getLong(), bytes.getLong());
    }

    /** @param sha256 64 hex digits */
    static HalfDigest of(String sha256) {
        return of(HexFormat.of().parseHex(sha256));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(first).putLong(second).array();
    }
}
