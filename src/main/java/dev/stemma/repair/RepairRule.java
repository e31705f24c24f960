package dev.stemma.repair;

import java.util.Objects;

/**
 * One kind of damage and its repair.
 *
 * <p>A rule is stateless, thread-safe and deterministic. Applied to its own result until nothing changes it reaches a
 * fixed point within a few passes. It never throws, whatever the text.
 */
public interface RepairRule {
    /** Lower case with hyphens; unique; written to ledgers, so never changed once released. */
    String name();

    /** Why text is better off, in one sentence for a person. */
    String reason();

    /** A text that this rule alone changes, with default options. */
    Example example();

    /** Whether the text can hold anything for this rule; false spares {@link #apply}. Never reads the text. */
    boolean concerns(Traits traits);

    /**
     * Reads {@code text} once, in order, and tells {@code edits} what to replace and what it refused to.
     *
     * @param text the text as the rules before left it
     * @param options the chosen styles
     * @param edits takes edits in order of place
     */
    void apply(String text, RepairOptions options, Edits edits);

    /** Whether its own result may hold more for it, as a double escape does: it then runs until nothing changes. */
    default boolean repeats() {
        return false;
    }

    /** Whether it judges characters one by one: then only characters that others wrote since can be new work for it. */
    default boolean byCharacter() {
        return false;
    }

    /** A text before and after a rule. */
    record Example(String before, String after) {
        public Example {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }
}
