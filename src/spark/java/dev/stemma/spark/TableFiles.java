package dev.stemma.spark;

import static org.apache.spark.sql.functions.col;

import dev.stemma.folder.Manifest;
import dev.stemma.folder.ManifestFile;
import dev.stemma.store.StoreReader;
import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** The tables as folders of Parquet files, rows in the stated order from file to file. */
final class TableFiles {
    private final FileSystem system;
    private final Path out;
    private final Path next;

    /** @param next where tables stand until all are there */
    TableFiles(FileSystem system, Path out, Path next) {
        this.system = system;
        this.out = out;
        this.next = next;
    }

    static String name(StoreTable table) {
        return table.word() + ".parquet";
    }

    void write(StoreTable table, Dataset<Row> rows) {
        rows.orderBy(order(table))
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(new Path(next, name(table)).toString());
    }

    /**
     * Puts all tables into their place, instead of those that stood there. The manifest goes first and comes last; so does, of the
     * tables, that of the documents, by which readers know that there are tables: none takes those of two jobs for one.
     */
    void publish(Manifest manifest) throws IOException {
        Path file = new Path(out, Manifest.FILE);
        system.delete(file, false);
        system.delete(new Path(out, StoreReader.PAGE), false); // of the tables that go
        system.delete(new Path(out, name(StoreTable.DOCUMENTS)), true);
        for (StoreTable table : EnumSet.complementOf(EnumSet.of(StoreTable.DOCUMENTS))) {
            replace(table);
        }
        replace(StoreTable.DOCUMENTS);
        try (OutputStream stream = system.create(file, true)) {
            ManifestFile.write(stream, manifest);
        }
    }

    private void replace(StoreTable table) throws IOException {
        Path place = new Path(out, name(table));
        system.delete(place, true);
        if (!system.rename(new Path(next, name(table)), place)) {
            throw new IOException("cannot move " + name(table) + " into " + out + "; run again");
        }
    }

    private static Column[] order(StoreTable table) {
        List<Column> columns = new ArrayList<>();
        for (String term : table.order().split(",", -1)) {
            String[] words = term.strip().split(" ", -1);
            Column column = col(words[0].replace("\"", ""));
            boolean down = words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc");
            columns.add(down ? column.desc_nulls_last() : column.asc_nulls_last());
        }
        return columns.toArray(new Column[0]);
    }
}
