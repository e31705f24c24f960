package dev.stemma.report;

import dev.stemma.store.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sign for or against the completeness of a document.
 *
 * @param code which detector; may be empty
 * @param message one sentence
 * @param state what it speaks for, in the words of completeness
 * @param start offset in the text, with {@code end} the place that shows it
 */
record Evidence(String code, String message, String state, int start, int end) {
    /** The evidence of each of {@code ids} that has any. */
    static Map<String, List<Evidence>> read(TableSource tables, List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Evidence>> out = new LinkedHashMap<>();
        tables.query(
                        "select id, coalesce(e ->> '$.code', '') as code, coalesce(e ->> '$.message', e ->> '$') as message,"
                                + " e ->> '$.state' as state, try_cast(e ->> '$.start' as integer) as start, try_cast(e ->> '$.end' as integer) as stop from"
                                + " (select id, unnest(from_json(evidence, '[\"JSON\"]')) as e from documents where evidence is not null"
                                + " and id in (" + SqlText.literals(ids) + "))")
                .forEach(row -> out.computeIfAbsent(row.words("id"), id -> new ArrayList<>())
                        .add(new Evidence(
                                row.words("code"),
                                row.words("message"),
                                row.words("state"),
                                (int) row.count("start"),
                                (int) row.count("stop"))));
        return out;
    }
}
