package dev.stemma.text;

/** Text that UTF-8 can hold: DuckDB's driver writes a question mark where half a surrogate pair stands. */
public final class Surrogates {
    private Surrogates() {}

    /** {@code text} with U+FFFD for each lone surrogate; {@code text} itself when there is none. */
    public static String paired(String text) {
        int at = lone(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        while (at >= 0) {
            out.setCharAt(at, '\uFFFD');
            at = lone(text, at + 1);
        }
        return out.toString();
    }

    /** The first lone surrogate at or after {@code from}; -1 when there is none. */
    static int lone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
