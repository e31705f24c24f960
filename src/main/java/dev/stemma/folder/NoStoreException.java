package dev.stemma.folder;

import java.io.IOException;

/** A folder holds no finished run. The message is one line: what is there instead, and what to do. */
public final class NoStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** {@code message} is shown to a user as it is. */
    public NoStoreException(String message) {
        super(message);
    }
}
