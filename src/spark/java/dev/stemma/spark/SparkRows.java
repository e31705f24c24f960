package dev.stemma.spark;

import dev.stemma.schema.RowValues;
import dev.stemma.schema.StoreTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of the tables as Spark has them. What a cluster gives for all tables goes into one work table, with a column for each
 * table of which one has a value; so judging writes once.
 */
final class SparkRows {
    /** The column with what the driver needs of a cluster. */
    static final String CLUSTER = "of_cluster";

    static final StructType OF_CLUSTER = new StructType()
            .add("representative", DataTypes.IntegerType, false)
            .add("outline", DataTypes.BinaryType, false)
            .add("incomplete", DataTypes.IntegerType, false)
            .add("failures", DataTypes.IntegerType, false)
            .add("failure", DataTypes.StringType);

    static final StructType ALL = all();

    private SparkRows() {}

    /** The columns of {@code table}, of the types that its export as Parquet has. */
    static StructType schema(StoreTable table) {
        StructType schema = new StructType();
        for (StoreTable.Column column : table.columns()) {
            schema = schema.add(column.name(), type(column.type()));
        }
        return schema;
    }

    private static DataType type(String word) {
        return switch (word) {
            case "VARCHAR", "JSON" -> DataTypes.StringType;
            case "BIGINT" -> DataTypes.LongType;
            case "INTEGER" -> DataTypes.IntegerType;
            case "DOUBLE" -> DataTypes.DoubleType;
            case "BOOLEAN" -> DataTypes.BooleanType;
            case "DATE" -> DataTypes.DateType;
            case "TIMESTAMP" -> DataTypes.TimestampNTZType;
            case "VARCHAR[]" -> DataTypes.createArrayType(DataTypes.StringType);
            case "INTEGER[]" -> DataTypes.createArrayType(DataTypes.IntegerType);
            case "MAP(VARCHAR, DOUBLE)" -> DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType);
            default -> throw new IllegalStateException("no Spark type for " + word);
        };
    }

    private static StructType all() {
        StructType schema = new StructType();
        for (StoreTable table : StoreTable.values()) {
            schema = schema.add(table.word(), schema(table));
        }
        return schema.add(CLUSTER, OF_CLUSTER);
    }

    /** A row in the column of its table. */
    static Row of(dev.stemma.schema.Row row) {
        Object[] columns = new Object[ALL.size()];
        columns[ALL.fieldIndex(row.table().word())] = plain(row);
        return RowFactory.create(columns);
    }

    /** A row of its table. */
    static Row plain(dev.stemma.schema.Row row) {
        return RowFactory.create(
                RowValues.of(row).stream().map(SparkRows::scala).toArray());
    }

    static Row ofCluster(int representative, byte[] outline, int incomplete, int failures, String failure) {
        Object[] columns = new Object[ALL.size()];
        columns[ALL.fieldIndex(CLUSTER)] = RowFactory.create(representative, outline, incomplete, failures, failure);
        return RowFactory.create(columns);
    }

    private static Object scala(Object value) {
        if (value instanceof List<?> list) {
            return CollectionConverters.asScala(list).toSeq();
        }
        return value instanceof Map<?, ?> map ? CollectionConverters.asScala(map) : value;
    }
}
