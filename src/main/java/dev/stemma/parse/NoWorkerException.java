package dev.stemma.parse;

import java.io.IOException;
import java.io.UncheckedIOException;

/** No process for binary formats can be started: the machine's fault and no document's, so no rejection says it. */
public final class NoWorkerException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    NoWorkerException(String why, IOException cause) {
        super("cannot start a process that reads PDF and Office files: " + why, cause);
    }
}
