package dev.stemma.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms).
 *
 * @param characters well-formed sequences of two bytes or more
 * @param errors maximal ill-formed parts, as a decoder would replace them
 * @param cutAtEnd whether the only error is a sequence that the end cuts, and more speaks for UTF-8 than one odd byte
 */
record Utf8Check(int characters, int errors, boolean cutAtEnd) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    static final Utf8Check WELL_FORMED = new Utf8Check(0, 0, false);

    private static final long HIGH_BITS = 0x8080808080808080L;

    boolean isValid() {
        return errors == 0;
    }

    static Utf8Check check(byte[] bytes, int offset) {
        int characters = 0;
        int errors = 0;
        boolean cut = false;
        int i = offset;
        int end = bytes.length;
        while (i < end) {
            if (i + 8 <= end && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                i += 8;
                continue;
            }
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i, end);
            if (length > 0) {
                characters++;
                i += length;
            } else {
                errors++;
                cut = i - length == end && (characters > 0 || length < -1 || isLatinLead(bytes[i] & 0xff));
                i += Math.max(1, -length);
            }
        }
        return new Utf8Check(characters, errors, cut && errors == 1);
    }

    /** Whether it starts a letter of a Latin script or a punctuation mark, and hardly ever ends a text in a single-byte charset. */
    private static boolean isLatinLead(int lead) {
        return lead == 0xc2 || lead == 0xc3 || lead == 0xe2;
    }

    /** Length of the well-formed sequence at {@code i}, or minus the length of its well-formed start (at least 1). */
    private static int sequence(byte[] bytes, int i, int end) {
        int lead = bytes[i] & 0xff;
        int length =
                lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
        if (length == 1) {
            return -1;
        }
        for (int k = 1; k < length; k++) {
            if (i + k >= end) {
                return -k;
            }
            int next = bytes[i + k] & 0xff;
            int low = k == 1 && lead == 0xe0 ? 0xa0 : k == 1 && lead == 0xf0 ? 0x90 : 0x80;
            int high = k == 1 && lead == 0xed ? 0x9f : k == 1 && lead == 0xf4 ? 0x8f : 0xbf;
            if (next < low || next > high) {
                return -k;
            }
        }
        return length;
    }
}
