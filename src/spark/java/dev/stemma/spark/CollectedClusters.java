package dev.stemma.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import dev.stemma.pipeline.FamilyRows;
import dev.stemma.family.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the driver needs of the judged clusters: the outlines of their representatives, twelve bytes a sentence. */
record CollectedClusters(List<Judged> clusters, long incomplete, long failures, Optional<String> firstFailure) {
    record Judged(int representative, Outline outline) {}

    /**
     * @param cardBytes of all documents
     * @param heap bytes that the driver may have
     * @throws dev.stemma.model.WrongUse if that is too small for them; nothing was fetched then
     */
    static CollectedClusters of(Dataset<Row> judged, long cardBytes, long heap) {
        Dataset<Row> own = judged.where(col(SparkRows.CLUSTER).isNotNull()).select(SparkRows.CLUSTER + ".*");
        Row size = own.select(sum(length(col("outline")))).head();
        long bytes = size.isNullAt(0) ? 0 : size.getLong(0);
        DriverMemory.checkOutlines(bytes, cardBytes, heap);
        List<Judged> clusters = new ArrayList<>();
        long incomplete = 0;
        long failures = 0;
        String first = null;
        Iterator<Row> rows = Fetched.rows(own, bytes);
        while (rows.hasNext()) {
            Row row = rows.next();
            clusters.add(new Judged(row.getInt(0), Outline.of(row.<byte[]>getAs(1))));
            incomplete += row.getInt(2);
            failures += row.getInt(3);
            String failure = row.getString(4);
            first = failure == null || (first != null && first.compareTo(failure) <= 0) ? first : failure;
        }
        clusters.sort(Comparator.comparingInt(Judged::representative));
        return new CollectedClusters(clusters, incomplete, failures, Optional.ofNullable(first));
    }

    int count() {
        return clusters.size();
    }

    /** Families and passages of all clusters, in the order of their representatives' ids. */
    FamilyRows.Found families() {
        FamilyRows families = new FamilyRows();
        clusters.forEach(cluster -> families.add(cluster.outline(), cluster.representative()));
        return families.find();
    }
}
