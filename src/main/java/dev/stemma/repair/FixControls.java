package dev.stemma.repair;

/** Removes control characters that no text has a use for. */
final class FixControls implements RepairRule {
    @Override
    public String name() {
        return "control-characters";
    }

    @Override
    public String reason() {
        return "Control characters print nothing and break what reads the text; where one took a letter's place, and for half"
                + " a surrogate pair, U+FFFD keeps the place.";
    }

    @Override
    public Example example() {
        return new Example("nul\u0000l and \u0007bell", "null and bell");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.CONTROL);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        for (int i = marks.next(0, Traits.CONTROL); i < text.length(); i = marks.next(i + 1, Traits.CONTROL)) {
            char c = text.charAt(i);
            if (isControl(c)) {
                int end = i + 1;
                while (end < text.length() && isControl(text.charAt(end))) {
                    end++;
                }
                boolean lost = c != 0 && end == i + 1 && isInWord(text, i);
                edits.replace(i, end, lost ? "\uFFFD" : "", lost ? "a control character inside a word" : "");
                i = end - 1;
            } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(Markdown.at(text, i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                edits.replace(i, i + 1, "\uFFFD");
            }
        }
    }

    /**
     * Inside a word it stands for a glyph: PDF fonts number their ligatures from 1 or 28 up, so that {@code fi} comes out
     * as U+001E in one text and U+001F in the next. Which one cannot be told: the place is kept, as a lost character.
     */
    private static boolean isInWord(String text, int at) {
        return text.charAt(at) < 0x20
                && Character.isLetter(Markdown.before(text, at))
                && Character.isLetter(Markdown.at(text, at + 1));
    }

    /** Tab, line ends and form feed (the end of a page) are kept: they mean something. */
    static boolean isControl(char c) {
        if (c < 0x20) {
            return c < '\t' || c > '\r';
        }
        boolean deprecatedFormat = c >= 0x206A && c <= 0x206F;
        boolean annotationOrObject = c >= 0xFFF9 && c <= 0xFFFC;
        boolean noncharacter = c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return c == 0x7F || deprecatedFormat || annotationOrObject || noncharacter;
    }
}
