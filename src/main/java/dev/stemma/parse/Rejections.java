package dev.stemma.parse;

import dev.stemma.model.Capture;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
                Optional.of(sha256(capture.bytes()))));
    }

    static Outcome tooManyChars(Capture capture, long chars, ParseLimits limits) {
        return of(
                capture,
                Code.TOO_LARGE,
                Optional.of("max-chars=" + limits.maxChars()),
                Optional.of(chars + " characters"),
                "its text is longer than max-chars=" + limits.maxChars() + "; raise the limit to read it");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
