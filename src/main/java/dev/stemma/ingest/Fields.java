package dev.stemma.ingest;

import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One record of a JSON lines file or a table, on its way to a capture: of each kind the value of the best field so far. */
final class Fields {
    private final FieldNames names;
    private final Best text = new Best();
    private final Best html = new Best();
    private final Best url = new Best();
    private final Best id = new Best();
    private final Best date = new Best();
    private final Best status = new Best();
    private boolean emptyText;

    Fields(FieldNames names) {
        this.names = names;
    }

    /** Whether a value of this name could still win. */
    boolean wants(String name) {
        return text.wants(names.text(), name)
                || html.wants(names.html(), name)
                || url.wants(names.url(), name)
                || id.wants(names.id(), name)
                || date.wants(names.date(), name)
                || status.wants(names.status(), name);
    }

    void put(String name, String value) {
        text.put(names.text(), name, value);
        html.put(names.html(), name, value);
        url.put(names.url(), name, value);
        id.put(names.id(), name, value);
        date.put(names.date(), name, value);
        status.put(names.status(), name, value);
    }

    /** The field is there and has no value: a capture of nothing is still a capture. */
    void empty(String name) {
        emptyText |= names.text().contains(name) || names.html().contains(name);
    }

    /** Hands on the capture, or the rejection of a record without text. */
    void give(Entry container, String member, Reading reading) {
        Origin origin = container.origin().member(member);
        boolean isHtml = text.value == null && html.value != null;
        String payload = isHtml ? html.value : text.value;
        if (payload == null && !emptyText) {
            reading.reject(
                    origin,
                    Code.NO_TEXT_FIELD,
                    "has none of the text fields " + names.text() + " " + names.html()
                            + "; name the field with --text-field or --html-field");
            return;
        }
        byte[] bytes = utf8(payload == null ? "" : payload);
        long max = reading.limits().maxBytes();
        if (bytes.length > max) {
            reading.tooLarge(origin, "max-bytes", max, bytes.length + " bytes");
            return;
        }
        Transport transport = new Transport(
                url.filled(),
                OptionalLong.empty(),
                Optional.of(isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"),
                status(),
                Optional.empty(),
                date.filled());
        Optional<String> userId = id.filled();
        if (userId.isPresent()) {
            reading.capture(userId.get(), origin, transport, bytes);
        } else {
            reading.capture(container.member(member, InputStream.nullInputStream()), transport, bytes);
        }
    }

    private OptionalInt status() {
        String value = status.value;
        return value != null && value.matches("[1-5][0-9][0-9]")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    /** UTF-8, where half a surrogate pair (JSON can spell one) becomes U+FFFD and not a question mark. */
    static byte[] utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return withoutLoneSurrogates(text).getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (whole == null) {
                whole = new StringBuilder(text);
            }
            whole.setCharAt(i, '\uFFFD');
        }
        return whole == null ? text : whole.toString();
    }

    /** The value of the first name in a list that has one. */
    private static final class Best {
        private int rank = Integer.MAX_VALUE;
        private String value;

        boolean wants(List<String> order, String name) {
            int found = order.indexOf(name);
            return found >= 0 && found < rank;
        }

        void put(List<String> order, String name, String candidate) {
            if (wants(order, name)) {
                rank = order.indexOf(name);
                value = candidate;
            }
        }

        Optional<String> filled() {
            return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
        }
    }
}
