package dev.stemma.align;

/**
 * A text found as another one with one stretch left out.
 *
 * @param distance edits outside the gap, in UTF-16 units
 * @param at offset in the text where the stretch is missing
 * @param start where the missing stretch starts in the other text
 * @param end one past its end in the other text
 */
public record GapMatch(int distance, int at, int start, int end) {}
