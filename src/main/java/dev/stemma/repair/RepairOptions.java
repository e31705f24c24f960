package dev.stemma.repair;

import java.io.Serializable;
import java.util.Set;

/**
 * What to repair and to which style.
 *
 * @param quotes the style of quotes and apostrophes
 * @param only names of the rules to run; empty for all
 * @param skip names of rules to leave out
 */
public record RepairOptions(Quotes quotes, Set<String> only, Set<String> skip) implements Serializable {
    /** A style of quotes and apostrophes. */
    public enum Quotes {
        /** As typed on a keyboard: {@code ' "}. */
        STRAIGHT,
        /** As printed, in the pair that the text itself uses. */
        CURLY,
        /** As they stand. */
        KEEP
    }

    /** @throws IllegalArgumentException if a name is no rule's; the message has the nearest */
    public RepairOptions {
        only = Set.copyOf(only);
        skip = Set.copyOf(skip);
        only.forEach(RuleNames::require);
        skip.forEach(RuleNames::require);
    }

    /** All rules, straight quotes. */
    public static RepairOptions defaults() {
        return new RepairOptions(Quotes.STRAIGHT, Set.of(), Set.of());
    }

    boolean runs(RepairRule rule) {
        return (only.isEmpty() || only.contains(rule.name())) && !skip.contains(rule.name());
    }
}
