package dev.stemma.spark;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The work table that the document stages write and all others read. */
final class Work {
    /** A document, with all its columns but the last. */
    static final int DOCUMENT = 0;

    /** A row of the quarantine: its values stand in {@code said}. */
    static final int REJECTED = 1;

    /** What a rule left out, and which. */
    static final int SKIPPED = 2;

    static final StructType DOCUMENTS = new StructType()
            .add("place", DataTypes.LongType, false) // slice and number in the slice: the order of one machine
            .add("kind", DataTypes.IntegerType, false)
            .add("id", DataTypes.StringType) // that a capture took, whatever became of it
            .add("card", DataTypes.BinaryType)
            .add("document", DataTypes.BinaryType)
            .add("texts", DataTypes.BinaryType) // key text and masked key text
            .add("said", DataTypes.createArrayType(DataTypes.StringType));

    private Work() {}

    static long place(int slice, int number) {
        return ((long) slice << 32) | number;
    }

    static int slice(long place) {
        return (int) (place >>> 32);
    }
}
