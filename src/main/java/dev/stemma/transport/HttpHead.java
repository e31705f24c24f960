package dev.stemma.transport;

import dev.stemma.fields.CaptureTime;
import dev.stemma.fields.WebAddresses;
import dev.stemma.model.Transport;
import dev.stemma.stream.Magic;
import dev.stemma.stream.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The head of an answer in front of its body, as {@code curl -i} and {@code wget --save-headers} write it (RFC 9112, section 4), after those
 * of the redirects and proxies that led to it. Immutable.
 */
final class HttpHead {
    /** A text may begin with a status line, too: then no headers stand between it and a blank line. */
    private static final Pattern STATUS =
            Pattern.compile("HTTP/[0-9](?:\\.[0-9])? ([1-5][0-9]{2})(?: [^\\r\\n]{0,500})?");

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):(.*)");

    /** Bytes of all heads; servers take 8 to 32 KiB for one. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int MOST_HEADS = 32;

    private final int status;
    private final MessageHeaders headers;
    private final Optional<String> url;
    private final int end;

    private HttpHead(int status, MessageHeaders headers, Optional<String> url, int end) {
        this.status = status;
        this.headers = headers;
        this.url = url;
        this.end = end;
    }

    /** The head that a payload begins with; empty when it does not. */
    static Optional<HttpHead> of(byte[] payload) {
        if (!Magic.startsWith(payload, 'H', 'T', 'T', 'P', '/')) {
            return Optional.empty();
        }
        String start = new String(payload, 0, Math.min(payload.length, MOST_BYTES), StandardCharsets.ISO_8859_1);
        Optional<HttpHead> last = Optional.empty();
        int at = 0;
        for (int heads = 0; heads < MOST_HEADS; heads++) {
            Optional<HttpHead> next = at(start, at, last);
            if (next.isEmpty()) {
                break; // what follows is the body, whatever it begins with
            }
            last = next;
            at = next.get().end;
        }
        return last.filter(head -> !head.headers.map().isEmpty());
    }

    private static Optional<HttpHead> at(String start, int from, Optional<HttpHead> before) {
        List<String> headers = new ArrayList<>();
        int status = 0;
        int at = from;
        while (true) {
            int newline = start.indexOf('\n', at);
            if (newline < 0) {
                return Optional.empty();
            }
            String line =
                    start.substring(at, newline > at && start.charAt(newline - 1) == '\r' ? newline - 1 : newline);
            at = newline + 1;
            if (status == 0) {
                Matcher matcher = STATUS.matcher(line);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                status = Integer.parseInt(matcher.group(1));
            } else if (line.isEmpty()) {
                MessageHeaders all = MessageHeaders.of(headers.toArray(String[]::new));
                return Optional.of(new HttpHead(status, all, before.flatMap(HttpHead::leadsTo), at));
            } else {
                Matcher matcher = HEADER.matcher(line);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                headers.add(matcher.group(1));
                headers.add(matcher.group(2).strip());
            }
        }
    }

    /** The address that the answer behind it came from. One below that of a redirect is not said in full. */
    private Optional<String> leadsTo() {
        boolean redirect = status >= 300 && status < 400;
        return redirect ? headers.first("Location").filter(WebAddresses::isAbsolute) : Optional.empty();
    }

    /** Offset of the body. */
    int end() {
        return end;
    }

    /** The body without its codings. */
    Payload body(byte[] payload, long maxBytes) throws IOException {
        byte[] body = Arrays.copyOfRange(payload, end, payload.length);
        return ContentCoding.decoded(new ByteArrayInputStream(body), headers.all(ContentCoding.HEADER), maxBytes);
    }

    Transport transport() {
        boolean coded = headers.first("Content-Encoding").isPresent()
                || headers.first("Transfer-Encoding").isPresent();
        return new Transport(
                url,
                coded ? OptionalLong.empty() : length(),
                headers.first("Content-Type").filter(type -> !type.isEmpty()),
                OptionalInt.of(status),
                ContentRange.of(status, headers.first("Content-Range").orElse(""))
                        .flatMap(ContentRange::missing),
                headers.first("Date").flatMap(CaptureTime::of));
    }

    private OptionalLong length() {
        return headers.first("Content-Length")
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(length -> OptionalLong.of(Long.parseLong(length)))
                .orElse(OptionalLong.empty());
    }
}
