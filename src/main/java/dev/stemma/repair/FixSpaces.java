package dev.stemma.repair;

/** Makes no-break, thin and other typographic spaces ordinary ones; each stays one character. */
final class FixSpaces implements RepairRule {
    private static final char IDEOGRAPHIC = 0x3000;

    @Override
    public String name() {
        return "spaces";
    }

    @Override
    public String reason() {
        return "No-break and thin spaces look like spaces but do not match them.";
    }

    @Override
    public Example example() {
        return new Example("10\u00A0000\u202F€", "10 000 €");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.SPACE);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        for (int i = marks.next(0, Traits.SPACE); i < text.length(); i = marks.next(i + 1, Traits.SPACE)) {
            char c = text.charAt(i);
            if (c != IDEOGRAPHIC || !isAmongIdeographs(text, i)) {
                edits.replace(i, i + 1, " ");
            }
        }
    }

    static boolean isSpace(char c) {
        return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == IDEOGRAPHIC;
    }

    /** The wide space belongs to Chinese and Japanese typesetting: it indents paragraphs and parts names. */
    private static boolean isAmongIdeographs(String text, int at) {
        return (at > 0 && isEastAsian(text.charAt(at - 1)))
                || (at + 1 < text.length() && isEastAsian(text.charAt(at + 1)));
    }

    private static boolean isEastAsian(char c) {
        return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00);
    }
}
