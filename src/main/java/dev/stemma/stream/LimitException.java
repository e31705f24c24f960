package dev.stemma.stream;

import dev.stemma.model.Rejection;
import java.io.IOException;

/** A stream went over a limit; carries what the quarantine row needs. */
public final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Rejection.Code code;
    private final String limit;
    private final String observed;

    public LimitException(Rejection.Code code, String limit, String observed, String message) {
        super(message);
        this.code = code;
        this.limit = limit;
        this.observed = observed;
    }

    public Rejection.Code code() {
        return code;
    }

    public String limit() {
        return limit;
    }

    public String observed() {
        return observed;
    }
}
