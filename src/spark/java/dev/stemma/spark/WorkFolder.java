package dev.stemma.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What the stages of one job leave for the next ones, in {@code OUT/.work}: a job that was killed finds there what it had
 * made. The folder is named by all that its content depends on.
 */
final class WorkFolder {
    private final SparkSession spark;
    private final FileSystem system;
    private final Path folder;

    WorkFolder(SparkSession spark, Path out, String state) throws IOException {
        this.spark = spark;
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        this.system = out.getFileSystem(hadoop);
        Path work = new Path(out, ".work");
        this.folder = new Path(work, state);
        if (system.exists(work)) {
            for (var other : system.listStatus(work)) { // what jobs over other inputs left when they were killed
                if (!other.getPath().getName().equals(state)) {
                    system.delete(other.getPath(), true);
                }
            }
        }
        system.mkdirs(folder);
    }

    /** Makes rows. */
    interface Maker {
        Dataset<Row> make();
    }

    boolean has(String name) throws IOException {
        return system.exists(new Path(new Path(folder, name), "_SUCCESS"));
    }

    /** The rows of a step, made if they are not there yet. */
    Dataset<Row> step(String name, StructType schema, Maker maker) throws IOException {
        String path = path(name);
        if (!has(name)) {
            maker.make().write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(path);
        }
        return spark.read().schema(schema).parquet(path);
    }

    String path(String name) {
        return new Path(folder, name).toString();
    }

    void forget() throws IOException {
        system.delete(folder, true);
        system.mkdirs(folder);
    }

    void delete() throws IOException {
        system.delete(folder.getParent(), true);
    }
}
