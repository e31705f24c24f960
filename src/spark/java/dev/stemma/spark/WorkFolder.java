package dev.stemma.spark;

import dev.stemma.files.OwnFiles;
import dev.stemma.model.WrongUse;
import dev.stemma.folder.Manifest;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
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
    /** How the folders of jobs are named: what is named otherwise is not ours to delete. */
    private static final Pattern STATE = Pattern.compile("[0-9a-f]{16}");

    /** Bytes that a writer gathers, and a reader may have to hold; the format's own 128 MiB a task are for rows of numbers. */
    private static final long ROW_GROUP = 16L << 20;

    private final SparkSession spark;
    private final FileSystem system;
    private final Path folder;

    /** @throws WrongUse for a folder that holds other things than a job's results, which it would replace */
    WorkFolder(SparkSession spark, Path out, String state) throws IOException {
        this.spark = spark;
        // Columns of texts are read row by row: Spark's reader for whole columns takes 4,096 values at once, and with texts of
        // 70,000 characters (6,712 versions of policies, 2026-11-27) that was more than a heap of 3 GB
        spark.conf().set("spark.sql.parquet.enableVectorizedReader", false);
        // A shuffle ends in tasks as large as they may be, not in as many as there are cores: small ones cost more than their rows
        spark.conf().set("spark.sql.adaptive.coalescePartitions.parallelismFirst", false);
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        this.system = out.getFileSystem(hadoop);
        Path work = new Path(out, OwnFiles.WORK);
        checkOurs(out);
        this.folder = new Path(work, state);
        if (system.exists(work)) {
            for (var other : system.listStatus(work)) { // what jobs over other inputs left when they were killed
                String name = other.getPath().getName();
                if (!name.equals(state) && STATE.matcher(name).matches()) {
                    system.delete(other.getPath(), true);
                }
            }
        }
        system.mkdirs(folder);
    }

    private void checkOurs(Path out) throws IOException {
        Set<String> names = new TreeSet<>();
        if (system.exists(out)) {
            for (FileStatus file : system.listStatus(out)) {
                names.add(file.getPath().getName());
            }
        }
        if (names.contains(StoreWriter.FILE)) {
            throw new WrongUse(
                    out + " holds a run of one machine, which would be read instead of the job's tables; give another folder with -o");
        }
        if (!names.isEmpty() && !names.contains(Manifest.FILE) && !names.contains(OwnFiles.WORK)) {
            throw new WrongUse(out + " holds other things (" + names.iterator().next()
                    + "), and a job replaces what is there; give an empty or new folder with -o");
        }
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
            maker.make().write().mode(SaveMode.Overwrite)
                    .option("compression", "zstd")
                    .option("parquet.block.size", ROW_GROUP)
                    .option("parquet.page.size.row.check.min", 1) // a hundred rows of the largest texts are gigabytes
                    .parquet(path);
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
