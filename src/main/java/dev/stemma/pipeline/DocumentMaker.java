package dev.stemma.pipeline;

import dev.stemma.completeness.Completeness;
import dev.stemma.model.Capture;
import dev.stemma.model.Document;
import dev.stemma.model.Rejection;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict;
import dev.stemma.parse.NoWorkerException;
import dev.stemma.parse.Outcome;
import dev.stemma.parse.Parsing;
import dev.stemma.repair.RepairOptions;
import dev.stemma.repair.Repairer;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import dev.stemma.spool.Card;
import dev.stemma.text.KeyBytes;
import dev.stemma.text.Masked;
import dev.stemma.text.Utf8;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first half of a run for one capture: its document, what it is compared by, and its card. What comes out depends on the
 * capture and the options alone. Thread-safe.
 */
public final class DocumentMaker {
    private final Parsing parsing;
    private final DocumentStage stage;
    private final Sketcher sketcher;

    /** @param parsing stays the caller's to close */
    public DocumentMaker(Parsing parsing, RepairOptions repair, SketchOptions sketch) {
        this.parsing = parsing;
        this.stage = new DocumentStage(new Repairer(repair));
        this.sketcher = new Sketcher(sketch);
    }

    /** What became of one capture. */
    public sealed interface Made permits Read, Refused {}

    /**
     * A document.
     *
     * @param card of no spool yet
     * @param masks what is masked in its key text
     * @param utf8 its texts
     */
    public record Read(Card card, Document document, List<Masked.Mask> masks, Encoded utf8) implements Made {}

    /** The clean text, the key text and the masked one as their digests are taken of them: a text is encoded once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Encoded(byte[] text, byte[] key, byte[] masked) {}

    /** A capture that could not become one. */
    public record Refused(Rejection rejection) implements Made {}

    /**
     * What becomes of {@code capture}.
     *
     * @throws NoWorkerException if the machine starts no process for its format; nothing else is thrown
     */
    public Made make(Capture capture) {
        String rawSha256 = Digests.sha256(capture.bytes());
        return make(capture, digest(capture, rawSha256), rawSha256);
    }

    /**
     * The same with the digests that the caller knows.
     *
     * @param captureSha256 as {@link #digest} makes it
     * @param rawSha256 of the capture's bytes
     */
    Made make(Capture capture, String captureSha256, String rawSha256) {
        try {
            Outcome outcome = parsing.parse(capture);
            return outcome instanceof Outcome.Read read
                    ? read(captureSha256, stage.document(capture, rawSha256, read.parsed()))
                    : new Refused(((Outcome.Rejected) outcome).rejection());
        } catch (NoWorkerException e) {
            throw e; // so it would go on with each such capture
        } catch (RuntimeException | StackOverflowError e) {
            return new Refused(unexpected(capture, rawSha256, e));
        }
    }

    /**
     * Digest of all of a capture that its document depends on; each part with its length, so none runs into the next. Where it stands
     * is none of it, but for the suffix: a line that has moved in its file is made into the same document.
     */
    static String digest(Capture capture, String rawSha256) {
        Transport transport = capture.transport();
        StringBuilder all = new StringBuilder(256);
        part(capture.id(), all);
        part(capture.origin().suffix(), all);
        part(transport.url(), all);
        part(transport.contentType(), all);
        part(transport.truncated(), all);
        all.append(transport.declaredLength().orElse(-1))
                .append(' ')
                .append(transport.status().orElse(-1))
                .append('\n');
        part(transport.date().map(Instant::toString), all);
        part(rawSha256, all);
        return Digests.sha256(all);
    }

    private static void part(Optional<String> part, StringBuilder all) {
        part.ifPresentOrElse(words -> part(words, all), () -> all.append('\n'));
    }

    private static void part(String part, StringBuilder all) {
        all.append(part.length()).append(' ').append(part).append('\n');
    }

    private Read read(String captureSha256, Document document) {
        Keys keys = Keys.of(document);
        KeyBytes key = keys.key();
        List<Masked.Mask> masks = keys.masked().masks();
        Encoded utf8 = new Encoded(
                Utf8.lossless(document.text()), key.utf8(), keys.masked().utf8());
        List<Verdict.Sign> alone = Completeness.alone(document);
        Card card = new Card(
                0,
                document.id(),
                document.rawBytes(),
                document.text().length(),
                captureSha256,
                document.rawSha256(),
                Digests.sha256(utf8.text()),
                Digests.sha256(utf8.key()),
                Digests.sha256(utf8.masked()),
                key.length(),
                Masked.length(key.length(), masks),
                sketcher.sketch(utf8.masked()),
                keys.site(),
                document.transport().url(),
                document.transport().date(),
                alone,
                Completeness.noDocument(alone));
        return new Read(card, document, masks, utf8);
    }

    private static Rejection unexpected(Capture capture, String rawSha256, Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0];
        return new Rejection(
                capture.origin(),
                "pipeline",
                Rejection.Code.INTERNAL,
                Optional.empty(),
                Optional.empty(),
                "an error inside Stemma (" + e + where + "); the capture is untouched, please report it",
                Optional.of(rawSha256));
    }
}
