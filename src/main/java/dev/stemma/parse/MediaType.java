package dev.stemma.parse;

import dev.stemma.model.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a payload is.
 *
 * @param name type and subtype, lower case, no parameters
 * @param charset the charset parameter as the transport declared it
 * @param recordCharset of a payload that was taken out of a record: the record's, where that is not UTF-8 throughout
 */
record MediaType(String name, Optional<String> charset, Optional<String> recordCharset) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");

    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";
    static final String BINARY = "application/octet-stream";

    static boolean isRichText(String name) {
        return name.equals("application/rtf") || name.equals("text/rtf");
    }

    /** A Content-Type as declared; empty when it says nothing of use. */
    static Optional<MediaType> declared(String contentType) {
        int semicolon = contentType.indexOf(';');
        String name = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String parameters = contentType.substring(Math.max(0, semicolon));
        return Optional.of(new MediaType(
                name, parameter(parameters, "charset="), parameter(parameters, Transport.RECORD_CHARSET + "=")));
    }

    private static Optional<String> parameter(String parameters, String named) {
        int at = parameters.toLowerCase(Locale.ROOT).indexOf(named);
        if (at < 0) {
            return Optional.empty();
        }
        String value = parameters.substring(at + named.length());
        int end = value.indexOf(';');
        return Optional.of((end < 0 ? value : value.substring(0, end)).strip()).filter(v -> !v.isEmpty());
    }

    MediaType named(String other) {
        return new MediaType(other, charset, recordCharset);
    }

    /** Whether servers use it for whatever they do not know. */
    boolean saysNothing() {
        return name.equals(BINARY)
                || name.equals("application/unknown")
                || name.equals("unknown/unknown")
                || name.equals("binary/octet-stream")
                || name.equals("application/x-download")
                || name.equals("application/force-download");
    }
}
