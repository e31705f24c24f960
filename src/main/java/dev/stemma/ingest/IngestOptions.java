package dev.stemma.ingest;

import java.io.Serializable;
import java.util.List;

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

    /** The same with the texts in {@code name} only. */
    public IngestOptions withTextField(String name) {
        return new IngestOptions(
                new FieldNames(List.of(name), fields.html(), fields.url(), fields.id(), fields.date(), fields.status()),
                limits);
    }

    /** The same with HTML in {@code name}, and no text field. */
    public IngestOptions withHtmlField(String name) {
        return new IngestOptions(
                new FieldNames(List.of(), List.of(name), fields.url(), fields.id(), fields.date(), fields.status()),
                limits);
    }

    /** The same with the addresses in {@code name} only. */
    public IngestOptions withUrlField(String name) {
        return new IngestOptions(
                new FieldNames(
                        fields.text(), fields.html(), List.of(name), fields.id(), fields.date(), fields.status()),
                limits);
    }

    /** The same with the ids in {@code name} only. */
    public IngestOptions withIdField(String name) {
        return new IngestOptions(
                new FieldNames(
                        fields.text(), fields.html(), fields.url(), List.of(name), fields.date(), fields.status()),
                limits);
    }

    public IngestOptions withLimits(IngestLimits other) {
        return new IngestOptions(fields, other);
    }
}
