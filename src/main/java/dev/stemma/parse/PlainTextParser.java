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
        Optional<Outcome> bad = unusable(capture, decoded, means.limits());
        if (bad.isPresent()) {
            return bad.get();
        }
        Parsed parsed = new Parsed(
                type.name(),
                Optional.of(decoded.charset()),
                decoded.replaced(),
                decoded.text(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.of(Characters.visible(decoded.text())),
                findings(decoded));
        return new Outcome.Read(parsed, Optional.of(decoded));
    }

    /** What a text that cannot be used is rejected for. */
    static Optional<Outcome> unusable(Capture capture, Decoded decoded, ParseLimits limits) {
        if (decoded.text().length() > limits.maxChars()) {
            return Optional.of(Rejections.tooManyChars(capture, decoded.text().length(), limits));
        }
        double share = decoded.replacedBytes() / (double) Math.max(1, capture.bytes().length);
        if (share > limits.maxReplacedShare()) {
            return Optional.of(Rejections.of(
                    capture,
                    Code.UNDECODABLE,
                    Optional.of("max-replaced=" + limits.maxReplacedShare()),
                    Optional.of(decoded.replacedBytes() + " of " + capture.bytes().length + " bytes"),
                    "no charset explains its bytes; convert it to UTF-8"));
        }
        return Optional.empty();
    }

    static List<Finding> findings(Decoded decoded) {
        return decoded.replaced() == 0
                ? List.of()
                : List.of(new Finding(
                        "replaced-bytes",
                        new Span(0, 0),
                        decoded.replaced() + " byte sequences are no " + decoded.charset() + " and read as U+FFFD"));
    }
}
