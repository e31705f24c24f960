package dev.stemma.export;

import dev.stemma.form.Form;
import dev.stemma.json.Json;
import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.model.WrongUse;
import dev.stemma.result.Rows;
import dev.stemma.store.StoreReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The templates of a run as a file for other runs: JSON Lines, one template a line, each line with the name of the scheme, so
 * that files can be put together and lines taken out. Nobody's values are in it.
 *
 * <p>{@code {"scheme":"stemma-templates-1","template":"c-4f...","documents":5,"sites":5,"slots":[{"slot":"platform_url",
 * "type":"url"}],"text":"..."}}. The text has the marks of {@link dev.stemma.template.Templates}.
 */
public final class TemplateFile {
    /** The file's name in an export. */
    public static final String NAME = "templates.jsonl";

    private static final String SCHEME = "stemma-templates-1";

    private TemplateFile() {}

    /**
     * Writes the templates of clusters of two and more, by the cluster's name.
     *
     * @return how many
     */
    static long write(StoreReader reader, OutputStream out) throws IOException {
        try (Rows rows = reader.rows("""
                SELECT clusters."cluster", size, sites, template, slots
                FROM clusters LEFT JOIN (SELECT "cluster", list(DISTINCT [slot, type]) AS slots FROM slots GROUP BY "cluster") s
                     ON s."cluster" = clusters."cluster"
                WHERE template IS NOT NULL AND size > 1 ORDER BY 1""")) {
            long count = 0;
            for (; rows.next(); count++) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("scheme", SCHEME);
                line.put("template", rows.value(0));
                line.put("documents", rows.value(1));
                line.put("sites", rows.value(2));
                line.put("slots", slots((String) rows.value(3), (List<?>) rows.value(4)));
                line.put("text", rows.value(3));
                out.write(Json.bytes(line));
                out.write('\n');
            }
            return count;
        }
    }

    /** In order of their first mark. */
    private static List<Object> slots(String text, List<?> pairs) {
        Map<String, String> types = new HashMap<>();
        if (pairs != null) {
            pairs.forEach(pair -> types.put((String) ((List<?>) pair).get(0), (String) ((List<?>) pair).get(1)));
        }
        Map<String, Integer> places = new HashMap<>();
        types.keySet().forEach(name -> places.put(name, firstMark(text, name)));
        List<Object> slots = new ArrayList<>();
        types.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(places::get).thenComparing(name -> name))
                .forEach(name -> {
                    Map<String, Object> slot = new LinkedHashMap<>();
                    slot.put("slot", name);
                    slot.put("type", types.get(name));
                    slots.add(slot);
                });
        return slots;
    }

    private static int firstMark(String text, String name) {
        int slot = text.indexOf("{{" + name + "}}");
        int block = text.indexOf("{{#" + name + "}}");
        return slot < 0 || (block >= 0 && block < slot) ? block : slot;
    }

    /**
     * The templates in {@code file}, in its order.
     *
     * @throws WrongUse when it is missing, holds no template, or a line is none; one line says where and what
     */
    public static List<Form> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new WrongUse(file + " is a folder; `stemma export OUT DEST` writes DEST/" + NAME);
        }
        List<Form> forms = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Form form = form(line, file + ", line " + number + ": ");
                Integer earlier = lineOf.putIfAbsent(form.id(), number);
                if (earlier != null) {
                    throw new WrongUse(file + ", line " + number + ": the template " + form.id() + " stands in line "
                            + earlier + " too");
                }
                forms.add(form);
            }
        } catch (NoSuchFileException e) {
            throw new WrongUse("no file " + file + "; `stemma export OUT DEST` writes DEST/" + NAME, e);
        } catch (MalformedInputException e) {
            throw new WrongUse(file + " is no file of templates: it is not in UTF-8 behind line " + number, e);
        }
        if (forms.isEmpty()) {
            throw new WrongUse(file + " holds no template; `stemma export OUT DEST` writes DEST/" + NAME
                    + ", with a line for each cluster of two documents and more");
        }
        return forms;
    }

    private static Form form(String line, String where) {
        try {
            Object read = Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
            if (!(read instanceof Map<?, ?> map) || !(map.get("scheme") instanceof String scheme)) {
                throw new WrongUse("not a line of " + SCHEME + ": no object with a \"scheme\"");
            }
            if (!scheme.equals(SCHEME)) {
                throw new WrongUse(
                        "the scheme is " + scheme + ", this Stemma reads " + SCHEME + "; export the templates again");
            }
            return new Form(
                    field(map, "template", String.class),
                    Math.toIntExact(field(map, "documents", Long.class)),
                    Math.toIntExact(field(map, "sites", Long.class)),
                    field(map, "text", String.class),
                    slots(field(map, "slots", List.class)));
        } catch (IOException e) {
            throw new WrongUse(where + "not JSON, or cut off: " + firstLine(e.getMessage()), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new WrongUse(where + e.getMessage(), e);
        }
    }

    private static List<Slot> slots(List<?> read) {
        return read.stream().map(TemplateFile::slot).toList();
    }

    private static Slot slot(Object read) {
        if (!(read instanceof Map<?, ?> map)) {
            throw new WrongUse("a slot is an object with \"slot\" and \"type\"");
        }
        String type = field(map, "type", String.class);
        for (Template.Type each : Template.Type.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(type)) {
                return new Slot(field(map, "slot", String.class), each);
            }
        }
        throw new WrongUse("no slot is of type '" + type + "'");
    }

    private static <T> T field(Map<?, ?> map, String name, Class<T> type) {
        if (!type.isInstance(map.get(name))) {
            String kind = type == String.class ? "text" : type == Long.class ? "number" : "list";
            throw new WrongUse("\"" + name + "\" is missing or no " + kind);
        }
        return type.cast(map.get(name));
    }

    private static String firstLine(String message) {
        int feed = message.indexOf('\n');
        return feed < 0 ? message : message.substring(0, feed);
    }
}
