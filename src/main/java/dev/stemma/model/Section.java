package dev.stemma.model;

/**
 * A heading and what stands below it.
 *
 * @param title the heading's text
 * @param level 1..6
 * @param heading where the heading stands
 * @param body from the end of the heading to the next heading of the same or a higher level
 */
public record Section(String title, int level, Span heading, Span body) {}
