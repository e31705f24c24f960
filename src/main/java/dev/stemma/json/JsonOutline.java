package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Prose;
import dev.stemma.fields.WebAddresses;
import dev.stemma.lexicon.ColumnRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The start of a JSON file as a tree, as far as it tells what stands where: values below a few levels and after many brothers are left
 * out, so that its size is bounded by constants and not by the file.
 *
 * @param kind what stands here
 * @param text of a string, its start; of a number or truth, the whole; else empty
 * @param children of a list without names, of an object with them
 * @param whole whether no value in it was left out, and it was read to its end
 */
record JsonOutline(Kind kind, String text, List<Map.Entry<String, JsonOutline>> children, boolean whole) {
    /** A level deeper than interfaces answer with documents. */
    private static final int MOST_LEVELS = 8;

    private static final int MOST_CHILDREN = 64;

    /** Values in all, for a file that is wide and deep. */
    private static final int MOST_VALUES = 20_000;

    /** Characters of a string. */
    private static final int MOST_TEXT = 4096;

    private static final Set<ColumnRole> OF_COOKIES = EnumSet.of(
            ColumnRole.PROVIDER,
            ColumnRole.FUNCTION,
            ColumnRole.FUNCTION_AND_LOCATION,
            ColumnRole.PURPOSE,
            ColumnRole.DURATION,
            ColumnRole.CATEGORY,
            ColumnRole.PARTY,
            ColumnRole.STORAGE);

    enum Kind {
        OBJECT,
        LIST,
        STRING,
        OTHER,
        NULL
    }

    JsonOutline {
        children = List.copyOf(children);
    }

    /** The first value of a file that begins so; empty when it begins with none. */
    static Optional<JsonOutline> of(byte[] start, JsonSyntax json) {
        try (JsonParser parser = json.factory().createParser(start)) {
            JsonToken first = parser.nextToken();
            return first == null ? Optional.empty() : Optional.of(new Builder(parser).value(0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The object that a parser has just entered; the parser is at its end then. */
    static JsonOutline at(JsonParser parser) throws IOException {
        Builder builder = new Builder(parser);
        JsonOutline outline = builder.value(0);
        if (builder.failure != null) {
            throw builder.failure;
        }
        return outline;
    }

    /** One reading. */
    private static final class Builder {
        private final JsonParser parser;
        private int values;
        private IOException failure;

        Builder(JsonParser parser) {
            this.parser = parser;
        }

        /** The value that the parser is at. Where the file ends, or breaks, in it, what there is of it. */
        JsonOutline value(int level) throws IOException {
            values++;
            switch (parser.currentToken()) {
                case START_OBJECT, START_ARRAY -> {
                    return children(parser.currentToken() == JsonToken.START_OBJECT ? Kind.OBJECT : Kind.LIST, level);
                }
                case VALUE_NULL -> {
                    return new JsonOutline(Kind.NULL, "", List.of(), true);
                }
                default -> {
                    String text = parser.getText();
                    Kind kind = parser.currentToken() == JsonToken.VALUE_STRING ? Kind.STRING : Kind.OTHER;
                    return new JsonOutline(
                            kind, text.substring(0, Math.min(text.length(), MOST_TEXT)), List.of(), true);
                }
            }
        }

        private JsonOutline children(Kind kind, int level) {
            List<Map.Entry<String, JsonOutline>> children = new ArrayList<>();
            boolean whole = true;
            try {
                while (failure == null) {
                    JsonToken token = parser.nextToken();
                    if (token == null || token.isStructEnd()) {
                        return new JsonOutline(kind, "", children, whole && token != null);
                    }
                    String name = "";
                    if (kind == Kind.OBJECT) {
                        name = parser.currentName();
                        token = parser.nextToken();
                    }
                    if (token == null) {
                        break;
                    }
                    if (level == MOST_LEVELS || children.size() == MOST_CHILDREN || values >= MOST_VALUES) {
                        whole = false;
                        parser.skipChildren();
                        continue;
                    }
                    JsonOutline child = value(level + 1);
                    whole &= child.whole;
                    children.add(Map.entry(name, child));
                }
            } catch (IOException e) {
                failure = e; // it goes on behind the part that was looked at, or is no JSON
            }
            return new JsonOutline(kind, "", children, false);
        }
    }

    boolean isObject() {
        return kind == Kind.OBJECT;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    /** The values that stand in it directly. */
    Stream<JsonOutline> values() {
        return children.stream().map(Map.Entry::getValue);
    }

    Stream<String> names() {
        return children.stream().map(Map.Entry::getKey);
    }

    /** The child of this name. */
    Optional<JsonOutline> child(String name) {
        return children.stream()
                .filter(child -> child.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether it is a text, not a label; a page is one. */
    boolean isText() {
        return kind == Kind.STRING && Prose.is(text);
    }

    /** Whether it is a text that no setting and no note has. */
    boolean isLongText() {
        return kind == Kind.STRING && Prose.isLong(text);
    }

    /** Whether it is an object with a text in one of the fields that hold one. */
    boolean isDocument(FieldNames names) {
        return isObject()
                && fields("")
                        .anyMatch(field -> names.arePayload(field.getKey())
                                && (field.getValue().isText()
                                        || (field.getValue().isList()
                                                && field.getValue().values().anyMatch(JsonOutline::isText))));
    }

    /** The same of one that says where it comes from. */
    boolean isPlacedDocument(FieldNames names) {
        return isDocument(names) && isPlaced(names);
    }

    /** Whether it says where it comes from. */
    boolean isPlaced(FieldNames names) {
        return fields("")
                .anyMatch(field -> names.url().has(field.getKey()) && WebAddresses.isAbsolute(field.getValue().text));
    }

    /** Its fields, and those of objects in it, by the way to them. */
    Stream<Map.Entry<String, JsonOutline>> fields(String way) {
        return children.stream()
                .flatMap(child -> child.getValue().isObject()
                                && way.length() + child.getKey().length() <= FieldNames.LONGEST_WAY
                        ? child.getValue().fields(way + child.getKey() + ".")
                        : Stream.of(Map.entry(way + child.getKey(), child.getValue())));
    }

    /** It and all that is in it, by the way to them or the start of it, lists included. */
    List<Map.Entry<String, JsonOutline>> all() {
        List<Map.Entry<String, JsonOutline>> all = new ArrayList<>();
        all.add(Map.entry("", this));
        for (int i = 0; i < all.size(); i++) {
            String way = all.get(i).getKey();
            for (Map.Entry<String, JsonOutline> child : all.get(i).getValue().children) {
                String name = child.getKey();
                String longer = way.isEmpty() || name.isEmpty() ? way + name : way + "." + name;
                all.add(Map.entry(way.length() > FieldNames.LONGEST_WAY ? way : longer, child.getValue()));
            }
        }
        return all;
    }

    /** What a list of cookies says of each, whatever it calls their texts: a name, and what no document has. */
    boolean isCookie() {
        if (!isObject()) {
            return false;
        }
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        names().forEach(name -> ColumnRole.of(name).ifPresent(roles::add));
        return (roles.contains(ColumnRole.NAMES) || roles.contains(ColumnRole.LABEL))
                && roles.stream().anyMatch(OF_COOKIES::contains);
    }
}
