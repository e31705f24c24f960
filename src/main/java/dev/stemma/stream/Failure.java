package dev.stemma.stream;

import dev.stemma.text.Cut;

/** What the quarantine says of an exception. */
public final class Failure {
    private Failure() {}

    /** The first line of its message, cut to what can be shown; its kind when it has no message. */
    public static String said(Exception e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null ? name : Cut.shown(message.lines().findFirst().orElse(name));
    }
}
