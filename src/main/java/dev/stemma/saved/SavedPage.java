package dev.stemma.saved;

import dev.stemma.fields.CaptureTime;
import dev.stemma.model.Transport;
import dev.stemma.stream.Payload;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** The page among the parts of an MHTML file: the first in HTML, as browsers write it (RFC 2557, section 9.4). */
final class SavedPage {
    private static final String LOCATION = "content-location";

    private final Map<String, String> message = new HashMap<>();
    private Map<String, String> headers = message;
    private boolean headed;
    private Map<String, String> found;
    private Payload payload;
    private boolean last;
    private boolean ended;

    /** Hears of what is wrong with the file while it is read. */
    DecodeMonitor monitor() {
        return new DecodeMonitor() {
            @Override
            public boolean warn(String error, String dropDesc) {
                ended |= error.contains(
                        "prematurely"); // no boundary behind a part, in the words of Event.MIME_BODY_PREMATURE_END
                return false; // go on
            }

            @Override
            public boolean isListening() {
                return true;
            }
        };
    }

    /** The headers of the whole, or of the next part, begin. */
    void startHeader() {
        headers = headed ? new HashMap<>() : message;
        headed = true;
    }

    /** A header; the first of its name counts. */
    void field(Field field) {
        headers.putIfAbsent(
                field.getNameLowerCase(),
                field.getBody().replaceAll("\\s+", " ").strip());
    }

    /**
     * Looks at the body behind the last headers.
     *
     * @return whether it is the page
     */
    boolean body(MimeTokenStream stream, long maxBytes) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType();
        last = found == null && (type.equals("text/html") || type.equals("application/xhtml+xml"));
        if (last) {
            found = headers;
            payload = Payload.read(stream.getDecodedInputStream(), maxBytes);
        }
        return last;
    }

    /**
     * Whether the file ended in front of the page's end, or before there was one.
     *
     * @param damaged whether it could not be read further
     */
    boolean isCut(boolean damaged) {
        return (payload == null || last) && (ended || damaged);
    }

    /** Whether there is one, and if it is cut something of it. */
    boolean isFound(boolean isCut) {
        return payload != null && (payload.isTooLarge() || payload.bytes().length > 0 || !isCut);
    }

    Payload payload() {
        return payload;
    }

    Transport transport() {
        return new Transport(
                url(),
                OptionalLong.empty(),
                Optional.ofNullable(found.get("content-type")).filter(type -> !type.isEmpty()),
                OptionalInt.empty(),
                Optional.empty(),
                date());
    }

    private Optional<String> url() {
        return Stream.of(found.get(LOCATION), message.get("snapshot-content-location"), message.get(LOCATION))
                .filter(address -> address != null)
                .map(address -> address.replace(" ", "")) // a long one is folded
                .filter(address -> address.toLowerCase(Locale.ROOT).matches("https?://.+"))
                .findFirst();
    }

    private Optional<Instant> date() {
        return Optional.ofNullable(message.get("date")).flatMap(CaptureTime::of);
    }
}
