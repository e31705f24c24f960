package dev.stemma.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the transport said of a capture; each part is absent when nothing was said.
 *
 * @param url the address it was fetched from (WARC target, JSONL field)
 * @param declaredLength bytes that the payload should have
 * @param contentType the Content-Type as declared, parameters included
 * @param status the HTTP status
 * @param truncated why the writer cut the payload, in the words of WARC/1.1 section 5.13 ({@code length}, {@code time},
 *     {@code disconnect}, {@code unspecified}); an unknown word reads {@code unspecified}; {@link #BROKEN_OFF} when no writer
 *     said so; {@link #WITHOUT_END} and its like where the server sent a part
 * @param date when it was captured
 */
public record Transport(
        Optional<String> url,
        OptionalLong declaredLength,
        Optional<String> contentType,
        OptionalInt status,
        Optional<String> truncated,
        Optional<Instant> date) {
    /**
     * Parameter of {@link #contentType}: the payload is the text of a record (a JSON value, a cell) that was in this charset, or not wholly in
     * UTF-8; as a payload it is UTF-8.
     */
    public static final String RECORD_CHARSET = "record-charset";

    /** The payload's bytes ended, or could no longer be decoded, before its end: a compressed file that is cut, a damaged record. */
    public static final String BROKEN_OFF = "broken off";

    /** The server was asked for a part, and says that what follows it did not come (HTTP 206 with a Content-Range). */
    public static final String WITHOUT_END = "range without the end";

    /** The same of what precedes the part. */
    public static final String WITHOUT_START = "range without the start";

    /** The same of both. */
    public static final String MIDDLE_ALONE = "range of the middle";

    /** A transport that said nothing: a plain file. */
    public static final Transport SILENT = new Transport(
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
}
