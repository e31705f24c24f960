package dev.stemma.store;

import java.util.List;
import java.util.stream.Collectors;

/** Helps whoever gives an id that no document has. */
public final class DocumentIds {
    private DocumentIds() {}

    /**
     * What there is instead, in words: up to three ids that {@code id} is a part of, else those within a few edits, else how to list
     * all.
     */
    public static String instead(StoreReader store, String id) {
        List<List<Object>> near = store.query("""
                        select id from (
                            select id, lower(?) as typed, lower(id) as lowered,
                                   case when contains(lowered, typed) then 0
                                        when abs(length(lowered) - length(typed)) > 3 then null
                                        else levenshtein(lowered, typed) end as distance
                            from documents)
                        where distance <= least(3, length(typed) // 3) and typed <> ''
                        order by distance, id limit 4""", id).rows();
        if (near.isEmpty()) {
            return "ids: stemma query " + store.out() + " \"select id from documents\"";
        }
        return "did you mean "
                + near.stream().limit(3).map(row -> (String) row.get(0)).collect(Collectors.joining(" or "))
                + (near.size() > 3 ? ", or another with this in it?" : "?");
    }
}
