package dev.stemma.stream;

import java.io.IOException;
import java.util.Locale;

/** The file system refused, which is no fault of a format: no reader goes on behind it. The message says what happened. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(IOException cause) {
        super("cannot be read (" + kind(cause) + ")", cause);
    }

    private static String kind(IOException e) {
        return e.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
