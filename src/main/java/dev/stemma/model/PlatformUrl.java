package dev.stemma.model;

import java.util.Optional;

/**
 * The address of the site that a document speaks for.
 *
 * @param url scheme and host, port and path as written; no trailing slash after a bare host
 * @param foundBy how it was found
 * @param span where it stands in the text; empty when it stands outside (transport, canonical link)
 */
public record PlatformUrl(String url, FoundBy foundBy, Optional<Span> span) {
    /** Ways to find it, the most trusted first. */
    public enum FoundBy {
        /** A sentence that says so: "cookies are used on the ... platform". */
        SENTENCE,
        /** The first line of the text is an address. */
        FIRST_LINE,
        /** {@code <link rel=canonical>}. */
        CANONICAL_LINK,
        /** The address it was fetched from. */
        TRANSPORT,
        /** The only site that the text names. */
        ONLY_SITE
    }
}
