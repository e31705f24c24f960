package dev.stemma.parse;

import dev.stemma.model.Capture;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.sketch.Digests;
import java.util.Optional;

/** Quarantine rows of this room. */
final class Rejections {
    private Rejections() {}

    static Outcome of(Capture capture, Code code, String message) {
        return of(capture, code, Optional.empty(), Optional.empty(), message);
    }

    static Outcome of(Capture capture, Code code, Optional<String> limit, Optional<String> observed, String message) {
        return new Outcome.Rejected(new Rejection(
                capture.origin(),
                "parse",
                code,
                limit,
                observed,
                capture.origin() + ": " + message,
                Optional.of(Digests.sha256(capture.bytes()))));
    }

    static Outcome tooManyChars(Capture capture, long chars, ParseLimits limits) {
        return of(
                capture,
                Code.TOO_LARGE,
                Optional.of("max-chars=" + limits.maxChars()),
                Optional.of(chars + " characters"),
                "its text is longer than max-chars=" + limits.maxChars() + "; raise the limit to read it");
    }
}
