package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import java.util.Optional;

/**
 * A part of a sibling that a document lacks.
 *
 * @param missing the part, in the sibling's key text
 * @param sign what that says; empty when it is too small to be evidence of anything
 */
record Lost(Span missing, Optional<Sign> sign) {}
