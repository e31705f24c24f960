package dev.stemma.model;

/**
 * What a person asked for cannot be done as it was asked: a value out of its range, a name that nothing has, a file that does not
 * hold what it should, a folder that is somebody else's. The message is one line that says what, where and what to do, and is all
 * that the person needs; on the command line it ends with the exit code 2. Any other {@link IllegalArgumentException} is a caller's
 * mistake inside the program.
 */
public final class WrongUse extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String message) {
        super(message);
    }

    public WrongUse(String message, Throwable cause) {
        super(message, cause);
    }
}
