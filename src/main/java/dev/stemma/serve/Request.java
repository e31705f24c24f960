package dev.stemma.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked.
 *
 * @param post whether something is to be changed
 * @param path as {@code /documents}
 * @param fields of the query, or of the form that was posted; the first of one name counts
 */
record Request(boolean post, String path, Map<String, String> fields) {
    /** A form holds two ids; ids are paths and addresses. */
    private static final int MOST_FORM_BYTES = 1 << 16;

    /**
     * Reads the body of a POST.
     *
     * @throws Refused when it cannot be read
     */
    static Request of(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Request(false, path, fields(query == null ? "" : query));
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES + 1);
        if (body.length > MOST_FORM_BYTES) {
            throw new Refused(413, "A form of more than " + MOST_FORM_BYTES + " bytes.");
        }
        return new Request(true, path, fields(new String(body, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (String part : encoded.split("&", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(
                            URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "This address cannot be read: a % without two hex digits.");
        }
        return fields;
    }

    /** The value of a field, the empty text when there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @throws Refused when the field is missing or empty */
    String needed(String name) {
        if (field(name).isEmpty()) {
            throw new Refused(400, "This address lacks " + name + ".");
        }
        return field(name);
    }
}
