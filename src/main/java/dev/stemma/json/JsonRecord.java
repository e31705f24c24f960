package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Fields;
import dev.stemma.fields.Prose;
import dev.stemma.text.Utf8;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one JSON object that matter; all others are read over. One inside another is called by the way to it: {@code
 * response.body}.
 */
public final class JsonRecord {
    private final FieldNames names;
    private final Fields fields;
    private boolean named;
    private boolean header;

    public JsonRecord(FieldNames names) {
        this.names = names;
        fields = new Fields(names);
    }

    /** The same of a record that is not in UTF-8. */
    public JsonRecord(FieldNames names, Charset recorded) {
        this(names);
        fields.recorded(recorded);
    }

    /** Reads one object, which must be all that the stream has. */
    public void read(JsonStream stream) throws IOException {
        JsonParser parser = stream.parser();
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new IOException(
                    first == JsonToken.START_ARRAY
                            ? "a list; write it as an object, {\"url\": ..., \"text\": ...}"
                            : "starts with no {");
        }
        object(parser);
        if (parser.nextToken() != null) {
            throw new IOException("something follows the object");
        }
    }

    /** Reads the rest of an object that was entered. */
    void object(JsonParser parser) throws IOException {
        object("", parser);
    }

    /** @param way to the object, with a dot behind it */
    private void object(String way, JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the object has no end");
            }
            String name = name(way, parser.currentName());
            named |= fields.wantsPayload(name);
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw new EOFException("the object has no end");
            }
            boolean entered = value == JsonToken.START_OBJECT
                    && name.length() <= FieldNames.LONGEST_WAY
                    && !fields.wantsPayload(name)
                    && (names.haveInside(name) || fields.wantsWord(name) || fields.asksForNames());
            if (!entered && !fields.wants(name)) {
                fields.other(name);
                if (value == JsonToken.VALUE_STRING && fields.asksForNames() && Prose.isLong(parser.getText())) {
                    fields.longText(name);
                }
            }
            if (entered) {
                object(name + ".", parser);
            } else if (value == JsonToken.VALUE_NULL) {
                fields.empty(name);
            } else if (value.isScalarValue()) {
                scalar(name, parser);
            } else if (value == JsonToken.START_ARRAY && fields.wants(name)) {
                list(name, parser);
            } else {
                if (fields.wantsPayload(name)) {
                    fields.otherwise(name, "an object");
                }
                parser.skipChildren();
            }
        }
    }

    /** A value that MongoDB's exports put into an object to say its type, {@code {"fetched_at": {"$date": "2026-03-04"}}}, is that of the field itself. */
    private static String name(String way, String own) {
        if (way.isEmpty()) {
            return own;
        }
        return own.startsWith("$") ? way.substring(0, way.length() - 1) : way + own;
    }

    /**
     * Paragraphs or lines of one text: joined by line ends. In a list that holds anything else it is not known what is text. What is said
     * of the capture is taken from a list of one, as item loaders write it.
     */
    private void list(String name, JsonParser parser) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean strings = true;
        int values = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the list has no end");
            }
            values++;
            strings &= token == JsonToken.VALUE_STRING;
            if (strings) {
                text.append(text.length() == 0 ? "" : "\n").append(parser.getText());
                parser.streamReadConstraints().validateStringLength(text.length());
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else if (values == 1 && token != JsonToken.VALUE_NULL && fields.wantsWord(name)) {
                text.append(parser.getText()); // a status is a number
            }
        }
        if (values == 1 && text.length() > 0 && fields.wantsWord(name)) {
            fields.word(name, text.toString());
        }
        if (!fields.wantsPayload(name)) {
            return;
        }
        if (strings && text.length() == 0) {
            fields.empty(name);
        } else if (strings) {
            fields.payload(name, Utf8.of(text.toString()));
        } else {
            fields.otherwise(name, "a list that holds other things than strings");
        }
    }

    /**
     * Takes the value that the parser is at as the whole of a record: a text, or a list of its lines, or nothing.
     *
     * @return whether it is one of these
     */
    boolean text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            Optional<String> lines = lines(parser);
            lines.ifPresent(text -> fields.text(Utf8.of(text)));
            return lines.isPresent();
        }
        boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
        if (!isNull && parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        fields.text(Utf8.of(isNull ? "" : parser.getText()));
        return true;
    }

    /**
     * Reads the rest of a list that was entered, as a row of a table.
     *
     * @return whether it has no more values than the table has columns
     */
    boolean row(List<String> columns, JsonParser parser) throws IOException {
        int i = 0;
        boolean names = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the row has no end");
            }
            String column = i < columns.size() ? columns.get(i) : "";
            i++;
            names &= token == JsonToken.VALUE_STRING && parser.getText().equals(column);
            if (token == JsonToken.VALUE_NULL) {
                fields.empty(column);
            } else if (token == JsonToken.VALUE_STRING && column.equals(JsonShape.Rows.TEXT)) {
                fields.text(Utf8.of(parser.getText()));
            } else if (column.equals(JsonShape.Rows.ADDRESS)) {
                fields.address(parser.getText());
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else {
                scalar(column, parser);
            }
        }
        header = names && i == columns.size();
        return i <= columns.size();
    }

    /** Whether the row that was read last holds the names of the columns. */
    boolean isHeader() {
        return header;
    }

    /** The address under which it stands, where it has none itself. */
    void address(String address) {
        fields.address(address);
    }

    /** The rest of a list that was entered, if it holds strings only. */
    private static Optional<String> lines(JsonParser parser) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean strings = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the list has no end");
            }
            strings &= token == JsonToken.VALUE_STRING;
            if (strings) {
                text.append(text.length() == 0 ? "" : "\n").append(parser.getText());
                parser.streamReadConstraints().validateStringLength(text.length());
            }
            parser.skipChildren();
        }
        return strings ? Optional.of(text.toString()) : Optional.empty();
    }

    private void scalar(String name, JsonParser parser) throws IOException {
        if (fields.holds(name)) {
            fields.again(name, parser.getText());
        } else if (fields.wantsPayload(name)) {
            fields.payload(name, Utf8.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
        }
        if (fields.wantsWord(name)) {
            fields.word(name, parser.getText());
        }
    }

    /** Whether a field that holds a payload was named, if its value was not read to its end. */
    boolean named() {
        return named;
    }

    /** Whether it has one of the fields that hold a payload. */
    boolean hasPayload() {
        return fields.hasPayload();
    }

    /** What it says. */
    public Fields fields() {
        return fields;
    }
}
