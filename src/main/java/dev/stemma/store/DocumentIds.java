package dev.stemma.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a person means by an id, or by a part of one. */
public final class DocumentIds {
    private DocumentIds() {}

    /** What has an id. */
    public record Named(String id, boolean cluster) {}

    /** The document with this id, else the cluster, else the only document or cluster whose id begins so. */
    public static Optional<Named> find(StoreReader store, String typed) {
        List<List<Object>> found = store.query("""
                        select id, false from documents where id = ?
                        union all select cluster, true from clusters where cluster = ? order by 2 limit 1""", typed, typed).rows();
        if (found.isEmpty() && !typed.isEmpty()) {
            found = store.query("""
                            select id, false from documents where starts_with(id, ?)
                            union all select cluster, true from clusters where starts_with(cluster, ?) limit 2""", typed, typed).rows();
        }
        return found.size() == 1
                ? Optional.of(new Named(
                        (String) found.get(0).get(0), (Boolean) found.get(0).get(1)))
                : Optional.empty();
    }

    /**
     * What document there is instead, in words: up to three ids that {@code id} is a part of, else those within a few edits, else how
     * to list all.
     */
    public static String instead(StoreReader store, String id) {
        return instead(store, id, "select id from documents");
    }

    /** The same, of documents and clusters. */
    public static String orCluster(StoreReader store, String id) {
        return instead(store, id, "select id from documents union all select cluster from clusters where size > 1");
    }

    private static String instead(StoreReader store, String id, String among) {
        List<List<Object>> near = store.query("""
                        select id from (
                            select id, lower(?) as typed, lower(id) as lowered,
                                   case when contains(lowered, typed) then 0
                                        when abs(length(lowered) - length(typed)) > 3 then null
                                        else levenshtein(lowered, typed) end as distance
                            from (""" + among + """
                        )) where distance <= least(3, length(typed) // 3) and typed <> ''
                        order by distance, id limit 4""", id).rows();
        if (near.isEmpty()) {
            return "ids: stemma query " + store.out() + " \"select id from documents\"";
        }
        return "did you mean "
                + near.stream().limit(3).map(row -> (String) row.get(0)).collect(Collectors.joining(" or "))
                + (near.size() > 3 ? ", or another with this in it?" : "?");
    }
}
