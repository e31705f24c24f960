package dev.stemma.serve;

import java.util.Optional;

/** What goes back. */
final class Response {
    static final String HTML = "text/html; charset=utf-8";

    private final int status;
    private final String type;
    private final byte[] body;
    private final Optional<String> location;

    private Response(int status, String type, byte[] body, Optional<String> location) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.location = location;
    }

    /**
     * @param status of RFC 9110
     * @param type of the body
     */
    static Response of(int status, String type, byte[] body) {
        return new Response(status, type, body.clone(), Optional.empty());
    }

    /** Look there: what was posted is done. */
    static Response seeOther(String location) {
        return new Response(303, HTML, new byte[0], Optional.of(location));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body.clone();
    }

    /** Where to go instead; the server's own path. */
    Optional<String> location() {
        return location;
    }
}
