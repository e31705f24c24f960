package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.lexicon.ColumnRole;
import java.io.IOException;
import java.util.Optional;

/**
 * Records of documents that stand deeper in a JSON file than its first value, as an interface answers with them:
 * {@code {"data": {"items": [{"content": "..."}]}}}.
 */
final class NestedRecords {
    /** Words of a text. Labels and settings under the name of a text field have fewer. */
    private static final int FEW_WORDS = 4;

    private NestedRecords() {}

    /**
     * The first list in objects whose first object has a text of some words in a text field.
     *
     * @param start the file's first bytes
     * @return its way from the outermost object, as {@code data.items}
     */
    static Optional<String> find(byte[] start, Reading reading) {
        try (JsonParser parser = JsonSyntax.factory(reading.limits()).createParser(start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    String way = parser.getParsingContext()
                            .getParent()
                            .pathAsPointer()
                            .toString();
                    if (parser.nextToken() == JsonToken.START_OBJECT
                            && isDocument(parser, reading.options().fields())) {
                        return Optional.of(way.substring(1).replace('/', '.'));
                    }
                    leave(parser);
                }
            }
        } catch (IOException e) {
            // broken, or it goes on behind the part that was looked at
        }
        return Optional.empty();
    }

    /** Reads an object that was entered. A list of cookies has columns of such a list, whatever it calls their texts. */
    static boolean isDocument(JsonParser parser, FieldNames names) throws IOException {
        boolean text = false;
        int cookies = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            boolean named = names.arePayload(name);
            cookies += ColumnRole.of(name).isPresent() ? 1 : 0;
            JsonToken value = parser.nextToken();
            text |= named && value == JsonToken.VALUE_STRING && hasWords(parser.getText());
            parser.skipChildren();
        }
        return text && cookies < 2;
    }

    private static boolean hasWords(String text) {
        return text.chars().filter(Character::isWhitespace).limit(FEW_WORDS).count() >= FEW_WORDS - 1;
    }

    /** Reads on to the end of the list. */
    private static void leave(JsonParser parser) throws IOException {
        int open = parser.currentToken() == JsonToken.END_ARRAY ? 0 : 1;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }
}
