package dev.stemma.folder;

import dev.stemma.json.JsonWriter;
import dev.stemma.model.Document;
import dev.stemma.text.Surrogates;
import dev.stemma.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clean text of a document as it will be written: a file of its own or a line of JSON, in UTF-8; an unpaired surrogate is U+FFFD.
 *
 * @param id of the document
 * @param ending of the file's name
 * @param line whether it is a line
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CleanText(String id, String ending, boolean line, byte[] bytes) {
    /** A name under which a text is no compressed file any more. */
    private static final Pattern COMPRESSED = Pattern.compile("\\.(gz|bz2|xz|zst)$", Pattern.CASE_INSENSITIVE);

    /** What {@code output} wants of {@code document}. */
    public static Optional<CleanText> of(Document document, CleanOutput output) {
        return switch (output) {
            case NONE -> Optional.empty();
            case FILES -> Optional.of(file(document));
            case JSONL -> Optional.of(line(document));
            case AUTO -> Optional.of(document.origin().members().isEmpty() ? file(document) : line(document));
        };
    }

    private static CleanText file(Document document) {
        boolean plain = document.mediaType().equals("text/plain")
                || document.mediaType().equals("text/markdown");
        String ending = plain && !COMPRESSED.matcher(document.id()).find() ? "" : ".txt";
        return new CleanText(document.id(), ending, false, Utf8.of(document.text()));
    }

    private static CleanText line(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.text().length() + 256);
        try (JsonWriter json = JsonWriter.to(out)) {
            json.startObject();
            json.field("id", Surrogates.paired(document.id()));
            if (document.transport().url().isPresent()) {
                json.field("url", Surrogates.paired(document.transport().url().get()));
            }
            json.field("text", Surrogates.paired(document.text()));
            json.endObject();
            json.endLine();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new CleanText(document.id(), "", true, out.toByteArray());
    }
}
