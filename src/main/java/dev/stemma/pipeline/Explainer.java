package dev.stemma.pipeline;

import dev.stemma.align.Op;
import dev.stemma.dedup.Comparison;
import dev.stemma.dedup.Dedup;
import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Texts;
import dev.stemma.model.Span;
import dev.stemma.model.WrongUse;
import dev.stemma.sketch.Sketcher;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            Side.of(store, a, b);
            throw new WrongUse("both are the document '" + a + "'; give the ids of two");
        }
        Side[] sides = {Side.of(store, a, b), Side.of(store, b, a)};
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
        SourcePlaces wholePlaces = SourcePlaces.of(store, whole.id());
        SourcePlaces copyPlaces = SourcePlaces.of(store, copy.id());
        List<Explained.Difference> differences = new ArrayList<>();
        for (Op op : comparison.differences()) {
            if (op.kind() != Op.Kind.EQUAL) {
                differences.add(new Explained.Difference(
                        stretch(whole, wholePlaces, op.a()), stretch(copy, copyPlaces, op.b())));
            }
        }
        Standing standing = Standing.of(store, whole.id(), copy.id());
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
                copy.filled(store));
    }

    private static Explained.Stretch stretch(Side side, SourcePlaces places, Span inKey) {
        Span clean = side.key().toText(inKey);
        return new Explained.Stretch(
                clean, places.of(clean), inKey.of(side.key().value()));
    }

    private List<Explained.SlotPair> slots(Side whole, Side copy) {
        return store.query("""
                        select slot, any_value(type), max(value) filter (document = ?), max(value) filter (document = ?)
                        from slots where document in (?, ?) group by slot
                        having max(value) filter (document = ?) is distinct from max(value) filter (document = ?)
                        order by slot""", whole.id(), copy.id(), whole.id(), copy.id(), whole.id(), copy.id()).rows().stream()
                .map(row -> new Explained.SlotPair(
                        (String) row.get(0),
                        (String) row.get(1),
                        Optional.ofNullable((String) row.get(2)),
                        Optional.ofNullable((String) row.get(3))))
                .toList();
    }
}
