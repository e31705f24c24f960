package dev.stemma.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table as one Parquet file (zstd), written by the database. */
final class ParquetFormat {
    private ParquetFormat() {}

    /** Writes to {@code out} by way of a temporary file: the database writes to paths only. */
    static void write(StoreReader reader, ExportTable table, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("stemma-export");
        Path file = folder.resolve(table.name() + ".parquet");
        try {
            reader.copyTo(
                    file,
                    "COPY (" + table.sql() + ") TO " + ParquetTables.quoted(file.toString())
                            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 16384)");
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
