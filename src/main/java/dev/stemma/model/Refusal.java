package dev.stemma.model;

/**
 * A change that was considered and not made.
 *
 * @param rule the rule that considered it
 * @param span the place, in the decoded source
 * @param before what stands there
 * @param after what would have stood there
 * @param reason the veto, for a person
 */
public record Refusal(String rule, Span span, String before, String after, String reason) {}
