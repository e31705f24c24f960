package dev.stemma.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes JSON on one line, value by value; what it writes to stays open. Not thread-safe. */
public final class JsonWriter implements Closeable {
    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    public static JsonWriter to(Writer out) throws IOException {
        return new JsonWriter(Json.generator(out));
    }

    /** The same in UTF-8; it buffers. */
    public static JsonWriter to(OutputStream out) throws IOException {
        return new JsonWriter(Json.generator(out));
    }

    public void startObject() throws IOException {
        json.writeStartObject();
    }

    public void endObject() throws IOException {
        json.writeEndObject();
    }

    public void startArray() throws IOException {
        json.writeStartArray();
    }

    public void endArray() throws IOException {
        json.writeEndArray();
    }

    /** The name of a field, whose value comes next. */
    public void name(String name) throws IOException {
        json.writeFieldName(name);
    }

    /** null, Boolean, a number, String, List or Map of these; a number that JSON lacks is null, and all else what it says of itself. */
    public void value(Object value) throws IOException {
        Json.write(json, value);
    }

    /** A field with its value. */
    public void field(String name, Object value) throws IOException {
        name(name);
        value(value);
    }

    /** A value that is JSON already. */
    public void written(String value) throws IOException {
        json.writeRawValue(value);
    }

    /** Behind a value of a file that has one a line. */
    public void endLine() throws IOException {
        json.writeRaw('\n');
    }

    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
