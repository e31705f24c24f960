package dev.stemma.stream;

/** The bytes that a format begins with. */
public final class Magic {
    private Magic() {}

    /** Whether {@code head} begins with these bytes, each 0 to 255. */
    public static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
