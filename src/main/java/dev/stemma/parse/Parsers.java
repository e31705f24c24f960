package dev.stemma.parse;

import java.util.List;
import java.util.Optional;

/** The payload formats that are known; the first parser that accepts a type reads it. */
final class Parsers {
    private Parsers() {}

    static final List<Parser> ALL = List.of(new PlainTextParser(), new HtmlParser(), new WorkerParser());

    static Optional<Parser> forType(MediaType type) {
        return ALL.stream().filter(parser -> parser.accepts(type)).findFirst();
    }
}
