package dev.stemma.repair;

import java.text.Normalizer;

/** Makes full-width Latin letters and digits ordinary ones, and half-width Katakana full ones. */
final class FixWidth implements RepairRule {
    @Override
    public String name() {
        return "character-width";
    }

    @Override
    public String reason() {
        return "Full-width Latin and half-width Katakana are leftovers of terminals with fixed cells.";
    }

    @Override
    public Example example() {
        return new Example("ＬＯＵＤ　ＮＯＩＳＥＳ！", "LOUD NOISES!");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.WIDE);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        int i = 0;
        while (i < text.length()) {
            if (!isWide(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (isWide(text.charAt(end)) || isSpaceBetween(text, end))) {
                end++;
            }
            boolean letters = false;
            for (int k = i; k < end && !letters; k++) {
                letters = Character.isLetterOrDigit(text.charAt(k));
            }
            if (letters) {
                edits.replace(i, end, Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFKC));
            }
            i = end;
        }
    }

    /** Full-width ASCII and half-width Katakana. Punctuation alone is right in Chinese: it changes only beside letters. */
    static boolean isWide(char c) {
        return (c > 0xFF00 && c < 0xFF5F) || (c >= 0xFF65 && c < 0xFFA0);
    }

    private static boolean isSpaceBetween(String text, int at) {
        return text.charAt(at) == 0x3000 && at + 1 < text.length() && isWide(text.charAt(at + 1));
    }
}
