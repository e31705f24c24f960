package dev.stemma.ingest;

import dev.stemma.model.Transport;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Helps to say what a transport said. */
final class Transports {
    private Transports() {}

    /** The same, broken off, unless its writer says why it is cut. */
    static Transport cut(Transport transport) {
        return new Transport(
                transport.url(),
                transport.declaredLength(),
                transport.contentType(),
                transport.status(),
                transport.truncated().or(() -> Optional.of(Transport.BROKEN_OFF)),
                transport.date());
    }

    /** The same with an address and a time, where it has none itself. */
    static Transport placed(Transport transport, Optional<String> url, Optional<Instant> date) {
        return new Transport(
                transport.url().or(() -> url),
                transport.declaredLength(),
                transport.contentType(),
                transport.status(),
                transport.truncated(),
                transport.date().or(() -> date));
    }

    /** The same with a status. */
    static Transport answered(Transport transport, OptionalInt status) {
        return new Transport(
                transport.url(),
                transport.declaredLength(),
                transport.contentType(),
                status,
                transport.truncated(),
                transport.date());
    }
}
