package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.RecordSink;
import dev.stemma.fields.WebAddresses;
import dev.stemma.model.Rejection.Code;
import dev.stemma.text.Cut;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Hands on the documents of one JSON file, wherever in it they stand. Not thread-safe. */
public final class JsonDocuments {
    /** Of a name that becomes part of an id. */
    private static final int LONGEST_NAME = 200;

    private final JsonParser parser;
    private final Optional<Charset> charset;
    private final FieldNames names;
    private final RecordSink sink;
    private long number;

    /** Values one after another, where a way leads to the documents in each. */
    private long answers;

    /** Whether nothing was found in the last of them. */
    private boolean without;

    /** A record that is alone in its file, or the first of several. */
    private JsonRecord held;

    /** @param charset of the file, when it is not UTF-8 */
    public JsonDocuments(JsonStream stream, Optional<Charset> charset, FieldNames names, RecordSink sink) {
        this.parser = stream.parser();
        this.charset = charset;
        this.names = names;
        this.sink = sink;
    }

    /** Reads them all. At damage, what stands before it was read. */
    public void read(JsonShape shape) throws IOException {
        try {
            if (shape instanceof JsonShape.ListAt list && list.way().isEmpty()) {
                records();
            } else if (shape instanceof JsonShape.ListAt list) {
                for (boolean found = goTo(list.way(), JsonToken.START_ARRAY); found; ) {
                    list();
                    found = goTo(list.way(), JsonToken.START_ARRAY);
                }
            } else if (shape instanceof JsonShape.Inside inside) {
                inside(inside.name());
            } else if (shape instanceof JsonShape.Entries entries) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    entries(token, entries.addresses());
                }
            } else if (shape instanceof JsonShape.Rows rows) {
                for (boolean found = goTo(rows.way(), JsonToken.START_ARRAY); found; ) {
                    rows(rows);
                    found = goTo(rows.way(), JsonToken.START_ARRAY);
                }
            } else {
                throw new IllegalStateException("nothing to be read in " + shape);
            }
            while (parser.nextToken() != null) {
                parser.skipChildren(); // what follows has to be in order, too
            }
        } catch (IOException e) {
            giveHeld();
            throw e;
        }
        if (held != null) {
            sink.whole(held.fields());
        }
    }

    /** How many of them were read. */
    public long number() {
        return number;
    }

    private JsonRecord record() {
        return charset.map(in -> new JsonRecord(names, in)).orElseGet(() -> new JsonRecord(names));
    }

    private void giveHeld() {
        if (held != null) {
            sink.record("1", held.fields());
            held = null;
        }
    }

    /** Records one after another, or in one array. */
    private void records() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            giveHeld();
            if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                inList(token);
            }
        }
    }

    private void list() throws IOException {
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            inList(token);
        }
    }

    private void inList(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            number++;
            parser.skipChildren();
            sink.reject(Long.toString(number), Code.MALFORMED, "is no JSON object");
            return;
        }
        JsonRecord record = record();
        record.object(parser);
        number++;
        if (number == 1 && parser.getParsingContext().inRoot()) {
            held = record;
        } else {
            sink.record(Long.toString(number), record.fields());
        }
    }

    private void inside(String name) throws IOException {
        for (boolean found = goTo(List.of(name), JsonToken.START_OBJECT); found; ) {
            giveHeld();
            JsonRecord record = record();
            record.object(parser);
            number++;
            if (number == 1) {
                held = record;
            } else {
                sink.record(Long.toString(number), record.fields());
            }
            found = goTo(List.of(name), JsonToken.START_OBJECT);
        }
    }

    /** An object with a text, a page or a record under each name. */
    private void entries(JsonToken first, boolean addresses) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            inList(first); // no document, and told so
            return;
        }
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String name = parser.currentName();
            JsonToken value = next();
            number++;
            String member = addresses || !isShort(name) ? Long.toString(number) : name;
            JsonRecord record = record();
            if (addresses && !WebAddresses.isAbsolute(name) && !JsonShape.Entries.isHost(name)) {
                parser.skipChildren(); // behind the names that were looked at
                sink.reject(
                        member,
                        Code.MALFORMED,
                        "stands under \"" + Cut.shown(name)
                                + "\", which is no address as the names before it are; write what is no document to a file"
                                + " of its own");
                continue;
            }
            if (value == JsonToken.START_OBJECT) {
                record.object(parser);
            } else if (!record.text(parser)) {
                sink.reject(member, Code.MALFORMED, "is neither a text nor a record with one");
                continue;
            }
            if (addresses) {
                record.address(name);
            }
            sink.record(member, record.fields());
        }
    }

    private static boolean isShort(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private void rows(JsonShape.Rows shape) throws IOException {
        boolean header = shape.header();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            JsonRecord record = record();
            boolean isRow = token == JsonToken.START_ARRAY;
            boolean fits = isRow && record.row(shape.columns(), parser);
            boolean isHeader = header && fits && record.isHeader();
            header &= !isRow;
            if (isHeader) {
                continue; // of a list that has one: a second list may begin with a row
            }
            number++;
            String member = Long.toString(number);
            if (!isRow) {
                parser.skipChildren();
                sink.reject(member, Code.MALFORMED, "is no list as the others are");
            } else if (!fits) {
                sink.reject(
                        member,
                        Code.MALFORMED,
                        "has more values than the " + shape.columns().size() + " columns");
            } else {
                sink.record(member, record.fields());
            }
        }
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new EOFException("the list or object has no end");
        }
        return token;
    }

    /** Goes on to the next value of this kind under these names; false when there is none. */
    private boolean goTo(List<String> way, JsonToken kind) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            if (opens && parser.getParsingContext().getParent().inRoot()) {
                tellWithout(way);
                answers++;
                without = true;
            }
            int depth = opens ? depthOn(way) : -1;
            if (token == kind && depth == way.size()) {
                without = false;
                return true;
            }
            if (opens && depth < 0) {
                parser.skipChildren();
            }
            // an answer that says of its documents that it has none has the same shape
            without &= token != JsonToken.VALUE_NULL || !way.get(way.size() - 1).equals(parser.currentName());
        }
        tellWithout(way);
        return false;
    }

    /** An answer behind the first in which nothing stands where the first has its documents, is not read over. */
    private void tellWithout(List<String> way) {
        if (without && answers > 1) {
            sink.reject(
                    "value " + answers,
                    Code.NO_TEXT_FIELD,
                    "has nothing in \"" + Cut.shown(String.join(".", way))
                            + "\", where the value in front of it has its documents; write what it holds to a file of its"
                            + " own");
        }
        without = false;
    }

    /** How many of the names led to the value that was just entered; -1 if it stands elsewhere. */
    private int depthOn(List<String> way) {
        JsonStreamContext around = parser.getParsingContext().getParent();
        int depth = 0;
        for (JsonStreamContext up = around; !up.inRoot(); up = up.getParent()) {
            depth++;
        }
        if (depth > way.size()) {
            return -1;
        }
        int at = depth;
        for (JsonStreamContext up = around; !up.inRoot(); up = up.getParent()) {
            if (!up.inObject() || !way.get(--at).equals(up.getCurrentName())) {
                return -1;
            }
        }
        return depth;
    }
}
