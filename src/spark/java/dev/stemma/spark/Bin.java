package dev.stemma.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.Partitioner;

/**
 * The work of one task over texts: what is to be done there, and whose texts it takes.
 *
 * @param number of the bin, which is the number of its partition
 * @param work units, in order
 * @param ordinals of the documents whose texts come to it, each once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bin<T extends Serializable>(int number, ArrayList<T> work, int[] ordinals) implements Serializable {
    /** Puts everything where its bin is. */
    static final class Places extends Partitioner {
        private final int count;

        Places(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object key) {
            return (Integer) key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Places that && count == that.count;
        }

        @Override
        public int hashCode() {
            return count;
        }
    }

    /** A unit of work with the ordinals of its documents and their weight. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Unit<T>(T work, int[] ordinals, long weight) {}

    /** Fills bins in the order of the units, each with as much as {@code sizes} says; a heavier unit is a bin of its own. */
    static <T extends Serializable> List<Bin<T>> fill(List<Unit<T>> units, JobConfig.Sizes sizes, int cores) {
        long most = sizes.binChars(units.stream().mapToLong(Unit::weight).sum(), cores);
        List<Bin<T>> bins = new ArrayList<>();
        List<Unit<T>> open = new ArrayList<>();
        long weight = 0;
        for (Unit<T> unit : units) {
            if (!open.isEmpty() && weight + unit.weight() > most) {
                bins.add(of(bins.size(), open));
                open.clear();
                weight = 0;
            }
            open.add(unit);
            weight += unit.weight();
        }
        if (!open.isEmpty()) {
            bins.add(of(bins.size(), open));
        }
        return bins;
    }

    private static <T extends Serializable> Bin<T> of(int number, List<Unit<T>> units) {
        ArrayList<T> work = new ArrayList<>();
        units.forEach(unit -> work.add(unit.work()));
        int[] ordinals = units.stream()
                .flatMapToInt(unit -> java.util.Arrays.stream(unit.ordinals()))
                .distinct()
                .toArray();
        return new Bin<>(number, work, ordinals);
    }
}
