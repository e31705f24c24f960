package dev.stemma.text;

/**
 * The first three characters of a site's name, to be looked for at eight places of a text in UTF-8 at once: where they do not stand, in
 * any case, the name does not begin.
 */
final class Opening {
    /** How far what is looked at at a place may reach behind it. */
    static final int LENGTH = 3;

    /** What is compared of a byte: all but the bit for the case of a letter and the one that is none in ASCII. */
    static final long COMPARED = Eights.each(0x5F);

    /** Each of the three eight times; where it is not ASCII, or a hyphen, the first once more. */
    final long first;

    final long second;
    final long third;
    /** How far behind the first they are. */
    final int toSecond;

    final int toThird;
    /** The bits by which a character beyond ASCII that may be one of the three is told from others, eight times; 0 where none may. */
    final long wide;
    /** What these bits are in its first byte. */
    final long wideStart;

    private Opening(OwnName name) {
        first = Eights.each(name.charAt(0) & 0x7F);
        boolean useSecond = isPlain(name.charAt(1));
        boolean useThird = useSecond && isPlain(name.charAt(2));
        toSecond = useSecond ? 1 : 0;
        toThird = useThird ? 2 : 0;
        second = useSecond ? Eights.each(name.charAt(1)) : first;
        third = useThird ? Eights.each(name.charAt(2)) : first;
        boolean any = name.charAt(0) >= 0x80;
        boolean some =
                isWide(name.charAt(0)) || (useSecond && isWide(name.charAt(1))) || (useThird && isWide(name.charAt(2)));
        wide = any ? Eights.HIGHS : some ? Eights.each(0xD9) : 0;
        wideStart = any ? Eights.HIGHS : Eights.each(0xC0);
    }

    static Opening of(OwnName name) {
        return new Opening(name);
    }

    /** Whether a text has this character, or one that becomes it in lower case, wherever it has the name. A hyphen may be a space. */
    private static boolean isPlain(char c) {
        return c < 0x80 && c != '-';
    }

    /** Whether a character beyond ASCII becomes it in lower case: U+0130 (C4 B0) and the sign for kelvin, U+212A (E2 84 AA), do. */
    private static boolean isWide(char c) {
        return c == 'i' || c == 'k';
    }
}
