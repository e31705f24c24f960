package dev.stemma.ingest;

import dev.stemma.model.Transport;
import java.util.Optional;

/** Helps to say what a transport said. */
final class Transports {
    private Transports() {}

    /** The same, cut for a reason that is not known, unless one is. */
    static Transport cut(Transport transport) {
        return new Transport(
                transport.url(),
                transport.declaredLength(),
                transport.contentType(),
                transport.status(),
                transport.truncated().or(() -> Optional.of("unspecified")),
                transport.date());
    }
}
