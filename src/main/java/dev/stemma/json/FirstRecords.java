package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.FieldNames;
import java.io.IOException;

/** Whether a JSON file is of records, one after another or in one list: its first ones tell. */
final class FirstRecords {
    private FirstRecords() {}

    /** Whether each value of a file that begins so, or of the list in it, is a record. */
    static boolean holds(byte[] start, JsonSyntax json, FieldNames names) {
        try (JsonParser parser = json.factory().createParser(start)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            JsonRecord first = new JsonRecord(names);
            if (token == JsonToken.VALUE_NULL) {
                return isFollowedByDocument(parser, names);
            }
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            try {
                first.object(parser);
            } catch (IOException e) {
                // the record goes on behind the part that was looked at, or is broken
                return first.hasPayload() || first.named();
            }
            // records whose text is no string are told one by one; a single object may be anything
            return first.hasPayload()
                    || (first.named() && parser.getParsingContext().inArray())
                    || isFollowedByDocument(parser, names);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a first record of which scraping failed stands in front of others that have a text. */
    private static boolean isFollowedByDocument(JsonParser parser, FieldNames names) throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
            if (token == JsonToken.START_OBJECT) {
                JsonOutline object = JsonOutline.at(parser);
                if (object.isDocument(names) && !object.isCookie()) {
                    return true;
                }
            }
            token = parser.nextToken();
        }
        return false;
    }
}
