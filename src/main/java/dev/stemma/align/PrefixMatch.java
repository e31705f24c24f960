package dev.stemma.align;

/**
 * A text found in a part of another one.
 *
 * @param distance edits between the text and that part, in UTF-16 units
 * @param start where the part starts in the other text; 0 when only its tail was free
 * @param end one past where the part ends in the other text
 */
public record PrefixMatch(int distance, int start, int end) {}
