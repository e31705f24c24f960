package dev.stemma.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The ids of a run so far, 24 to 48 bytes each: a set of the upper halves of their SHA-256, so that a hundred million ids fit in
 * memory and no crafted id can pass for another.
 */
final class Ids {
    private final MessageDigest sha256;
    private long[] table = new long[2 << 10];
    private int size;

    Ids() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Claims {@code id}; false when it was claimed before. */
    boolean claim(String id) {
        byte[] digest = sha256.digest(id.getBytes(StandardCharsets.UTF_8));
        long high = longAt(digest, 0);
        long low = longAt(digest, 8) | 1; // never 0: 0 marks a free place
        if (!put(table, high, low)) {
            return false;
        }
        if (++size * 3L > table.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(old.length, 2)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                put(table, old[i], old[i + 1]);
            }
        }
        Arrays.fill(old, 0);
    }

    private static boolean put(long[] table, long high, long low) {
        int places = table.length / 2;
        int place = (int) (high & (places - 1));
        while (table[2 * place + 1] != 0) {
            if (table[2 * place] == high && table[2 * place + 1] == low) {
                return false;
            }
            place = (place + 1) & (places - 1);
        }
        table[2 * place] = high;
        table[2 * place + 1] = low;
        return true;
    }

    private static long longAt(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (bytes[offset + i] & 0xff);
        }
        return value;
    }
}
