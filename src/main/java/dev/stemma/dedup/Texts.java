package dev.stemma.dedup;

/**
 * The texts of the witnesses, by ordinal. Called from several threads at once; may be slow, so only what is verified is
 * asked for.
 */
public interface Texts {
    /** The key text. */
    String key(int ordinal);

    /** The masked key text. */
    String masked(int ordinal);

    /** The same, where its key text is at hand. */
    default String masked(int ordinal, String key) {
        return masked(ordinal);
    }
}
