package dev.stemma.pipeline;

import dev.stemma.align.Op;
import dev.stemma.dedup.Comparison;
import dev.stemma.dedup.Dedup;
import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Texts;
import dev.stemma.dedup.Witness;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.model.WrongUse;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.Sketcher;
import dev.stemma.store.DocumentIds;
import dev.stemma.store.StoreReader;
import dev.stemma.template.Fill;
import dev.stemma.text.KeyText;
import dev.stemma.text.Masking;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why two documents of a finished run are together, or not: the same steps as the run took, with all numbers. */
public final class Explainer {
    private final StoreReader store;
    private final DedupOptions options;

    /**
     * @param store the run; its threshold is used
     */
    public Explainer(StoreReader store) {
        this.store = store;
        this.options = store
                .query(
                        "select cast(json_extract(configuration, '$.threshold') as double) from runs order by run desc limit 1")
                .rows()
                .stream()
                .findFirst()
                .map(row -> DedupOptions.defaults().withThreshold(((Number) row.get(0)).doubleValue()))
                .orElseGet(DedupOptions::defaults); // an export knows of no run
    }

    /**
     * Compares the documents with these ids.
     *
     * @throws WrongUse if there is no document with one of the ids, or they are one
     */
    public Explained explain(String a, String b) {
        if (a.equals(b)) {
            side(a, b);
            throw new WrongUse("both are the document '" + a + "'; give the ids of two");
        }
        Side[] sides = {side(a, b), side(b, a)};
        Sketcher sketcher = new Sketcher(options.sketch());
        Comparison comparison = Dedup.compare(
                sides[0].witness(0, sketcher),
                sides[1].witness(1, sketcher),
                new Texts() {
                    @Override
                    public String key(int ordinal) {
                        return sides[ordinal].key().value();
                    }

                    @Override
                    public String masked(int ordinal) {
                        return sides[ordinal].masked();
                    }
                },
                options);
        Side whole = sides[comparison.whole()];
        Side copy = sides[comparison.copy()];
        List<Difference> differences = new ArrayList<>();
        for (Op op : comparison.differences()) {
            if (op.kind() != Op.Kind.EQUAL) {
                differences.add(new Difference(
                        whole.key().toText(op.a()),
                        op.a().of(whole.key().value()),
                        copy.key().toText(op.b()),
                        op.b().of(copy.key().value())));
            }
        }
        Standing standing = standing(whole.id(), copy.id());
        return new Explained(
                whole.id(),
                copy.id(),
                options.threshold(),
                comparison,
                standing,
                whole.key().value().equals(copy.key().value())
                        && !whole.textSha256().equals(copy.textSha256()),
                differences,
                standing.together() ? slots(whole, copy) : List.of(),
                filled(copy));
    }

    private Standing standing(String a, String b) {
        List<Object> row = store.query("""
                        select count(distinct d.cluster) = 1, bool_and(d.relation in ('representative', 'unique')),
                               any_value(coalesce(cast(json_extract(r.configuration, '$.never-merge') as bigint), 0)),
                               any_value(coalesce(cast(json_extract(r.configuration, '$.must-link') as bigint), 0))
                        from documents d left join (select configuration from runs order by run desc limit 1) r on true
                        where d.id in (?, ?)""", a, b).rows().get(0);
        return new Standing(
                edge(a, b),
                partIs(a, b),
                testifies(a, b),
                (boolean) row.get(0),
                (boolean) row.get(1),
                ((Number) row.get(2)).longValue(),
                ((Number) row.get(3)).longValue(),
                named(Configuration.NEVER_MERGE_PAIRS, a, b),
                named(Configuration.MUST_LINK_PAIRS, a, b));
    }

    /** Whether the run was given this very pair; an older run does not say. */
    private boolean named(String pairs, String a, String b) {
        return store.query("""
                        select coalesce(list_contains(pairs, [?, ?]) or list_contains(pairs, [?, ?]), false)
                        from (select from_json(json_extract(configuration, ?), '[["VARCHAR"]]') as pairs
                              from runs order by run desc limit 1)""", a, b, b, a, "$." + pairs).rows().stream()
                .findFirst()
                .map(row -> (boolean) row.get(0))
                .orElse(false);
    }

    /** The relation of the pair's edge in the run, which knows more than two texts do: that a near copy was cut. */
    private Optional<String> edge(String a, String b) {
        return store
                .query("select relation from edges where (a = ? and b = ?) or (a = ? and b = ?)", a, b, b, a)
                .rows()
                .stream()
                .map(row -> (String) row.get(0))
                .findFirst();
    }

    private Optional<Verdict.State> partIs(String a, String b) {
        return store
                .query(
                        "select completeness from edges join documents on id = edges.b where edges.relation = 'truncated'"
                                + " and ((a = ? and b = ?) or (a = ? and b = ?))",
                        a,
                        b,
                        b,
                        a)
                .rows()
                .stream()
                .map(row -> Verdict.State.of((String) row.get(0)).orElseThrow())
                .findFirst();
    }

    /** How complete {@code copy} is, where its evidence says what {@code whole} has more. */
    private Optional<Verdict.State> testifies(String whole, String copy) {
        return store.query("""
                        select completeness
                        from (select completeness, unnest(from_json(evidence, '[{"code":"VARCHAR","message":"VARCHAR"}]')) as sign
                              from documents where id = ?)
                        where sign.code like '%-sibling' and starts_with(sign.message, ? || ' has ') limit 1""", copy, whole).rows().stream()
                .map(row -> Verdict.State.of((String) row.get(0)).orElseThrow())
                .findFirst();
    }

    private List<SlotPair> slots(Side whole, Side copy) {
        return store.query("""
                        select slot, any_value(type), max(value) filter (document = ?), max(value) filter (document = ?)
                        from slots where document in (?, ?) group by slot
                        having max(value) filter (document = ?) is distinct from max(value) filter (document = ?)
                        order by slot""", whole.id(), copy.id(), whole.id(), copy.id(), whole.id(), copy.id()).rows().stream()
                .map(row -> new SlotPair(
                        (String) row.get(0),
                        (String) row.get(1),
                        Optional.ofNullable((String) row.get(2)),
                        Optional.ofNullable((String) row.get(3))))
                .toList();
    }

    /** The document as the template of its cluster, with the slots filled; empty for a document alone in its cluster. */
    private List<Fill.Part> filled(Side side) {
        String cluster = (String) store.query("select cluster from documents where id = ?", side.id())
                .single();
        String template = (String) store.query("select template from clusters where cluster = ?", cluster)
                .single();
        if (template == null) {
            return List.of();
        }
        Set<String> slots = new HashSet<>();
        store.query("select distinct slot from slots where cluster = ?", cluster)
                .rows()
                .forEach(row -> slots.add((String) row.get(0)));
        Map<String, String> values = new HashMap<>();
        store.query("select slot, value from slots where cluster = ? and document = ?", cluster, side.id())
                .rows()
                .forEach(row -> values.put((String) row.get(0), (String) row.get(1)));
        return Fill.of(template, slots, values);
    }

    /** @param other what it is compared with: where that represents it, it did before as well */
    private Side side(String id, String other) {
        List<List<Object>> rows = store.query("""
                        select raw_sha256, text_sha256, template_sha256, site, completeness, text,
                               contains(cast(evidence as varchar), '"doubled-text"'), from_json(outside, '[["INTEGER"]]'),
                               exists (select 1 from edges where a = ? and b = id), epoch_us(captured)
                        from documents where id = ?""", other, id).rows();
        if (rows.isEmpty()) {
            throw new WrongUse("no document '" + id + "' in " + store.out() + "; " + DocumentIds.instead(store, id));
        }
        List<Object> row = rows.get(0);
        List<Span> outside = new ArrayList<>();
        for (Object span : (List<?>) row.get(7)) {
            List<?> ends = (List<?>) span;
            outside.add(new Span(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue()));
        }
        KeyText key = KeyText.of((String) row.get(5), outside);
        String masked = Masking.mask(key.value(), Optional.ofNullable((String) row.get(3)))
                .value();
        Verdict.State state = Verdict.State.of((String) row.get(4)).orElseThrow();
        return new Side(
                id,
                (String) row.get(0),
                (String) row.get(1),
                (String) row.get(2),
                key,
                masked,
                (boolean) row.get(6),
                (boolean) row.get(8),
                Optional.ofNullable((Number) row.get(9))
                        .map(micros -> Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS)),
                state.noDocument() ? 1 : 0);
    }

    private record Side(
            String id,
            String rawSha256,
            String textSha256,
            String templateSha256,
            KeyText key,
            String masked,
            boolean doubled,
            boolean represented,
            Optional<Instant> captured,
            int group) {
        Witness witness(int ordinal, Sketcher sketcher) {
            return new Witness(
                    ordinal,
                    id,
                    rawSha256,
                    textSha256,
                    Digests.sha256(key.value()),
                    templateSha256,
                    key.length(),
                    masked.length(),
                    sketcher.sketch(masked),
                    doubled,
                    represented,
                    captured,
                    group);
        }
    }

    /**
     * Two documents side by side.
     *
     * @param whole id of the more complete one
     * @param copy id of the other
     * @param threshold the run's
     * @param comparison relation and numbers, from the two texts alone
     * @param standing what the run made of them
     * @param differsOutside whether the key texts are the same and the clean texts are not
     * @param differences of the key texts, in order
     * @param slots of the template of their cluster that have other values in the two; none when their clusters differ
     * @param filled the copy as the template of its cluster, slots filled; empty when it is alone in its cluster
     */
    public record Explained(
            String whole,
            String copy,
            double threshold,
            Comparison comparison,
            Standing standing,
            boolean differsOutside,
            List<Difference> differences,
            List<SlotPair> slots,
            List<Fill.Part> filled) {}

    /**
     * Where the run put the two. It also knows what people decided.
     *
     * @param edge the relation of their edge; empty when neither represents the other
     * @param partIs how complete the one is that is a part of the other by their edge
     * @param testifies how complete the copy is, where its evidence says what the whole has more
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
            boolean isMustLink) {}

    /**
     * One stretch that differs.
     *
     * @param wholeSpan in the clean text of the more complete document
     * @param whole its key text there, empty for an insertion
     * @param copySpan in the clean text of the other
     * @param copy its key text there, empty for a deletion
     */
    public record Difference(Span wholeSpan, String whole, Span copySpan, String copy) {}

    /** A slot and its values in the two documents. */
    public record SlotPair(String slot, String type, Optional<String> whole, Optional<String> copy) {}
}
