package dev.stemma.model;

/**
 * Something a stage noticed about a document that later stages or people should know; never an exception.
 *
 * @param code a short word, lower case with hyphens, from the room that found it
 * @param span where, in the text that the room read; empty span at 0 when it concerns the whole
 * @param message one sentence for a person
 */
public record Finding(String code, Span span, String message) {
    /** Code of a page that sends its reader on. */
    public static final String REDIRECT = "redirect";

    /** Code of a page without a text that has scripts. */
    public static final String SCRIPTS_ALONE = "scripts-alone";
}
