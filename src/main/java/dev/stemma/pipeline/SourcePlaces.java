package dev.stemma.pipeline;

import dev.stemma.model.Span;
import dev.stemma.store.StoreReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the clean text of a stored document stood in its decoded source, by the repairs in the store. {@link dev.stemma.model.Ledger#sourceMap
 * A ledger's own map} goes through its layers, which the tables do not tell apart. Repairs have their places in the source there, so
 * those that touch one another there are one change, which is longer or shorter by the sum of what each of them added; between changes the two
 * texts are the same. Immutable.
 */
final class SourcePlaces {
    /** A change of the source, and how many characters it added; places in UTF-16 units. */
    record Change(Span source, int growth) {}

    private final int[] cleanStart;
    private final int[] cleanEnd;
    private final int[] sourceStart;
    private final int[] sourceEnd;
    private int size;

    /** By all changes that led to the clean text, in any order. */
    SourcePlaces(List<Change> changes) {
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparingInt((Change change) -> change.source.start())
                        .thenComparingInt(change -> change.source.end()))
                .toList();
        cleanStart = new int[sorted.size()];
        cleanEnd = new int[sorted.size()];
        sourceStart = new int[sorted.size()];
        sourceEnd = new int[sorted.size()];
        int growth = 0;
        for (Change change : sorted) {
            Span source = change.source;
            if (size == 0 || source.start() > sourceEnd[size - 1]) {
                sourceStart[size] = source.start();
                sourceEnd[size] = source.end();
                cleanStart[size] = source.start() + growth;
                size++;
            }
            sourceEnd[size - 1] = Math.max(sourceEnd[size - 1], source.end());
            growth += change.growth;
            cleanEnd[size - 1] = sourceEnd[size - 1] + growth;
        }
    }

    /** Of the document with this id. */
    static SourcePlaces of(StoreReader store, String id) {
        return new SourcePlaces(store
                .query(
                        "select \"start\", \"end\", \"before\", \"after\" from repairs where document = ? and refused is null",
                        id)
                .rows()
                .stream()
                .map(row -> new Change(
                        new Span(((Number) row.get(0)).intValue(), ((Number) row.get(1)).intValue()),
                        ((String) row.get(3)).length() - ((String) row.get(2)).length()))
                .toList());
    }

    /**
     * The source of a span of the clean text: character by character outside changes; of a part of a change all that was changed. What was
     * taken out at one of its ends is no part of it.
     */
    Span of(Span clean) {
        int start = place(clean.start(), true);
        return new Span(start, clean.isEmpty() ? start : Math.max(start, place(clean.end(), false)));
    }

    /** The place in the source, as the start of a span or as the end of one; for a place within a change, its side of the change. */
    private int place(int offset, boolean asStart) {
        int at = Arrays.binarySearch(cleanStart, 0, size, offset);
        if (at >= 0 && asStart && cleanEnd[at] == offset) {
            return sourceEnd[at];
        }
        int before = at >= 0 ? at - 1 : -at - 2;
        if (before < 0) {
            return offset;
        }
        if (offset < cleanEnd[before]) {
            return asStart ? sourceStart[before] : sourceEnd[before];
        }
        return offset - cleanEnd[before] + sourceEnd[before];
    }
}
