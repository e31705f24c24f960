package dev.stemma.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of the quarantine: an input that could not become a document, and why.
 *
 * @param origin what was rejected
 * @param stage the room that rejected it: {@code ingest}, {@code parse} or {@code pipeline}
 * @param code the reason, to count and to filter by
 * @param limit the limit that was hit with its unit ({@code max-bytes=52428800}), if one was
 * @param observed the value seen against that limit, if any
 * @param message one sentence for a person: what, where, what to do
 * @param sha256 lower-case hex digest of the raw bytes, when they could be read whole
 */
public record Rejection(
        Origin origin,
        String stage,
        Code code,
        Optional<String> limit,
        Optional<String> observed,
        String message,
        Optional<String> sha256)
        implements Ingested {

    /** By all components, the origin first: the order in which threads come to an end never shows. Absent ones come last. */
    public static final Comparator<Rejection> ORDER = Comparator.comparing(
                    (Rejection rejection) -> rejection.origin().toString())
            .thenComparing(Rejection::stage)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::message)
            .thenComparing(rejection -> rejection.limit().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    rejection -> rejection.observed().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    rejection -> rejection.sha256().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /** Why an input was quarantined. The lower-case name is what the tables show: a promise, add only. */
    public enum Code {
        /** No permission, an I/O error, a special file. */
        UNREADABLE,
        /** Above the limit of bytes or characters. */
        TOO_LARGE,
        /** Not text, and no parser for it. */
        BINARY,
        /** Too many bytes that no charset explains. */
        UNDECODABLE,
        /** A container or record that does not follow its format. */
        MALFORMED,
        /** A container or payload that stops before its end and of which nothing could be kept. */
        CUT,
        /** A container deeper than the limit. */
        TOO_DEEP,
        /** More entries in one container than the limit. */
        TOO_MANY_ENTRIES,
        /** Expands beyond the allowed ratio. */
        EXPANSION,
        /** XML entities beyond the limit, or a DOCTYPE that names outside files. */
        XML_ENTITIES,
        /** Needs a password. */
        ENCRYPTED,
        /** A PDF or image without a text layer. */
        NO_TEXT_LAYER,
        /** The parser took longer than the limit. */
        TIMEOUT,
        /** The parser ran out of memory. */
        OUT_OF_MEMORY,
        /** The parser died or threw. */
        PARSER_FAILED,
        /** Two inputs claim the same id. */
        DUPLICATE_ID,
        /** The file changed while it was read, twice. */
        CHANGED_DURING_READ,
        /** A JSONL line or table row without the text field. */
        NO_TEXT_FIELD,
        /** An unexpected error inside Stemma; the message has its kind and place. */
        INTERNAL;

        /** The word that the tables show. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
