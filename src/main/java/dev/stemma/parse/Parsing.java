package dev.stemma.parse;

import dev.stemma.charset.BinaryBytes;
import dev.stemma.charset.Decoder;
import dev.stemma.model.Capture;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection.Code;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads captures. Thread-safe; closing it ends its workers.
 *
 * <p>No payload makes {@link #parse} throw: what cannot be read comes back as a rejection. A machine that starts no workers does.
 */
public final class Parsing implements AutoCloseable {
    private final Means means;

    public Parsing(ParseLimits limits) {
        means = new Means(limits, new WorkerPool(limits));
    }

    /** The media type of bytes that are no text ({@code application/octet-stream} if nothing names it); empty for text. */
    public static Optional<String> binary(byte[] bytes) {
        return MagicNumbers.of(bytes)
                .or(() -> BinaryBytes.are(bytes) ? Optional.of(MediaType.BINARY) : Optional.empty());
    }

    /**
     * Reads one capture. An empty one is an empty text, which is for {@code completeness} to judge.
     *
     * @throws NoWorkerException if its format needs a worker and none can be started
     */
    public Outcome parse(Capture capture) {
        MediaType type = MediaTypes.of(capture);
        if (capture.bytes().length == 0) {
            return new Outcome.Read(empty(type), Optional.of(Decoder.decode(capture.bytes(), List.of())));
        }
        Optional<Parser> parser = Parsers.forType(type);
        if (parser.isEmpty()) {
            return Rejections.of(capture, Code.BINARY, MagicNumbers.unread(type.name()));
        }
        try {
            return parser.get().parse(capture, type, means);
        } catch (NoWorkerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Rejections.of(
                    capture,
                    Code.PARSER_FAILED,
                    "the parser failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Parsed empty(MediaType type) {
        return new Parsed(
                type.name().equals(MediaType.BINARY) ? MediaType.PLAIN : type.name(),
                Optional.of("UTF-8"),
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.of(0),
                List.of());
    }

    @Override
    public void close() {
        means.workers().close();
    }
}
