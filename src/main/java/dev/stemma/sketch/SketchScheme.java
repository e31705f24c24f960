package dev.stemma.sketch;

/** How a sketch was made. Anything stored names its scheme; a changed way is a new constant, never an edit. */
public enum SketchScheme {
    /**
     * Tokens and hash of {@link Shingles}; fingerprints are the low 32 bits of hashes with enough leading zeros,
     * five at most; slots are 8 bits of one-permutation minima, empty ones filled by optimal densification; prefixes of 8, 16, 32 ... tokens.
     */
    V2
}
