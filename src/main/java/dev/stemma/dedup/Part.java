package dev.stemma.dedup;

/**
 * How a truncated copy lies in the whole text, on masked key texts.
 *
 * @param kind which part is missing
 * @param errors edits between what is left and its counterpart; for long texts with many of them an upper bound
 * @param at offset in the copy where text is missing: its end, 0, or the seam
 * @param start where the missing stretch starts in the whole (for {@code HEAD_MISSING} 0)
 * @param end one past the end of the missing stretch in the whole
 */
public record Part(Kind kind, int errors, int at, int start, int end) {
    public enum Kind {
        TAIL_MISSING,
        HEAD_MISSING,
        MIDDLE_MISSING
    }
}
