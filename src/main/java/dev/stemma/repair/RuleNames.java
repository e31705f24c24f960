package dev.stemma.repair;

import dev.stemma.align.Nearest;
import dev.stemma.model.WrongUse;
import java.util.Collection;
import java.util.List;

/** Tells names of rules from others. */
public final class RuleNames {
    private RuleNames() {}

    /** As {@link #require(String, Collection)}, for the rules of this room. */
    static void require(String name) {
        require(name, RepairRules.names());
    }

    /**
     * Lets a known name pass.
     *
     * @throws WrongUse if {@code name} is none of {@code known}; the message says which
     *     are near
     */
    public static void require(String name, Collection<String> known) {
        if (!known.contains(name)) {
            List<String> near = Nearest.plausible(name, known);
            throw new WrongUse("no repair rule is called '" + name + "'"
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?")
                    + " (stemma clean --rules lists them)");
        }
    }
}
