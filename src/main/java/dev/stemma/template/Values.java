package dev.stemma.template;

/** How values are listed. */
public final class Values {
    /** UTF-16 units; of longer values the start is listed. */
    private static final int MOST = 2000;

    private Values() {}

    /** {@code value}; of a long one the start. */
    public static String listed(String value) {
        if (value.length() <= MOST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return value.substring(0, end) + " …";
    }
}
