package dev.stemma.repair;

/**
 * Removes characters that print nothing, where they mean nothing.
 *
 * <p>They mean something in some scripts: a zero-width space separates words in Thai, joiners shape letters in Persian and
 * Hindi and glue emoji, direction marks order mixed Hebrew and Arabic text. There they stay. A direction override is how
 * text is made to read other than it is: it is taken out, or, in a text with right-to-left letters, left and noted.
 */
final class FixInvisible implements RepairRule {
    private static final char SOFT_HYPHEN = 0xAD;
    private static final char ZERO_WIDTH_SPACE = 0x200B;

    /** Khmer is typed with two between words. */
    private static final int MOST_IN_A_ROW = 4;

    private static final char NON_JOINER = 0x200C;
    private static final char JOINER = 0x200D;
    private static final char LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final char RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    @Override
    public String name() {
        return "invisible";
    }

    @Override
    public String reason() {
        return "Byte order marks, zero-width spaces, soft hyphens and direction marks print nothing and make equal words"
                + " unequal.";
    }

    @Override
    public Example example() {
        return new Example("\uFEFFcoo\u00ADkie\u200B poli\u202Ecy", "cookie policy");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.INVISIBLE);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Direction direction = new Direction(text);
        Marks marks = edits.marks();
        for (int i = marks.next(0, Traits.INVISIBLE); i < text.length(); i = marks.next(i + 1, Traits.INVISIBLE)) {
            char c = text.charAt(i);
            if (isDirection(c)) {
                if (!direction.hasRightToLeft()) {
                    edits.replace(i, i + 1, "", Character.getName(c));
                } else if (c == LEFT_TO_RIGHT_OVERRIDE || c == RIGHT_TO_LEFT_OVERRIDE) {
                    edits.refuse(i, i + 1, "", Character.getName(c) + " in a text with right-to-left letters");
                }
            } else if (!hasMeaning(text, i)) {
                edits.replace(i, i + 1, "", Character.getName(c));
            }
        }
    }

    static boolean isInvisible(char c) {
        return c == SOFT_HYPHEN
                || (c >= ZERO_WIDTH_SPACE && c <= 0x200F)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || isDirection(c);
    }

    private static boolean isDirection(char c) {
        return c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean hasMeaning(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case ZERO_WIDTH_SPACE -> isBesideUnspaced(text, at);
            case NON_JOINER -> isShaped(before) || isShaped(after);
            case JOINER -> isShaped(before) || isShaped(after) || isEmoji(before) || isEmoji(after);
            default -> false;
        };
    }

    /** Whether a letter of such a script stands beside it, or beside the few that are written in a row with it. */
    private static boolean isBesideUnspaced(String text, int at) {
        int from = at;
        while (from > 0 && at - from < MOST_IN_A_ROW && text.charAt(from) == ZERO_WIDTH_SPACE) {
            from--;
        }
        int to = at;
        while (to < text.length() - 1 && to - at < MOST_IN_A_ROW && text.charAt(to) == ZERO_WIDTH_SPACE) {
            to++;
        }
        return isWrittenWithoutSpaces(text.charAt(from)) || isWrittenWithoutSpaces(text.charAt(to));
    }

    /** Thai, Lao, Myanmar, Khmer, Tai. */
    private static boolean isWrittenWithoutSpaces(char c) {
        return (c >= 0x0E00 && c < 0x0F00)
                || (c >= 0x1000 && c < 0x10A0)
                || (c >= 0x1780 && c < 0x1800)
                || (c >= 0x1950 && c < 0x1AB0);
    }

    /** Arabic, Syriac, N'Ko, the scripts of India, Tibetan, Mongolian and others whose letters join. */
    private static boolean isShaped(char c) {
        return (c >= 0x0600 && c < 0x1100)
                || (c >= 0x1700 && c < 0x1C80)
                || (c >= 0xA800 && c < 0xAC00)
                || (c >= 0xFB50 && c < 0xFE00)
                || (c >= 0xFE70 && c < 0xFEFF)
                || Character.isSurrogate(c);
    }

    private static boolean isEmoji(char c) {
        return Character.isSurrogate(c) || (c >= 0x2190 && c < 0x2C00) || c == 0xFE0F;
    }

    /** Whether a text has right-to-left letters; read when first asked. */
    private static final class Direction {
        private final String text;
        private Boolean rightToLeft;

        Direction(String text) {
            this.text = text;
        }

        boolean hasRightToLeft() {
            if (rightToLeft == null) {
                rightToLeft = text.codePoints().anyMatch(Direction::isRightToLeft);
            }
            return rightToLeft;
        }

        private static boolean isRightToLeft(int c) {
            byte direction = Character.getDirectionality(c);
            return Character.isLetter(c)
                    && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        }
    }
}
