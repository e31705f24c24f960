package dev.stemma.pipeline;

import dev.stemma.dedup.Witness;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.Sketch;
import java.util.List;
import java.util.Optional;

/**
 * What stays in memory of a document between the two halves.
 *
 * @param spooled its number in the spool
 * @param id the document's id
 * @param rawBytes size of the capture
 * @param chars length of the clean text
 * @param rawSha256 of the capture
 * @param textSha256 of the clean text
 * @param templateSha256 of the masked key text
 * @param keyLength of the key text
 * @param maskedLength of the masked key text
 * @param key sketch of the key text
 * @param masked sketch of the masked key text
 * @param site host of the platform URL, else of the capture's URL
 * @param page what tells captures of one page over time: the capture's URL
 * @param date of the capture, empty when unknown
 * @param alone the signs of incompleteness that it shows by itself
 * @param noDocument whether these say that it is a bot wall, an error page or the like
 */
record Card(
        int spooled,
        String id,
        long rawBytes,
        int chars,
        String rawSha256,
        String textSha256,
        String templateSha256,
        int keyLength,
        int maskedLength,
        Sketch key,
        Sketch masked,
        Optional<String> site,
        Optional<String> page,
        String date,
        List<Verdict.Sign> alone,
        boolean noDocument) {
    /** The same card, its document spooled under {@code number}. */
    Card at(int number) {
        return new Card(
                number,
                id,
                rawBytes,
                chars,
                rawSha256,
                textSha256,
                templateSha256,
                keyLength,
                maskedLength,
                key,
                masked,
                site,
                page,
                date,
                alone,
                noDocument);
    }

    /** The card of {@code document} after the second pass: its digests are those of the text that is written. */
    Card rewritten(Document document) {
        Keys keys = Keys.of(document);
        return new Card(
                spooled,
                id,
                rawBytes,
                document.text().length(),
                rawSha256,
                Digests.sha256(document.text()),
                Digests.sha256(keys.masked()),
                keys.key().length(),
                keys.masked().length(),
                key,
                masked,
                site,
                page,
                date,
                alone,
                noDocument);
    }

    /** Documents are only put together with documents, walls with walls, and an empty capture with nothing. */
    Witness witness(int ordinal) {
        return new Witness(
                ordinal,
                id,
                rawSha256,
                textSha256,
                templateSha256,
                keyLength,
                maskedLength,
                key,
                masked,
                keyLength == 0 ? 2 + ordinal : noDocument ? 1 : 0);
    }
}
