package dev.stemma.repair;

/** Removes control characters that no text has a use for. */
final class FixControls implements RepairRule {
    @Override
    public String name() {
        return "control-characters";
    }

    @Override
    public String reason() {
        return "Control characters print nothing and break what reads the text; half a surrogate pair cannot be written"
                + " and becomes U+FFFD.";
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
    public void apply(String text, RepairOptions options, Edits edits) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                edits.replace(i, i + 1, "");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                edits.replace(i, i + 1, "\uFFFD");
            }
        }
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
