package dev.stemma.repair;

/** Reads the characters at one place as the bytes of one UTF-8 sequence, whole or with a byte lost. Not thread-safe. */
final class GarbledSequence {
    private static final char LOST = 0xFFFD;

    private final String text;
    private int length;
    private int codePoint;

    GarbledSequence(String text) {
        this.text = text;
    }

    /** How many characters of the text the sequence that was read last takes. */
    int length() {
        return length;
    }

    /** The character that it is; U+FFFD if a byte was lost. */
    int codePoint() {
        return codePoint;
    }

    /**
     * What lost a byte on the way: bytes C3 and C2 ahead of a plain space (the byte A0 was read as a no-break space, and
     * that made plain), and {@code â€} for a closing quote. Of the space behind C3 nobody knows whether it is the byte or
     * the one between the words; Portuguese alone has words that go on behind it.
     */
    boolean readShortened(int at, GarblingCharset reader) {
        if (isQuoteWithoutEnd(at)) {
            length = 2;
            codePoint = '”';
            return reader.losesEndOfQuote();
        }
        int lead = reader.byteOf(text.charAt(at));
        boolean shortened = (lead == 0xC3 || lead == 0xC2) && text.charAt(at + 1) == ' ';
        if (!shortened || reader.byteOfSpace() != 0xA0) {
            return false;
        }
        boolean ownSpace = " .,;:!?)".indexOf(Markdown.at(text, at + 2)) >= 0 || isContraction(at);
        length = lead == 0xC2 || ownSpace ? 2 : 1;
        codePoint = lead == 0xC2 ? 0xA0 : 'à';
        return true;
    }

    /** {@code Ã s}, {@code Ã quela}: às, àquela. */
    boolean isContraction(int at) {
        return text.startsWith("Ã s ", at)
                || text.startsWith("Ã quele", at)
                || text.startsWith("Ã quela", at)
                || text.startsWith("Ã quilo", at);
    }

    /** Byte 9D of the closing quote E2 80 9D has no character in Windows-1252; some readers drop it. */
    private boolean isQuoteWithoutEnd(int at) {
        return text.charAt(at) == 'â'
                && text.charAt(at + 1) == '€'
                && !Markdown.isSpace(Markdown.before(text, at))
                && (Markdown.at(text, at + 2) <= ' ' || ".,;:!)".indexOf(Markdown.at(text, at + 2)) >= 0);
    }

    /**
     * Whether the bytes at {@code at} are a UTF-8 sequence; a lost one (U+FFFD or a question mark) makes all of it U+FFFD.
     *
     * @param behindHit whether another sequence ends here
     */
    boolean read(int at, GarblingCharset reader, boolean behindHit) {
        int lead = reader.byteOf(text.charAt(at));
        int count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + count > text.length()) {
            return false;
        }
        int value = lead & (0xFF >> (count + 1));
        int lost = 0;
        for (int k = 1; k < count; k++) {
            char c = text.charAt(at + k);
            int b = c == ' ' ? reader.byteOfSpace() : reader.byteOf(c);
            if (c == LOST || c == '?') {
                lost++;
            } else if ((b & 0xC0) != 0x80) {
                return false;
            }
            value = (value << 6) | (b & 0x3F);
        }
        length = count;
        if (lost > 0) {
            codePoint = LOST;
            return !hasQuestionMark(at, at + count) || (lost == 1 && mayBeByte(at, lead, reader, behindHit));
        }
        codePoint = value;
        if (value >= 0xD800 && value < 0xDC00) {
            return readLowSurrogate(at + count, reader, value);
        }
        int least = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x10000;
        return value >= least && Character.isDefined(value) && !isSurrogate(value);
    }

    /**
     * Whether {@code ?} stands for a byte when all others are there: of a sequence of two either the first is one that no
     * language ends a word in, or another hit stands right beside, or the word goes on.
     */
    private boolean mayBeByte(int at, int lead, GarblingCharset reader, boolean behindHit) {
        int next = reader.byteOf(Markdown.at(text, at + 2));
        boolean aheadOfHit = next >= 0xC2 && (reader.byteOf(Markdown.at(text, at + 3)) & 0xC0) == 0x80;
        boolean inWord = Oddness.isLower(Markdown.at(text, at + 2));
        return length > 2 || lead == 0xC2 || lead == 0xC3 || behindHit || aheadOfHit || inWord;
    }

    /** CESU-8: a character beyond U+FFFF whose surrogates were written as if they were characters. */
    private boolean readLowSurrogate(int at, GarblingCharset reader, int high) {
        if (at + 3 > text.length() || reader.byteOf(text.charAt(at)) != 0xED) {
            return false;
        }
        int second = reader.byteOf(text.charAt(at + 1));
        int third = reader.byteOf(text.charAt(at + 2));
        int low = 0xD000 | ((second & 0x3F) << 6) | (third & 0x3F);
        length = 6;
        codePoint = Character.toCodePoint((char) high, (char) low);
        return (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80 && low >= 0xDC00 && Character.isDefined(codePoint);
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xD800 && c < 0xE000;
    }

    /** Whether a question mark stands for one of the bytes {@code from..to}. */
    boolean hasQuestionMark(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '?') {
            i++;
        }
        return i < to;
    }
}
