package dev.stemma.text;

/** Unicode's White_Space property (UAX #44): unlike {@link Character#isWhitespace(char)} it holds the no-break spaces. */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
