package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The fields of one JSON object that matter; all others are read over. */
final class JsonRecord {
    private final Fields fields;

    JsonRecord(FieldNames names) {
        fields = new Fields(names);
    }

    /** Reads one object, which must be all that the parser has. */
    void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("starts with no {");
        }
        object(parser);
        if (parser.nextToken() != null) {
            throw new IOException("something follows the object");
        }
    }

    /** Reads the rest of an object that was entered. */
    void object(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token == null) {
                throw new IOException("the object has no end");
            }
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw new IOException("the object has no end");
            }
            if (value == JsonToken.VALUE_NULL) {
                fields.empty(name);
            } else if (value.isScalarValue() && fields.wants(name)) {
                fields.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    void give(Entry container, String member, Reading reading) {
        fields.give(container, member, reading);
    }
}
