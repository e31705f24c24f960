package dev.stemma.spool;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The first four bytes of a record: the CRC-32C of all that follows them. */
final class Checksum {
    static final int BYTES = Integer.BYTES;

    private Checksum() {}

    /** Writes it into the first {@code length} bytes of {@code record}. */
    static void seal(byte[] record, int length) {
        ByteBuffer.wrap(record).putInt(of(record, length));
    }

    /** Whether these are the bytes that were sealed. */
    static boolean holds(byte[] record) {
        return record.length >= BYTES && ByteBuffer.wrap(record).getInt() == of(record, record.length);
    }

    private static int of(byte[] record, int length) {
        CRC32C sum = new CRC32C();
        sum.update(record, BYTES, length - BYTES);
        return (int) sum.getValue();
    }
}
