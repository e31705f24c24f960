package dev.stemma.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who is answered at all: requests that name this server, and changes that come from its own pages. */
final class Guard {
    /** Of every answer. No script, no frame, nothing from elsewhere; nobody else may read it. */
    static final Map<String, String> HEADERS = headers();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final Set<String> hosts;

    /** @param port that the server listens on */
    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /**
     * @throws Refused for another host's name, which a foreign page makes a browser send here (DNS rebinding), and for a form
     *     of a foreign page; the token is checked where it is used
     */
    void check(HttpExchange exchange, Request request) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            throw new Refused(403, "This server answers only under its own address.");
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            throw new Refused(405, "Only GET, HEAD and POST.");
        }
        if (request.post()) {
            String origin = exchange.getRequestHeaders().getFirst("Origin");
            String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
            if ((origin != null && !origin.equals("http://" + host)) || (site != null && !site.equals("same-origin"))) {
                throw new Refused(403, "A form of another page.");
            }
        }
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin"); // with no-referrer a form's Origin would read null
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        return Map.copyOf(headers);
    }
}
