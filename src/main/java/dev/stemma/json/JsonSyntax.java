package dev.stemma.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** What is read as JSON, and within which bounds. */
public final class JsonSyntax {
    private JsonSyntax() {}

    /**
     * Bounded strings and depth; NaN as Python writes it; field names are not kept after the record.
     *
     * @param longest characters of a string
     * @param deepest values inside one another
     */
    public static JsonFactory factory(int longest, int deepest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longest)
                        .maxNestingDepth(deepest)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }
}
