package dev.stemma.parse;

import dev.stemma.model.Capture;

/** Knows some payload formats. Thread-safe; registered in {@link Parsers}. */
interface Parser {
    /** Whether this parser takes payloads of the media type. */
    boolean accepts(MediaType type);

    Outcome parse(Capture capture, MediaType type, Means means);
}
