package dev.stemma.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the tables as files, one to a table, rows in a stated order: the same run gives the same bytes. Left out is {@code
 * runs}, which has seconds in it. {@code repairs} is exported unfolded.
 */
public final class Exporter {
    private final Path out;
    private final StoreOptions options;

    /**
     * @param out the folder of the run
     */
    public Exporter(Path out, StoreOptions options) {
        this.out = out;
        this.options = options;
    }

    /**
     * Writes the files to {@code destination}, which is made when it is missing; files of the same names are replaced.
     *
     * @return the files, in the order in which they were written
     * @throws NoStoreException when there is no finished run
     * @throws IOException when they cannot be written
     */
    public List<Path> export(Path destination, Format format, Keep keep) throws IOException {
        try (StoreReader reader = StoreReader.open(out, options, true)) {
            Files.createDirectories(destination);
            return export(reader, destination, format, keep);
        }
    }

    private static List<Path> export(StoreReader reader, Path destination, Format format, Keep keep)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (ExportTable table : ExportTable.of(keep)) {
            Path file = destination.resolve(table.name() + "." + format.word());
            AtomicFile.replace(file, stream -> {
                if (format == Format.PARQUET) {
                    ParquetFormat.write(reader, table, stream);
                    return;
                }
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
                try (Rows rows = reader.rows(table.sql())) {
                    format.rows().write(rows, writer, 0);
                }
                writer.flush();
            });
            files.add(file);
        }
        return files;
    }

    /** What the files are. */
    public enum Format {
        PARQUET,
        CSV,
        JSONL;

        /** What the user types, and the files' ending. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private ResultFormat rows() {
            return this == CSV ? ResultFormat.CSV : ResultFormat.JSONL;
        }
    }

    /** Which documents are exported. */
    public enum Keep {
        /**
         * One document of each cluster, with its cookies and repairs; the table {@code removed} says for every other one
         * which document was kept in its place, and why.
         */
        REPRESENTATIVES,
        ALL;

        /** What the user types. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
