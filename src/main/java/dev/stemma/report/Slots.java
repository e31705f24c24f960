package dev.stemma.report;

import dev.stemma.store.SqlText;
import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates of some clusters, their slots, and what the first members of each wrote into them. */
final class Slots {
    private static final int MOST_VALUE_CHARS = 240;

    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Map<String, Map<String, Slot>> slots = new LinkedHashMap<>();
    private final Map<String, Map<String, Member>> members = new LinkedHashMap<>();

    /**
     * A slot, or an optional block.
     *
     * @param members how many have a value there; of a block, how many have it
     */
    record Slot(String type, long members) {}

    /** A member of a cluster with its value for each slot that it has. */
    record Member(String id, String site, Map<String, Value> values) {}

    /** What stands in a slot, shortened for the page. */
    record Value(String text, boolean leak) {
        /** What is shown of a long value before it is opened: a line or two of a narrow column. */
        private static final int HEAD_CHARS = 70;

        /** A little more than that is shown whole. */
        private static final int MOST_CLOSED = 110;

        String head() {
            return Cut.head(text, HEAD_CHARS);
        }

        /** What follows the head; empty when the whole is short. */
        String rest() {
            return text.length() <= MOST_CLOSED ? "" : text.substring(head().length());
        }
    }

    static Slots read(Scope scope, List<String> clusters) {
        Slots slots = new Slots();
        if (clusters.isEmpty()) {
            return slots;
        }
        String literals = SqlText.literals(clusters);
        scope.tables()
                .query("select cluster, template from clusters where cluster in (" + literals + ")")
                .forEach(row -> slots.templates.put(row.words("cluster"), row.words("template")));
        scope.tables()
                .query(
                        "select cluster, slot, min(type) as type, count(distinct document) as members from slots where cluster in ("
                                + literals + ") group by cluster, slot order by cluster, slot")
                .forEach(row -> slots.slots
                        .computeIfAbsent(row.words("cluster"), cluster -> new LinkedHashMap<>())
                        .put(row.words("slot"), new Slot(row.words("type"), row.count("members"))));
        scope.tables()
                .query("with m as (select cluster, id, site from documents where cluster in (" + literals
                        + ") qualify row_number() over (partition by cluster order by site, id) <= "
                        + scope.options().members() + ") select m.cluster, m.id, m.site, s.slot, left(s.value, "
                        + (MOST_VALUE_CHARS + 1) + ") as value, s.leak from m left join slots s on s.document = m.id"
                        + " and s.cluster = m.cluster order by m.cluster, m.site, m.id, s.slot, s.value")
                .forEach(slots::add);
        return slots;
    }

    private void add(QueryRow row) {
        members.computeIfAbsent(row.words("cluster"), cluster -> new LinkedHashMap<>())
                .computeIfAbsent(row.words("id"), id -> new Member(id, row.words("site"), new LinkedHashMap<>()))
                .values()
                .putIfAbsent(row.words("slot"), value(row.words("value"), row.flag("leak")));
    }

    String template(String cluster) {
        return templates.getOrDefault(cluster, "");
    }

    /** A cluster's slots by their names. */
    Map<String, Slot> of(String cluster) {
        return slots.getOrDefault(cluster, Map.of());
    }

    /** The first members of a cluster, by site. */
    List<Member> members(String cluster) {
        return new ArrayList<>(members.getOrDefault(cluster, Map.of()).values());
    }

    static Value value(String value, boolean leak) {
        return new Value(shortened(value), leak);
    }

    private static String shortened(String value) {
        return value.length() <= MOST_VALUE_CHARS ? value : Cut.head(value, MOST_VALUE_CHARS) + " …";
    }
}
