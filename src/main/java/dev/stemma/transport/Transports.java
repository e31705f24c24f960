package dev.stemma.transport;

import dev.stemma.model.Transport;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Helps to say what a transport said. */
public final class Transports {
    private Transports() {}

    /** The same, broken off, unless its writer says why it is cut. */
    public static Transport cut(Transport transport) {
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

    /** The same without what is said of the body's bytes. */
    static Transport withoutBody(Transport transport) {
        return new Transport(
                transport.url(),
                OptionalLong.empty(),
                Optional.empty(),
                transport.status(),
                transport.truncated(),
                transport.date());
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
