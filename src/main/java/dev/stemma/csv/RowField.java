package dev.stemma.csv;

import java.util.Arrays;

/**
 * One field of a row that lies in the buffer.
 *
 * @param from offset of its first byte, behind a quote that opens it
 * @param to offset behind its last
 * @param quoted whether two quotes in it stand for one
 */
record RowField(int from, int to, boolean quoted) {
    private static final byte[] NO_VALUE = {};

    /** Its bytes, without what quotes or escapes them. */
    byte[] value(RowBytes bytes, Quoting quoting) {
        byte[] all = bytes.copy(from, to);
        if (quoting == Quoting.ESCAPED && !quoted && all.length == 2 && all[0] == '\\' && all[1] == 'N') {
            return NO_VALUE;
        }
        int length = 0;
        for (int i = 0; i < all.length; i++) {
            int behind = i + 1 < all.length ? all[i + 1] : RowBytes.END;
            boolean two = quoted && all[i] == '"' && behind == '"';
            i += two || quoting.escapes(all[i], behind, quoted) ? 1 : 0;
            all[length++] = all[i];
        }
        return length == all.length ? all : Arrays.copyOf(all, length);
    }
}
