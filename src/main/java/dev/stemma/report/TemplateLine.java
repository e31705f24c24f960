package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.store.TemplateWords;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template at a glance.
 *
 * @param title of most members, else the representative's id
 * @param size documents
 * @param sharedBy who has it, as {@code 18 sites}
 * @param sites the first few by name
 * @param differs slots that tell most, with two of their values each; empty without slots
 */
record TemplateLine(Link cluster, String title, long size, String sharedBy, String sites, String differs) {
    /** By cluster, in the order of owners: most domains first. */
    static Map<String, TemplateLine> read(Scope scope, String clusters) {
        Map<String, TemplateLine> lines = new LinkedHashMap<>();
        for (QueryRow row : scope.tables().query(TemplateWords.of(clusters) + " order by " + TemplateWords.ORDER)) {
            lines.put(
                    row.words("cluster"),
                    new TemplateLine(
                            scope.places().cluster(row.words("cluster")),
                            row.words("title"),
                            row.count("size"),
                            row.words("shared_by"),
                            row.words("names"),
                            row.words("differs")));
        }
        return lines;
    }
}
