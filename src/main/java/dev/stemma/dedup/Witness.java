package dev.stemma.dedup;

import dev.stemma.sketch.Sketch;
import java.time.Instant;
import java.util.Optional;

/**
 * One document as copies are found: all but its text.
 *
 * @param ordinal the number by which {@link Texts} knows it; unique
 * @param id the document's id; unique
 * @param rawSha256 of the capture's bytes
 * @param textSha256 of the clean text
 * @param keySha256 of the key text
 * @param templateSha256 of the masked key text
 * @param keyLength UTF-16 units of the key text
 * @param maskedLength UTF-16 units of the masked key text
 * @param masked sketch of the masked key text
 * @param doubled whether its text stands twice, so that a copy that stands once and is as long is the better one
 * @param accused whether it shows by itself that it is not whole, were it by its source alone: among equals it yields
 * @param captured when it was captured: among equals the oldest comes first, and one that nobody dated behind those
 * @param group only witnesses of one group are ever put together: 0 for documents, 1 for what is none
 */
public record Witness(
        int ordinal,
        String id,
        String rawSha256,
        String textSha256,
        String keySha256,
        String templateSha256,
        int keyLength,
        int maskedLength,
        Sketch masked,
        boolean doubled,
        boolean accused,
        Optional<Instant> captured,
        int group) {
    Witness inGroup(int other) {
        return other == group
                ? this
                : new Witness(
                        ordinal,
                        id,
                        rawSha256,
                        textSha256,
                        keySha256,
                        templateSha256,
                        keyLength,
                        maskedLength,
                        masked,
                        doubled,
                        accused,
                        captured,
                        other);
    }

    /** The same, holding what is equal to a part of {@code other} once for both: digests are most of a witness, sketches the rest. */
    public Witness sharing(Witness other) {
        String key = keySha256.equals(other.keySha256) ? other.keySha256 : keySha256;
        String template = templateSha256.equals(other.templateSha256) ? other.templateSha256 : templateSha256;
        return new Witness(
                ordinal,
                id,
                rawSha256.equals(other.rawSha256) ? other.rawSha256 : rawSha256,
                textSha256.equals(other.textSha256) ? other.textSha256 : textSha256,
                key,
                template.equals(key) ? key : template,
                keyLength,
                maskedLength,
                masked.equals(other.masked) ? other.masked : masked,
                doubled,
                accused,
                captured,
                group);
    }
}
