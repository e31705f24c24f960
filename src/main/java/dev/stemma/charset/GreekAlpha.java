package dev.stemma.charset;

import java.nio.charset.Charset;

/**
 * Which of two charsets a Greek text is in. They differ in one letter, capital alpha with its accent: byte A2 in Windows-1253,
 * where ISO-8859-7 has a closing quote, and B6 in the latter, where the former has a pilcrow.
 */
final class GreekAlpha {
    private static final String WINDOWS = "windows-1253";
    private static final String ISO = "ISO-8859-7";

    private GreekAlpha() {}

    /** {@code guess}, or the other one where the letter says so; {@code guess} itself for any other charset. */
    static Charset check(Charset guess, byte[] bytes) {
        if (!guess.name().equals(WINDOWS) && !guess.name().equals(ISO)) {
            return guess;
        }
        int windows = 0;
        int iso = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean startsWord = isGreek(bytes[i + 1]) && (i == 0 || !isGreek(bytes[i - 1]));
            windows += startsWord && bytes[i] == (byte) 0xA2 ? 1 : 0;
            iso += startsWord && bytes[i] == (byte) 0xB6 ? 1 : 0;
        }
        return windows == iso ? guess : Charset.forName(windows > iso ? WINDOWS : ISO);
    }

    /** The letters from capital alpha on are the same in both. */
    private static boolean isGreek(byte b) {
        return (b & 0xFF) >= 0xC1;
    }
}
