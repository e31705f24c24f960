package dev.stemma.result;

/** The database refused a query. The message is one line, in the database's words. */
public final class BadQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public BadQueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
