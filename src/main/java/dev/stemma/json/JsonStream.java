package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;

/** JSON as a stream of tokens. Not thread-safe. */
public final class JsonStream implements Closeable {
    /** What stands next. */
    public enum Token {
        START_OBJECT,
        END_OBJECT,
        START_ARRAY,
        END_ARRAY,
        /** The name of a field, whose value comes next. */
        NAME,
        /** A text, a number, true or false. */
        SCALAR,
        NULL,
        /** Nothing any more. */
        END
    }

    private final JsonParser parser;

    JsonStream(JsonParser parser) {
        this.parser = parser;
    }

    JsonParser parser() {
        return parser;
    }

    /** Goes on to the next token and says what it is; {@code END} again and again behind the last. */
    public Token next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return Token.END;
        }
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.NAME;
            case VALUE_NULL -> Token.NULL;
            default -> Token.SCALAR;
        };
    }

    /** Goes to the end of the object or list that was entered last; does nothing at any other token. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    /** The name of the field that the stream is at. */
    public String name() throws IOException {
        return parser.currentName();
    }

    /** The scalar that the stream is at. */
    public String text() throws IOException {
        return parser.getText();
    }

    /** The same as a number; 0 where it is none. */
    public int number() throws IOException {
        return parser.getValueAsInt();
    }

    /** The same of a large one. */
    public long longNumber() throws IOException {
        return parser.getValueAsLong();
    }

    /** The way to where the stream is, as a pointer of RFC 6901. */
    public String way() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** How many bytes were read, at least; 0 where nobody knows. */
    public long offset() {
        return Math.max(0, parser.currentLocation().getByteOffset());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
