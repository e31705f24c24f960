package dev.stemma.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Whole clean texts out of the tables. */
final class Texts {
    private Texts() {}

    /** {@code values} as a comma-separated list of SQL literals; not for an empty collection. */
    static String literals(Collection<String> values) {
        return values.stream().map(TableSource::quote).collect(Collectors.joining(", "));
    }

    /** The texts of {@code ids} that exist. */
    static Map<String, String> read(TableSource tables, Collection<String> ids) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            tables.query("select id, text from documents where id in (" + literals(ids) + ")")
                    .forEach(row -> texts.put(row.words("id"), row.words("text")));
        }
        return texts;
    }
}
