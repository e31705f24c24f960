package dev.stemma.fields;

import dev.stemma.model.Transport;
import dev.stemma.text.Cut;
import dev.stemma.text.Utf8;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One record of a JSON lines file or a table, on its way to a capture: of each kind the value of the best field so far. Not thread-safe. */
public final class Fields {
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
    private String longText = "";
    private String otherwise = "";
    private String twice = "";

    public Fields(FieldNames names) {
        this.names = names;
    }

    /** Says in which charset the record stood that is not UTF-8 as it should be; its values are given in UTF-8 all the same. */
    public void recorded(Charset in) {
        charset = Optional.of(in);
    }

    /** Whether a value of this name could still win. */
    public boolean wants(String name) {
        return wantsPayload(name) || wantsWord(name);
    }

    /** Whether it could as the capture's payload. */
    public boolean wantsPayload(String name) {
        return text.wants(names.text(), name)
                || html.wants(names.html(), name)
                || otherText.wants(names.otherText(), name);
    }

    /** Whether it could as something that is said of the capture. */
    public boolean wantsWord(String name) {
        return url.wants(names.url(), name)
                || id.wants(names.id(), name)
                || date.wants(names.date(), name)
                || status.wants(names.status(), name);
    }

    /** A value in words, for whatever it may be asked. */
    public void put(String name, String value) {
        if (wantsPayload(name)) {
            payload(name, Utf8.of(value));
        }
        word(name, value);
    }

    /** Whether its value is what a payload is taken from, and it stands in the record once more. */
    public boolean holds(String name) {
        return text.holds(name) || html.holds(name) || otherText.holds(name);
    }

    /** The second value of a name that {@linkplain #holds holds} the payload. */
    public void again(String name, String value) {
        byte[] utf8 = Utf8.of(value);
        byte[] held = text.holds(name) ? text.value : html.holds(name) ? html.value : otherText.value;
        if (!isBlank(utf8) && !Arrays.equals(utf8, held)) {
            twice = name;
        }
    }

    /** The address under which the record stands, if it has none itself. */
    public void address(String value) {
        url.orElse(value);
    }

    /** The whole record is a text. */
    public void text(byte[] utf8) {
        emptyText = true;
        blank = utf8;
        if (!isBlank(utf8)) {
            text.orElse(utf8);
        }
    }

    /** A payload's UTF-8. One of white space is a payload where there is no other. */
    public void payload(String name, byte[] written) {
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

    /** A value in words, for what is said of the capture. */
    public void word(String name, String value) {
        if (!names.absolute().has(name) || WebAddresses.isAbsolute(value)) {
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
    public boolean hasPayload() {
        return text.value != null || html.value != null || otherText.value != null || emptyText;
    }

    /** The field is there and has no value: a capture of nothing is still a capture. */
    public void empty(String name) {
        emptyText |= names.arePayload(name);
    }

    /** A field that is not asked for: a record without a text says what it has. */
    public void other(String name) {
        if (others.size() < MOST_NAMES) {
            others.add(name);
        }
    }

    /** Whether names of fields would still be told: of a record without a text so far. */
    public boolean asksForNames() {
        return others.size() < MOST_NAMES && !hasPayload();
    }

    /** A field that is not asked for holds a text that no setting and no note has. */
    public void longText(String name) {
        longText = longText.isEmpty() ? name : longText;
    }

    /** The field is there and holds something that is no text. */
    public void otherwise(String name, String what) {
        if (otherwise.isEmpty()) {
            otherwise = "its field \"" + name + "\" is " + what + ", and no text; name another";
        }
    }

    /** Why no document can be made of the record; empty when one can. */
    public Optional<String> withoutText() {
        return hasPayload()
                ? Optional.empty()
                : Optional.of((otherwise.isEmpty()
                                ? "has none of the text fields " + names.asked()
                                        + (others.isEmpty() ? "" : " but " + Cut.shown(others.toString()))
                                        + (longText.isEmpty()
                                                ? "; name the field"
                                                : ", and \"" + Cut.shown(longText)
                                                        + "\" seems to hold a text: name the field")
                                : otherwise)
                        + " with --text-field or --html-field");
    }

    /** Why it is not known which text is the record's. */
    public Optional<String> withTwoTexts() {
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of("has \"" + twice
                        + "\" twice, with two texts; rename one of them, and name it with --text-field if it is the"
                        + " one to read");
    }

    /** What the document is made of; of a record that has none of the fields, what it is itself. */
    public byte[] payload() {
        byte[] best = best();
        return best == null ? blank : best;
    }

    private byte[] best() {
        return isHtml() ? html.value : text.value != null ? text.value : otherText.value;
    }

    /** Whether that is of a field that holds HTML. */
    public boolean isHtml() {
        return text.value == null && html.value != null;
    }

    /** Whether it is UTF-8, as a text of the record is, and not bytes that the record only brings along. */
    public boolean isText() {
        byte[] best = best();
        return undecoded.stream().noneMatch(taken -> taken == best);
    }

    /** In which charset the record stood, when that is not UTF-8. */
    public Optional<Charset> charset() {
        return charset;
    }

    /** The id that the user gave the record. */
    public Optional<String> userId() {
        return filled(id);
    }

    /** What the record says of the capture. */
    public Transport transport(Optional<String> contentType) {
        return new Transport(
                filled(url),
                OptionalLong.empty(),
                contentType,
                status(),
                Optional.empty(),
                Optional.ofNullable(date.value));
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
