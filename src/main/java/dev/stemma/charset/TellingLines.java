package dev.stemma.charset;

import java.io.ByteArrayOutputStream;

/** The part of a text that tells its charset: lines with bytes beyond ASCII. */
final class TellingLines {
    private TellingLines() {}

    static byte[] of(byte[] bytes, int max) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        int start = 0;
        boolean high = false;
        for (int i = 0; i < bytes.length && sample.size() < max; i++) {
            high |= bytes[i] < 0;
            if (bytes[i] == '\n' || i == bytes.length - 1 || i - start >= 4096) {
                if (high) {
                    sample.write(bytes, start, i + 1 - start);
                }
                start = i + 1;
                high = false;
            }
        }
        return sample.toByteArray();
    }

    /** How many bytes stand beyond ASCII. */
    static int high(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** Share of bytes beyond ASCII among those that can be letters, 0..1. */
    static double highShare(byte[] bytes) {
        int high = 0;
        int letters = 0;
        for (byte b : bytes) {
            if (b < 0) {
                high++;
            } else if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
                letters++;
            }
        }
        return high == 0 ? 0 : high / (double) (high + letters);
    }
}
