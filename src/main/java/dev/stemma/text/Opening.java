package dev.stemma.text;

/**
 * The first three characters of a site's name, to be looked for at eight places at once: where they do not stand, in any case,
 * the name does not begin.
 */
final class Opening {
    /** How far what is looked at at a place may reach behind it. */
    static final int LENGTH = 3;

    /** What is compared of a byte: all but the bit for the case of a letter and the one that is none in ASCII. */
    private static final long COMPARED = Latin.each(0x5F);

    private final long first;
    private final long second;
    private final long third;
    private final int toSecond;
    private final int toThird;
    /** Bytes above 7F, if the name begins with one. */
    private final long beyond;

    private Opening(OwnName name) {
        first = Latin.each(name.charAt(0) & 0x7F);
        boolean useSecond = isPlain(name.charAt(1));
        boolean useThird = useSecond && isPlain(name.charAt(2));
        toSecond = useSecond ? 1 : 0;
        toThird = useThird ? 2 : 0;
        second = useSecond ? Latin.each(name.charAt(1)) : first;
        third = useThird ? Latin.each(name.charAt(2)) : first;
        beyond = name.charAt(0) < 0x80 ? 0 : Latin.HIGHS;
    }

    static Opening of(OwnName name) {
        return new Opening(name);
    }

    /**
     * Whether a text has this character, a capital of it or, beyond Latin-1, another that becomes it in lower case, wherever it has the
     * name. A hyphen may be a space.
     */
    private static boolean isPlain(char c) {
        return c < 0x80 && c != '-';
    }

    /** A mark where the name may begin in {@code eight}, which stands at {@code at}. What has no byte in Latin-1 is not marked. */
    long marks(byte[] bytes, int at, long eight) {
        long others = (eight ^ first)
                | (Latin.eight(bytes, at + toSecond) ^ second)
                | (Latin.eight(bytes, at + toThird) ^ third);
        return Latin.zeros(others & COMPARED) | (eight & beyond);
    }
}
