package dev.stemma.spool;

import dev.stemma.model.Verdict;
import dev.stemma.sketch.Sketch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stays in memory of a document between the two halves of a run.
 *
 * @param spooled its number in the spool
 * @param id the document's id
 * @param rawBytes size of the capture
 * @param chars length of the clean text
 * @param captureSha256 of all that the document was made from: the capture's bytes, its id, transport and suffix
 * @param rawSha256 of the capture's bytes
 * @param textSha256 of the clean text
 * @param keySha256 of the key text
 * @param templateSha256 of the masked key text
 * @param keyLength of the key text
 * @param maskedLength of the masked key text
 * @param masked sketch of the masked key text
 * @param site host of the platform URL, else of the capture's URL
 * @param page what tells captures of one page over time: the capture's URL
 * @param date of the capture
 * @param alone the signs of incompleteness that it shows by itself
 * @param noDocument whether these say that it is a bot wall, an error page or the like
 */
public record Card(
        int spooled,
        String id,
        long rawBytes,
        int chars,
        String captureSha256,
        String rawSha256,
        String textSha256,
        String keySha256,
        String templateSha256,
        int keyLength,
        int maskedLength,
        Sketch masked,
        Optional<String> site,
        Optional<String> page,
        Optional<Instant> date,
        List<Verdict.Sign> alone,
        boolean noDocument) {
    /** The same card, its document spooled under {@code number}. */
    public Card at(int number) {
        return new Card(
                number,
                id,
                rawBytes,
                chars,
                captureSha256,
                rawSha256,
                textSha256,
                keySha256,
                templateSha256,
                keyLength,
                maskedLength,
                masked,
                site,
                page,
                date,
                alone,
                noDocument);
    }
}
