package dev.stemma.parse;

import dev.stemma.charset.Decoded;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection;
import java.util.Optional;

/** What became of a capture: read or rejected, never an exception. */
public sealed interface Outcome {
    /**
     * It was read.
     *
     * @param parsed what was read
     * @param decoded for texts that keep their own characters: the way back to the bytes
     */
    record Read(Parsed parsed, Optional<Decoded> decoded) implements Outcome {}

    /** It was not. */
    record Rejected(Rejection rejection) implements Outcome {}
}
