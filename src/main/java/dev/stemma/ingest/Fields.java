package dev.stemma.ingest;

import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.sketch.Utf8;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One record of a JSON lines file or a table, on its way to a capture: of each kind the value of the best field so far. */
final class Fields {
    private static final byte[] NOTHING = {};

    /** Fields that a message names. */
    private static final int MOST_NAMES = 12;

    private final FieldNames names;
    private final Best<byte[]> text = new Best<>();
    private final Best<byte[]> html = new Best<>();
    private final Best<byte[]> otherText = new Best<>();
    private final Best<String> url = new Best<>();
    private final Best<String> id = new Best<>();
    private final Best<Instant> date = new Best<>();
    private final Best<String> status = new Best<>();
    private Optional<Charset> charset = Optional.empty();
    private boolean emptyText;
    private byte[] blank = NOTHING;

    /** Payloads that are bytes of a charset that nobody said. */
    private final List<byte[]> undecoded = new ArrayList<>(0);

    private final List<String> others = new ArrayList<>();
    private String otherwise = "";
    private String twice = "";

    Fields(FieldNames names) {
        this.names = names;
    }

    /** Says in which charset the record stood that is not UTF-8 as it should be; its values are given in UTF-8 all the same. */
    void recorded(Charset in) {
        charset = Optional.of(in);
    }

    /** Whether a value of this name could still win. */
    boolean wants(String name) {
        return wantsPayload(name) || wantsWord(name);
    }

    /** Whether it could as the capture's payload. */
    boolean wantsPayload(String name) {
        return text.wants(names.text(), name)
                || html.wants(names.html(), name)
                || otherText.wants(names.otherText(), name);
    }

    /** Whether it could as something that is said of the capture. */
    boolean wantsWord(String name) {
        return url.wants(names.url(), name)
                || id.wants(names.id(), name)
                || date.wants(names.date(), name)
                || status.wants(names.status(), name);
    }

    void put(String name, String value) {
        if (wantsPayload(name)) {
            payload(name, Utf8.of(value));
        }
        word(name, value);
    }

    /** Whether its value is what a payload is taken from, and it stands in the record once more. */
    boolean holds(String name) {
        return text.holds(name) || html.holds(name) || otherText.holds(name);
    }

    /** The second value of a name that {@linkplain #holds holds} the payload. */
    void again(String name, String value) {
        byte[] utf8 = Utf8.of(value);
        byte[] held = text.holds(name) ? text.value : html.holds(name) ? html.value : otherText.value;
        if (!isBlank(utf8) && !Arrays.equals(utf8, held)) {
            twice = name;
        }
    }

    /** The address under which the record stands, if it has none itself. */
    void address(String value) {
        url.orElse(value);
    }

    /** The whole record is a text. */
    void text(byte[] utf8) {
        emptyText = true;
        blank = utf8;
        if (!isBlank(utf8)) {
            text.orElse(utf8);
        }
    }

    /** A payload's UTF-8. One of white space is a payload where there is no other. */
    void payload(String name, byte[] written) {
        Optional<Literal.Value> literal = Literal.of(written);
        byte[] utf8 = literal.map(Literal.Value::bytes).orElse(written);
        if (literal.isPresent() && !literal.get().isText()) {
            undecoded.add(utf8);
        }
        if (isBlank(utf8)) {
            empty(name);
            blank = emptyText ? utf8 : blank;
            return;
        }
        text.put(names.text(), name, utf8);
        html.put(names.html(), name, utf8);
        otherText.put(names.otherText(), name, utf8);
    }

    void word(String name, String value) {
        if (!names.absolute().has(name) || Addresses.isAbsolute(value)) {
            url.put(names.url(), name, value);
        }
        id.put(names.id(), name, value);
        if (date.wants(names.date(), name)) {
            CaptureTime.of(value).ifPresent(time -> date.put(names.date(), name, time));
        }
        if (isStatus(value)) {
            status.put(names.status(), name, value);
        }
    }

    /** Whether there is a payload, if an empty one. */
    boolean hasPayload() {
        return text.value != null || html.value != null || otherText.value != null || emptyText;
    }

    /** The field is there and has no value: a capture of nothing is still a capture. */
    void empty(String name) {
        emptyText |= names.arePayload(name);
    }

    /** A field that is not asked for: a record without a text says what it has. */
    void other(String name) {
        if (others.size() < MOST_NAMES) {
            others.add(name);
        }
    }

    /** Whether names of fields would still be told: of a record without a text so far. */
    boolean asksForNames() {
        return others.size() < MOST_NAMES && !hasPayload();
    }

    /** The field is there and holds something that is no text. */
    void otherwise(String name, String what) {
        if (otherwise.isEmpty()) {
            otherwise = "its field \"" + name + "\" is " + what + ", and no text; name another";
        }
    }

    /** Hands on the capture, or the rejection of a record without text. */
    void give(Entry container, String member, Reading reading) {
        give(container.member(member, InputStream.nullInputStream()), reading);
    }

    /** The same for a record that is the whole of {@code entry}. */
    void give(Entry entry, Reading reading) {
        Origin origin = entry.origin();
        boolean fromHtml = text.value == null && html.value != null;
        byte[] payload = fromHtml ? html.value : text.value != null ? text.value : otherText.value;
        if (!hasPayload()) {
            reading.reject(
                    origin,
                    Code.NO_TEXT_FIELD,
                    (otherwise.isEmpty()
                                    ? "has none of the text fields " + names.asked()
                                            + (others.isEmpty() ? "" : " but " + Reading.shortened(others.toString()))
                                            + "; name the field"
                                    : otherwise)
                            + " with --text-field or --html-field");
            return;
        }
        if (!twice.isEmpty()) {
            reading.reject(
                    origin,
                    Code.MALFORMED,
                    "has \"" + twice
                            + "\" twice, with two texts; rename one of them, and name it with --text-field if it is the"
                            + " one to read");
            return;
        }
        boolean isText = undecoded.stream().noneMatch(taken -> taken == payload);
        WrittenInFront told = isText
                ? WrittenInFront.ofText(payload == null ? blank : payload, reading.options())
                : WrittenInFront.of(new Payload(payload, false, false), reading.options());
        byte[] bytes = told.payload().bytes();
        long max = reading.limits().maxBytes();
        if (bytes.length > max || told.payload().isTooLarge()) {
            reading.tooLarge(
                    origin,
                    "max-bytes",
                    max,
                    told.payload().isTooLarge() ? "more than " + max + " bytes" : bytes.length + " bytes");
            return;
        }
        String type = fromHtml || HtmlStart.isAt(bytes) ? "text/html" : "text/plain";
        Transport said = transport(
                isText
                        ? type + "; charset=utf-8" + recorded()
                        : told.transport().contentType().orElse(type),
                told.transport());
        Transport transport = told.payload().isCut() ? Transports.cut(said) : said;
        Optional<String> userId = filled(id);
        if (userId.isPresent()) {
            reading.capture(userId.get(), entry.origin(), transport, bytes);
        } else {
            reading.capture(entry, transport, bytes);
        }
    }

    /** What the record says of the capture. */
    Transport transport(Optional<String> contentType) {
        return new Transport(
                filled(url),
                OptionalLong.empty(),
                contentType,
                status(),
                Optional.empty(),
                Optional.ofNullable(date.value));
    }

    /** The same, and what stands in front of the payload where the record says nothing. */
    private Transport transport(String contentType, Transport inFront) {
        Transport said = transport(Optional.of(contentType));
        return new Transport(
                said.url().or(inFront::url),
                inFront.declaredLength(),
                said.contentType(),
                said.status().isPresent() ? said.status() : inFront.status(),
                inFront.truncated(),
                said.date().or(inFront::date));
    }

    private String recorded() {
        return charset.map(in -> "; " + Transport.RECORD_CHARSET + "=" + in.name())
                .orElse("");
    }

    private static boolean isBlank(byte[] utf8) {
        for (byte b : utf8) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isStatus(String value) {
        return value.length() == 3
                && value.charAt(0) >= '1'
                && value.charAt(0) <= '5'
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private OptionalInt status() {
        return status.value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(status.value));
    }

    private static Optional<String> filled(Best<String> best) {
        return Optional.ofNullable(best.value).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value of the first name in a list that has one. */
    private static final class Best<T> {
        private int rank = FieldList.NONE;
        private String from = "";
        private T value;

        /** A value that stands under no name. */
        void orElse(T candidate) {
            value = value == null ? candidate : value;
        }

        boolean wants(FieldList order, String name) {
            return order.rank(name) < rank;
        }

        boolean holds(String name) {
            return value != null && from.equals(name);
        }

        void put(FieldList order, String name, T candidate) {
            int found = order.rank(name);
            if (found < rank) {
                rank = found;
                from = name;
                value = candidate;
            }
        }
    }
}
