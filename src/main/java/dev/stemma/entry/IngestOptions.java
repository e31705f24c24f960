package dev.stemma.entry;

import dev.stemma.fields.FieldNames;
import dev.stemma.stream.IngestLimits;
import java.io.Serializable;

/**
 * How inputs are read.
 *
 * @param fields which fields of JSON lines and tables hold what
 * @param limits what reading may cost
 */
public record IngestOptions(FieldNames fields, IngestLimits limits) implements Serializable {
    public static IngestOptions defaults() {
        return new IngestOptions(FieldNames.defaults(), IngestLimits.defaults());
    }

    public IngestOptions withFields(FieldNames other) {
        return new IngestOptions(other, limits);
    }

    public IngestOptions withLimits(IngestLimits other) {
        return new IngestOptions(fields, other);
    }
}
