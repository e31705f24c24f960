package dev.stemma.export;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.ExportCard;
import dev.stemma.result.ResultFormat;
import dev.stemma.result.Rows;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the tables as files, one to a table, rows in a stated order: the same run gives the same bytes. Left out is {@code
 * runs}, which has seconds in it. {@code repairs} is exported unfolded. Beside the tables stands the {@linkplain TemplateFile file
 * of templates}.
 */
public final class Exporter {
    /** The card's name. */
    public static final String CARD = ExportCard.FILE;

    /** The card's name where an edited one stands. */
    public static final String CARD_BESIDE = ExportCard.BESIDE;

    private final Path out;
    private final StoreOptions options;

    /**
     * @param out the folder of the run
     */
    public Exporter(Path out, StoreOptions options) {
        this.out = out;
        this.options = options;
    }

    /** {@link #export(Path, Settings)} with no licence stated. */
    public List<Path> export(Path destination, Format format, Keep keep) throws IOException {
        return export(destination, new Settings(format, keep, Optional.empty()));
    }

    /**
     * Writes the files to {@code destination}, which is made when it is missing, and last a dataset card with the digests of all: {@link
     * #CARD}, or {@link #CARD_BESIDE} when somebody edited the one that is there. Only files of an earlier export that nobody
     * changed are replaced. What an export that was killed had begun is finished or done anew.
     *
     * @return the files, the card last
     * @throws NoStoreException when there is no finished run
     * @throws dev.stemma.model.WrongUse when other files stand in the way; the message names them, nothing was written
     * @throws IOException when they cannot be written
     */
    public List<Path> export(Path destination, Settings settings) throws IOException {
        List<ExportTable> tables = ExportTable.of(settings.keep());
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(table.file(settings.format())));
        names.add(TemplateFile.NAME);
        try (StoreReader reader = StoreReader.openToCopy(out, options);
                ExportFolder folder = ExportFolder.take(destination, names)) {
            Map<String, Long> rows = new HashMap<>();
            for (ExportTable table : tables) {
                Path file = folder.staged(table.file(settings.format()));
                rows.put(table.name(), write(reader, table, file, settings.format()));
            }
            AtomicFile.replace(
                    folder.staged(TemplateFile.NAME),
                    stream -> rows.put(TemplateFile.NAME, TemplateFile.write(reader, stream)));
            String card = folder.card();
            DatasetCard.write(reader, folder.staged(card), settings, tables, rows);
            folder.publish(card);
            names.add(card);
        }
        return names.stream().map(destination::resolve).toList();
    }

    private static long write(StoreReader reader, ExportTable table, Path file, Format format) throws IOException {
        if (format == Format.PARQUET) {
            return ParquetFormat.write(reader, table, file);
        }
        long[] count = {0};
        AtomicFile.replace(file, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            try (Rows rows = reader.rows(table.sql())) {
                count[0] = format.rows().write(rows, writer, 0);
            }
            writer.flush();
        });
        return count[0];
    }

    /**
     * What is exported, and how.
     *
     * @param license what the card says of it; one line
     */
    public record Settings(Format format, Keep keep, Optional<String> license) {
        public Settings {
            license = DatasetCard.oneLine(license);
        }
    }

    /** What the files are. */
    public enum Format {
        PARQUET,
        CSV,
        /** CSV for spreadsheets: nothing in it is taken for a formula. */
        CSV_SAFE,
        JSONL;

        /** The files' ending. */
        public String ending() {
            return this == CSV_SAFE ? CSV.ending() : name().toLowerCase(Locale.ROOT);
        }

        /** What the user types. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private ResultFormat rows() {
            return switch (this) {
                case CSV -> ResultFormat.CSV;
                case CSV_SAFE -> ResultFormat.CSV_SAFE;
                case JSONL, PARQUET -> ResultFormat.JSONL;
            };
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
