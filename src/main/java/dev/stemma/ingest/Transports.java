package dev.stemma.ingest;

import dev.stemma.model.Transport;
import java.util.Optional;

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
}
