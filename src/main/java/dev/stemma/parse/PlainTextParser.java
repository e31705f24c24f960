package dev.stemma.parse;

import dev.stemma.charset.Decoded;
import dev.stemma.charset.Decoder;
import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plain text and what reads as such (Markdown, CSV, JSON): its own characters, nothing declared. */
final class PlainTextParser implements Parser {
    @Override
    public boolean accepts(MediaType type) {
        return (type.name().startsWith("text/")
                        && !type.name().equals(MediaType.HTML)
                        && !type.name().equals("text/xml")
                        && !type.name().equals("text/rtf"))
                || type.name().equals("application/json");
    }

    @Override
    public Outcome parse(Capture capture, MediaType type, Means means) {
        Decoded decoded =
                Decoder.decode(capture.bytes(), type.charset().stream().toList());
        Optional<Outcome> bad = unusable(capture, type, decoded, means.limits());
        if (bad.isPresent()) {
            return bad.get();
        }
        Parsed parsed = new Parsed(
                type.name(),
                Optional.of(type.recordCharset().orElse(decoded.charset())),
                replaced(type, decoded),
                decoded.text(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.of(Characters.visible(decoded.text())),
                findings(type, decoded));
        return new Outcome.Read(parsed, Optional.of(decoded));
    }

    /** What a text that cannot be used is rejected for. */
    static Optional<Outcome> unusable(Capture capture, MediaType type, Decoded decoded, ParseLimits limits) {
        if (decoded.text().length() > limits.maxChars()) {
            return Optional.of(Rejections.tooManyChars(capture, decoded.text().length(), limits));
        }
        boolean record = type.recordCharset().isPresent();
        long bad = record ? replaced(type, decoded) : decoded.replacedBytes();
        int all = record ? decoded.text().length() : capture.bytes().length;
        if (bad / (double) Math.max(1, all) > limits.maxReplacedShare()) {
            return Optional.of(Rejections.of(
                    capture,
                    Code.UNDECODABLE,
                    Optional.of("max-replaced=" + limits.maxReplacedShare()),
                    Optional.of(bad + " of " + all + (record ? " characters" : " bytes")),
                    "no charset explains its bytes; convert it to UTF-8"));
        }
        return Optional.empty();
    }

    /** How many places no character explains. Of a record they were replaced when it was read. */
    static int replaced(MediaType type, Decoded decoded) {
        return type.recordCharset().isPresent()
                ? (int) decoded.text().chars().filter(c -> c == '\uFFFD').count()
                : decoded.replaced();
    }

    static List<Finding> findings(MediaType type, Decoded decoded) {
        int replaced = replaced(type, decoded);
        return replaced == 0
                ? List.of()
                : List.of(new Finding(
                        "replaced-bytes",
                        new Span(0, 0),
                        replaced + " byte sequences are no "
                                + type.recordCharset().orElse(decoded.charset()) + " and read as U+FFFD"));
    }
}
