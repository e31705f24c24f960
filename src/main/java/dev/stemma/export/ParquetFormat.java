package dev.stemma.export;

import dev.stemma.store.SqlText;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A table as one Parquet file (zstd), written by the database. */
final class ParquetFormat {
    private ParquetFormat() {}

    /**
     * The number of rows.
     *
     * @param file is on the disk when this returns, as far as the machine can tell
     */
    static long write(StoreReader reader, ExportTable table, Path file) throws IOException {
        reader.copyTo(
                file,
                "COPY (" + table.sql() + ") TO " + SqlText.literal(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 16384)");
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return (Long) reader.query("SELECT count(*) FROM (" + table.sql() + ")").single();
    }
}
