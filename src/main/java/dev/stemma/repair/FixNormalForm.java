package dev.stemma.repair;

import java.text.Normalizer;

/** Brings text to NFC (UAX #15), place by place. */
final class FixNormalForm implements RepairRule {
    /** Below this no character combines with what stands ahead of it. */
    private static final char FIRST_COMBINING = 0x300;

    @Override
    public String name() {
        return "normal-form";
    }

    @Override
    public String reason() {
        return "A letter and its accent are one character where Unicode has one (NFC), so that equal text is equal.";
    }

    @Override
    public Example example() {
        return new Example("cafe\u0301", "caf\u00E9");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.COMBINING);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) >= FIRST_COMBINING) {
                end++;
            }
            if (end - start > 1 || text.charAt(start) >= FIRST_COMBINING) {
                normalize(text, start, end, edits);
            }
            start = end;
        }
    }

    private static void normalize(String text, int start, int end, Edits edits) {
        String before = text.substring(start, end);
        if (Normalizer.isNormalized(before, Normalizer.Form.NFC)) {
            return;
        }
        String after = Normalizer.normalize(before, Normalizer.Form.NFC);
        int head = 0;
        int shorter = Math.min(before.length(), after.length());
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        edits.replace(start + head, end - tail, after.substring(head, after.length() - tail));
    }
}
