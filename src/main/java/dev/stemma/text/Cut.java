package dev.stemma.text;

/** Where a text is cut for people: never between the two halves of a character, of which each would be shown as an escape. */
public final class Cut {
    /** Of a name or a value, to be known by. */
    private static final int SHOWN = 200;

    private Cut() {}

    /** {@code at} or, where that would part a surrogate pair, the place before the pair. */
    public static int at(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at - 1
                : at;
    }

    /** The beginning of {@code text}, of {@code most} UTF-16 units or one less; all of it where it is no longer. */
    public static String head(String text, int most) {
        return text.length() <= most ? text : text.substring(0, at(text, most));
    }

    /** What a message shows of a text, which may be long: its beginning, and dots where it goes on. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : head(text, SHOWN) + "...";
    }
}
