package dev.stemma.shown;

import java.util.Locale;

/**
 * Makes characters visible that hide, reorder or end what stands around them: controls, bidirectional overrides,
 * zero-width characters, line separators, lone surrogates (Unicode Technical Report 36, "Trojan Source", CVE-2021-42574).
 * Each becomes an escape such as <code>\</code><code>u202E</code>; a text without them stays as it is.
 */
public final class Visible {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    private Visible() {}

    /** For running text: line feeds and tabs stay. */
    public static String text(String text) {
        return escape(text, false, false);
    }

    /** For names, addresses and cells: line feeds and tabs are escaped too. */
    public static String line(String text) {
        return escape(text, true, false);
    }

    /** For a repair: every white space but the plain space inside a text is named. */
    public static String exact(String text) {
        String escaped = escape(text, true, true);
        String stripped = escaped.strip();
        int lead = escaped.indexOf(stripped);
        return "␣".repeat(lead) + stripped + "␣".repeat(escaped.length() - lead - stripped.length());
    }

    private static String escape(String text, boolean lines, boolean spaces) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int c = text.codePointAt(i);
            int before = i == 0 ? 0 : text.codePointBefore(i);
            if (c == '\n' || c == '\t') {
                out.append(!lines ? Character.toString(c) : c == '\n' ? "\\n" : "\\t");
            } else if (hides(c, before) || (spaces && c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR)) {
                out.append(
                        c > 0xFFFF
                                ? String.format(Locale.ROOT, "\\u{%X}", c)
                                : String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean hides(int c, int before) {
        if (c == ZWNJ || c == ZWJ) {
            return !joins(before);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !isPrependedMark(c);
            // noncharacters; the Hangul fillers are letters without a shape
            default -> (c & 0xFFFE) == 0xFFFE || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    /** A joiner belongs to the spelling after letters of scripts that join, and inside emoji. */
    private static boolean joins(int before) {
        Character.UnicodeScript script = Character.UnicodeScript.of(before);
        boolean alphabet = script == Character.UnicodeScript.LATIN
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.CYRILLIC;
        return Character.getType(before) == Character.OTHER_SYMBOL
                || before == 0xFE0F
                || (!alphabet
                        && (Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK));
    }

    /** Format characters that have a shape: Arabic number signs and their like (Unicode, Prepended_Concatenation_Mark). */
    private static boolean isPrependedMark(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || c == 0x890
                || c == 0x891
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD;
    }
}
