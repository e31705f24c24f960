package dev.stemma.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is read as JSON, and within which bounds: bounded strings and depth; NaN as Python writes it; field names are not kept after the
 * record. Immutable.
 */
public final class JsonSyntax {
    private final JsonFactory factory;

    /**
     * @param longest characters of a string
     * @param deepest values inside one another
     */
    public JsonSyntax(int longest, int deepest) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longest)
                        .maxNestingDepth(deepest)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** The values of {@code in}, which is closed with them. */
    public JsonStream stream(InputStream in) throws IOException {
        return new JsonStream(factory.createParser(in));
    }

    /** The values of {@code length} bytes from {@code start} on. */
    public JsonStream stream(byte[] bytes, int start, int length) throws IOException {
        return new JsonStream(factory.createParser(bytes, start, length));
    }

    /** The values of a text. */
    public JsonStream stream(String text) throws IOException {
        return new JsonStream(factory.createParser(text));
    }

    JsonFactory factory() {
        return factory;
    }
}
