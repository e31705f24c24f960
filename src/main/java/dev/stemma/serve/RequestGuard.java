package dev.stemma.serve;

import com.sun.net.httpserver.Headers;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is answered at all: requests that name this server, and changes that come from its own pages. */
final class RequestGuard {
    /** Of every answer. No script, no frame, nothing from elsewhere; nobody else may read it. */
    static final Map<String, String> HEADERS = headers();

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");

    /** The port that an address without one means. */
    private static final int HTTP = 80;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Asked for by one of these pages, or by a person. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Set<String> hosts;

    /** @param port that the server listens on */
    RequestGuard(int port) {
        this.hosts = new HashSet<>();
        for (String name : NAMES) {
            hosts.add(name + ":" + port);
            if (port == HTTP) {
                hosts.add(name);
            }
        }
    }

    /**
     * Looks at the head alone: of whoever is refused nothing more is read.
     *
     * @throws Refused for another host's name, which a foreign page makes a browser send here (DNS rebinding), for a form of a
     *     foreign page, and for whatever a foreign page loads from here but by a link that a person follows; the token is
     *     checked where it is used
     */
    void check(String method, Headers headers) {
        String host = headers.getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            throw new Refused(403, "This server answers only under its own address.");
        }
        if (!METHODS.contains(method)) {
            throw new Refused(405, "Only GET, HEAD and POST.");
        }
        String site = headers.getFirst("Sec-Fetch-Site"); // of browsers; whoever else asks can forge it anyway
        if (method.equals("POST")) {
            String origin = headers.getFirst("Origin");
            if ((origin != null && !origin.equals("http://" + host)) || (site != null && !site.equals("same-origin"))) {
                throw new Refused(403, "A form of another page.");
            }
        } else if (site != null && !OWN.contains(site) && !followed(headers)) {
            throw new Refused(403, "Another page may link to this one, and not load it.");
        }
    }

    /** The resource isolation policy of Fetch Metadata: a navigation to a page of its own, in no frame. */
    private static boolean followed(Headers headers) {
        return "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
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
        return Collections.unmodifiableMap(headers);
    }
}
