package dev.stemma.sketch;

/** How a sketch was made. Anything stored names its scheme; a changed way is a new constant, never an edit. */
public enum SketchScheme {
    /**
     * Tokens and hash of {@link Shingles}; fingerprints are the high 32 bits of hashes with at least so many leading zeros
     * as the level says, five at most; prefixes of 8, 16, 32 ... tokens.
     */
    V3
}
