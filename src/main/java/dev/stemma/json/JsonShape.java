package dev.stemma.json;

import dev.stemma.fields.FieldNames;
import dev.stemma.fields.WebAddresses;
import dev.stemma.text.Cut;
import dev.stemma.text.Hosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the documents of a JSON file stand. */
public sealed interface JsonShape {
    /** The one record that an object holds beside what an interface says of its answer: {@code {"success": true, "data": {...}}}. */
    record Inside(String name) implements JsonShape {}

    /**
     * A list of records, by the objects around it: {@code {"data": {"items": [...]}}}.
     *
     * @param way empty where none is around it, nor has the list to be one: records may stand one after another
     */
    record ListAt(List<String> way) implements JsonShape {
        public ListAt {
            way = List.copyOf(way);
        }
    }

    /**
     * One object with a document under each name.
     *
     * @param addresses whether the names are addresses or hosts
     */
    record Entries(boolean addresses) implements JsonShape {
        static boolean isHost(String name) {
            return name.indexOf('.') > 0
                    && name.indexOf('/') < 0
                    && Hosts.siteOf(name).isPresent();
        }
    }

    /**
     * A list of lists, a document in each.
     *
     * @param way to it
     * @param columns what stands where; the empty name is of a column that is not read, {@link #ADDRESS} and {@link #TEXT} are of one without a name
     * @param header whether the first list has these names
     */
    record Rows(List<String> way, List<String> columns, boolean header) implements JsonShape {
        static final String ADDRESS = "\0address";
        static final String TEXT = "\0text";

        public Rows {
            way = List.copyOf(way);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Documents that cannot be read as they stand there.
     *
     * @param what is to be said and done
     */
    record Unread(String what) implements JsonShape {}

    /** A text itself, as a list of cookies is, or sentences between marks of a form. */
    record Text() implements JsonShape {}

    /** Nothing that anybody reads: settings, a manifest, what a server says of an answer. */
    record NoText() implements JsonShape {}

    /** The shape of a file that begins so. */
    static JsonShape of(byte[] start, JsonSyntax json, FieldNames names) {
        if (FirstRecords.holds(start, json, names)) {
            return new ListAt(List.of());
        }
        Optional<JsonOutline> outline = JsonOutline.of(start, json);
        if (outline.isEmpty()) {
            return new Text();
        }
        JsonOutline root = outline.get();
        Optional<JsonShape> documents = root.isObject() ? ofObject(root, names) : ofList(root, List.of(), names);
        return documents.or(() -> longText(root)).orElseGet(() -> withoutDocuments(root, names));
    }

    private static Optional<JsonShape> ofObject(JsonOutline root, FieldNames names) {
        if (isByColumns(root, names)) {
            return Optional.of(new Unread("its texts are written column by column: write it record by record, as"
                    + " pandas does with to_json(..., orient=\"records\", lines=True)"));
        }
        Optional<JsonOutline> columns = root.child("columns");
        Optional<JsonOutline> data = root.child("data").filter(JsonOutline::isList);
        if (columns.isPresent()
                && data.isPresent()
                && columns.get().values().anyMatch(c -> names.arePayload(c.text()))) {
            return Optional.of(new Rows(
                    List.of("data"),
                    columns.get().values().map(JsonOutline::text).toList(),
                    false));
        }
        if (!root.children().isEmpty() && root.names().allMatch(WebAddresses::isAbsolute)) {
            return Optional.of(new Entries(true));
        }
        if (root.values().anyMatch(value -> isTextOrDocument(value, names))
                && root.names().allMatch(Entries::isHost)
                && root.values().allMatch(value -> isTextOrDocument(value, names) || isEmpty(value))) {
            return Optional.of(new Entries(true));
        }
        List<String> records = root.children().stream()
                .filter(child -> child.getValue().isPlacedDocument(names))
                .map(Map.Entry::getKey)
                .toList();
        if (!records.isEmpty()
                && root.values().allMatch(JsonOutline::isObject)
                && records.size() == root.children().size()) {
            return Optional.of(new Entries(false));
        }
        if (records.size() == 1 && root.whole()) {
            return Optional.of(new Inside(records.get(0)));
        }
        return lists(root, names);
    }

    private static boolean isEmpty(JsonOutline value) {
        return value.kind() == JsonOutline.Kind.NULL
                || (value.kind() == JsonOutline.Kind.STRING && value.text().isBlank());
    }

    private static boolean isTextOrDocument(JsonOutline value, FieldNames names) {
        return value.isText() || value.isDocument(names);
    }

    /** Every value is an object by the number of the row, or a list, and one of them holds texts. */
    private static boolean isByColumns(JsonOutline root, FieldNames names) {
        return root.children().size() > 1
                && root.values()
                        .allMatch(value -> value.isObject() && value.names().allMatch(JsonShape::isNumber))
                && root.children().stream()
                        .anyMatch(child -> names.arePayload(child.getKey())
                                && child.getValue().values().anyMatch(JsonOutline::isText));
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Lists of documents in objects. One alone is read when its documents say where they come from: parts of a page do not. */
    private static Optional<JsonShape> lists(JsonOutline root, FieldNames names) {
        List<List<String>> ways = new ArrayList<>();
        List<JsonOutline> found = new ArrayList<>();
        lists(root, List.of(), names, ways, found);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        if (ways.size() == 1 && found.get(0).values().anyMatch(record -> record.isPlacedDocument(names))) {
            return Optional.of(new ListAt(ways.get(0)));
        }
        String places = String.join(
                " and in ", ways.stream().map(way -> String.join(".", way)).toList());
        return Optional.of(new Unread("no record of documents itself, but the objects in " + Cut.shown(places)
                + " have a text field: write that list to a file of its own, or give the file a name in .txt"
                + " if all of it is one text"));
    }

    private static void lists(
            JsonOutline object, List<String> way, FieldNames names, List<List<String>> ways, List<JsonOutline> found) {
        for (Map.Entry<String, JsonOutline> child : object.children()) {
            List<String> inner = new ArrayList<>(way);
            inner.add(child.getKey());
            if (child.getValue().isObject()) {
                lists(child.getValue(), inner, names, ways, found);
            } else if (child.getValue().isList()
                    && child.getValue().values().anyMatch(record -> record.isDocument(names) && !record.isCookie())) {
                ways.add(inner);
                found.add(child.getValue());
            }
        }
    }

    private static Optional<JsonShape> ofList(JsonOutline root, List<String> way, FieldNames names) {
        List<JsonOutline> rows = root.values().filter(JsonOutline::isList).toList();
        if (root.isList()
                && !rows.isEmpty()
                && root.values().findFirst().orElseThrow().isList()) {
            return rows(rows, rows.size() == root.children().size(), way, names);
        }
        boolean strings = root.isList() && root.values().allMatch(value -> value.kind() == JsonOutline.Kind.STRING);
        if (strings && root.values().filter(JsonOutline::isText).count() > 1) {
            return Optional.of(
                    new Unread(
                            "a list of strings, which may be documents or the lines of one: write each"
                                    + " document as an object {\"text\": ...}, or give the file a name in .txt if all of it is one text"));
        }
        return Optional.empty();
    }

    /** @param all whether nothing but rows stands in the list */
    private static Optional<JsonShape> rows(List<JsonOutline> rows, boolean all, List<String> way, FieldNames names) {
        List<String> first = rows.get(0).values().map(JsonOutline::text).toList();
        boolean header = rows.size() > 1
                && rows.get(0).values().allMatch(cell -> cell.kind() == JsonOutline.Kind.STRING)
                && first.stream().anyMatch(names::arePayload);
        if (header) {
            return Optional.of(new Rows(way, first, true));
        }
        int width = first.size();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            List<JsonOutline> cells = rows.stream()
                    .filter(row -> row.whole() || rows.size() == 1) // the last one may go on behind the start
                    .filter(row -> row.children().size() == width)
                    .map(row -> row.children().get(column).getValue())
                    .toList();
            boolean addresses = cells.stream().allMatch(c -> WebAddresses.isAbsolute(c.text()));
            boolean texts = cells.stream().anyMatch(JsonOutline::isText)
                    && cells.stream().allMatch(c -> c.isText() || isEmpty(c));
            columns.add(addresses ? Rows.ADDRESS : texts ? Rows.TEXT : "");
        }
        long odd = rows.stream()
                .filter(row -> row.whole() && row.children().size() != width)
                .count();
        boolean clear = all
                && odd == 0
                && columns.stream().filter(Rows.ADDRESS::equals).count() == 1
                && columns.stream().filter(Rows.TEXT::equals).count() == 1;
        return clear ? Optional.of(new Rows(way, columns, false)) : Optional.empty();
    }

    private static Optional<JsonShape> longText(JsonOutline root) {
        for (Map.Entry<String, JsonOutline> value : root.all()) {
            if (value.getValue().isCookie()) {
                return Optional.empty();
            }
        }
        for (Map.Entry<String, JsonOutline> value : root.all()) {
            if (value.getValue().isLongText()) {
                return Optional.of(new Unread("no record with one of the usual text fields, but \""
                        + Cut.shown(value.getKey())
                        + "\" seems to hold a text: name the field with --text-field"
                        + " or --html-field if it stands in a record or a list of records, or give the file a name in"
                        + " .txt if all of it is one text"));
            }
        }
        return Optional.empty();
    }

    private static JsonShape withoutDocuments(JsonOutline root, FieldNames names) {
        boolean words = false;
        boolean ofCapture = root.isObject() && root.isPlaced(names);
        for (Map.Entry<String, JsonOutline> value : root.all()) {
            words |= (value.getValue().isText() && !(ofCapture && isNote(value.getKey())))
                    || value.getValue().isCookie();
        }
        boolean structure = root.isObject() || root.isList();
        return structure && root.whole() && !words ? new NoText() : new Text();
    }

    /** Whether the way leads to, or through, what is said of a capture. */
    private static boolean isNote(String way) {
        return Stream.of(way.split("\\.")).anyMatch(FieldNames::isNote);
    }
}
