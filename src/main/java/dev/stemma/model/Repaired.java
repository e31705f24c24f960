package dev.stemma.model;

/**
 * A text and how it came about.
 *
 * @param text the repaired text
 * @param ledger what was changed and refused; {@code ledger.undo(text)} is the source
 */
public record Repaired(String text, Ledger ledger) {}
