package dev.stemma.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.apache.spark.util.Utils;
import scala.Tuple2;

/** Carries documents to the bins in which they are worked on: the one place where texts cross the network. */
final class Carried {
    private static final StructType WANTED = new StructType()
            .add("wanted", DataTypes.LongType, false)
            .add("ordinal", DataTypes.IntegerType, false)
            .add("bin", DataTypes.IntegerType, false);

    /** Places up to which the list of what is wanted goes to every executor instead of being joined by a shuffle. */
    private static final int FEW = 2_000_000;

    /** Ranges of places that are read, at most. */
    private static final int RANGES = 64;

    private Carried() {}

    /**
     * A document in a bin.
     *
     * @param columns of the work table, in the order in which they were asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Parcel(int ordinal, byte[] card, byte[][] columns) implements Serializable {}

    /** What is done in a bin. */
    interface Worker<T extends Serializable, R> extends Serializable {
        Iterator<R> work(List<T> work, Parcels parcels) throws Exception;
    }

    /**
     * Works through all bins.
     *
     * @param columns of the work table that the work is done on
     */
    static <T extends Serializable, R> JavaRDD<R> work(
            SparkSession spark,
            Dataset<Row> documents,
            Corpus corpus,
            List<String> columns,
            List<Bin<T>> bins,
            Worker<T, R> worker) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Row> wanted = new ArrayList<>();
        List<Tuple2<Integer, ArrayList<T>>> work = new ArrayList<>();
        for (Bin<T> bin : bins) {
            work.add(new Tuple2<>(bin.number(), bin.work()));
            for (int ordinal : bin.ordinals()) {
                wanted.add(RowFactory.create(corpus.place(ordinal), ordinal, bin.number()));
            }
        }
        Bin.Places places = new Bin.Places(bins.size());
        Dataset<Row> list = spark.createDataFrame(wanted, WANTED);
        String[] carried = columns.toArray(new String[0]);
        JavaPairRDD<Integer, Parcel> parcels = documents
                .where(near(wanted.stream().mapToLong(row -> row.getLong(0)).sorted().toArray()))
                .join(wanted.size() <= FEW ? broadcast(list) : list, col("place").equalTo(col("wanted")))
                .select(col("bin"), col("ordinal"), col("card"), struct(columns(carried)))
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getInt(0), parcel(row)))
                .partitionBy(places);
        JavaPairRDD<Integer, ArrayList<T>> units =
                context.parallelizePairs(work, Math.min(work.size(), 64)).partitionBy(places);
        return units.zipPartitions(parcels, (some, others) -> {
            List<T> todo = new ArrayList<>();
            some.forEachRemaining(unit -> todo.addAll(unit._2()));
            File folder = new File(Utils.getLocalDir(SparkEnv.get().conf())); // a disk that Spark may fill
            Parcels here = Parcels.of(stream(others).map(Tuple2::_2).iterator(), folder);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(here));
            return worker.work(todo, here);
        });
    }

    /**
     * A condition that all wanted places fulfil, and few others where few are wanted: Parquet leaves out the parts of a file without
     * one. The last rounds of comparing want some tens of documents, and to read the texts of all is most of what they cost.
     *
     * @param places ascending
     */
    static Column near(long[] places) {
        long[] gaps = IntStream.range(1, places.length)
                .mapToLong(i -> places[i] - places[i - 1])
                .sorted()
                .toArray();
        long widest = gaps.length < RANGES ? 1 : Math.max(1, gaps[gaps.length - RANGES]);
        Column near = lit(false);
        for (int i = 0, from = 0; i < places.length; i++) {
            if (i + 1 == places.length || places[i + 1] - places[i] > widest) {
                near = near.or(col("place").between(places[from], places[i]));
                from = i + 1;
            }
        }
        return near;
    }

    private static void close(Parcels parcels) {
        try {
            parcels.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, 0), false);
    }

    private static Parcel parcel(Row row) {
        Row carried = row.getStruct(3);
        byte[][] columns = new byte[carried.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = carried.getAs(i);
        }
        return new Parcel(row.getInt(1), row.getAs(2), columns);
    }

    private static Column[] columns(String[] names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
