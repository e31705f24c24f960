package dev.stemma.ingest;

import dev.stemma.model.Rejection;
import java.io.IOException;

/** A stream went over a limit; carries what the quarantine row needs. */
final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Rejection.Code code;
    private final String limit;
    private final String observed;

    LimitException(Rejection.Code code, String limit, String observed, String message) {
        super(message);
        this.code = code;
        this.limit = limit;
        this.observed = observed;
    }

    Rejection.Code code() {
        return code;
    }

    String limit() {
        return limit;
    }

    String observed() {
        return observed;
    }
}
