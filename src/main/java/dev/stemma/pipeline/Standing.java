package dev.stemma.pipeline;

import dev.stemma.model.Verdict;
import dev.stemma.store.StoreReader;
import java.util.List;
import java.util.Optional;

/**
 * Where a run put two documents. It also knows what people decided.
 *
 * @param edge the relation of their edge; empty when neither represents the other
 * @param partIs how complete the one is that is a part of the other by their edge
 * @param testifies how complete the copy is, where the run judged it beside the whole
 * @param together whether they are in one cluster
 * @param representatives whether each of them represents its cluster, or is alone in it
 * @param neverMerge how many pairs the run was to keep apart
 * @param mustLink how many it was to put together
 * @param isNeverMerge whether the two are one of those pairs; false for a run that kept only their number
 * @param isMustLink likewise
 */
public record Standing(
        Optional<String> edge,
        Optional<Verdict.State> partIs,
        Optional<Verdict.State> testifies,
        boolean together,
        boolean representatives,
        long neverMerge,
        long mustLink,
        boolean isNeverMerge,
        boolean isMustLink) {
    /**
     * @param whole id of the more complete one
     * @param copy id of the other
     */
    static Standing of(StoreReader store, String whole, String copy) {
        List<Object> row = store.query("""
                        select count(distinct d.cluster) = 1, bool_and(d.relation in ('representative', 'unique')),
                               any_value(coalesce(cast(json_extract(r.configuration, '$.never-merge') as bigint), 0)),
                               any_value(coalesce(cast(json_extract(r.configuration, '$.must-link') as bigint), 0))
                        from documents d left join (select configuration from runs order by run desc limit 1) r on true
                        where d.id in (?, ?)""", whole, copy).rows().get(0);
        Optional<List<Object>> edge = first(store, """
                        select edges.relation, completeness from edges left join documents on id = edges.b
                        where (a = ? and b = ?) or (a = ? and b = ?)""", whole, copy, copy, whole);
        return new Standing(
                edge.map(found -> (String) found.get(0)),
                edge.filter(found -> found.get(0).equals("truncated"))
                        .flatMap(found -> Verdict.State.of((String) found.get(1))),
                first(store, "select completeness from documents where id = ? and witness = ?", copy, whole)
                        .flatMap(found -> Verdict.State.of((String) found.get(0))),
                (boolean) row.get(0),
                (boolean) row.get(1),
                ((Number) row.get(2)).longValue(),
                ((Number) row.get(3)).longValue(),
                named(store, Configuration.NEVER_MERGE_PAIRS, whole, copy),
                named(store, Configuration.MUST_LINK_PAIRS, whole, copy));
    }

    /** Whether the run was given this very pair; an older run does not say. */
    private static boolean named(StoreReader store, String pairs, String a, String b) {
        return first(store, """
                        select coalesce(list_contains(pairs, [?, ?]) or list_contains(pairs, [?, ?]), false)
                        from (select from_json(json_extract(configuration, ?), '[["VARCHAR"]]') as pairs
                              from runs order by run desc limit 1)""", a, b, b, a, "$." + pairs)
                .map(row -> (boolean) row.get(0))
                .orElse(false);
    }

    private static Optional<List<Object>> first(StoreReader store, String sql, Object... parameters) {
        return store.query(sql, parameters).rows().stream().findFirst();
    }
}
