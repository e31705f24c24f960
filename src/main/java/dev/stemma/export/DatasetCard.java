package dev.stemma.export;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.ExportCard;
import dev.stemma.schema.StoreTable;
import dev.stemma.sketch.Digests;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The README.md of an export: where it came from, counts that add up, the files with rows and digests, columns with their meaning,
 * the licence. Its front matter is that of dataset cards on Hugging Face, so that loaders find the tables. No time and no path of this machine is in
 * it: the same run gives the same bytes.
 */
final class DatasetCard {
    private final StoreReader reader;
    private final StringBuilder page = new StringBuilder();

    private DatasetCard(StoreReader reader) {
        this.reader = reader;
    }

    /** @param file beside the others */
    static void write(
            StoreReader reader, Path file, Exporter.Settings settings, List<ExportTable> tables, Map<String, Long> rows)
            throws IOException {
        String card = new DatasetCard(reader).page(file.getParent(), settings, tables, rows);
        byte[] bytes = (card + ExportCard.seal(Digests.sha256(card))).getBytes(StandardCharsets.UTF_8);
        AtomicFile.replace(file, stream -> stream.write(bytes));
    }

    private String page(Path destination, Exporter.Settings settings, List<ExportTable> tables, Map<String, Long> rows)
            throws IOException {
        frontMatter(settings, tables, rows);
        origin(settings);
        page.append("## Licence\n\n")
                .append(settings.license()
                        .orElse(
                                "Not stated. The texts belong to the sites that they were scraped from; whoever publishes this"
                                        + " data decides (`export --license`)."))
                .append("\n\n## Files\n\n| file | rows | bytes | SHA-256 |\n|---|---|---|---|\n");
        for (ExportTable table : tables) {
            file(destination.resolve(table.file(settings.format())), rows.get(table.name()));
        }
        file(destination.resolve(TemplateFile.NAME), rows.get(TemplateFile.NAME));
        page.append(
                "\nOffsets are 0-based, half-open UTF-16 units; shares and similarities are 0 to 1; a digest is a lower-case hex"
                        + " SHA-256. Rows stand in a stated order: the same run gives the same bytes. Of the tables of the run `runs` is left out,"
                        + " for its seconds, and `ledgers`, which is `repairs` folded.\n");
        if (settings.format() == Exporter.Format.CSV_SAFE) {
            page.append(
                    "\nTexts that a spreadsheet would take for a formula have an apostrophe before them. Files begin with the"
                            + " mark of UTF-8 (Python: `encoding=\"utf-8-sig\"`). Excel cuts what is longer than 32,767 characters.\n");
        }
        for (ExportTable table : tables) {
            page.append("\n### ").append(table.name()).append("\n\n| column | type | meaning |\n|---|---|---|\n");
            for (StoreTable.Column column : table.columns(reader)) {
                row(List.of("`" + column.name() + "`", column.type(), column.meaning()));
            }
        }
        page.append("\n### ")
                .append(TemplateFile.NAME)
                .append(
                        "\n\nThe templates of all clusters of two documents and more, for `stemma run --templates`.\n\n");
        return page.toString();
    }

    private void file(Path file, long rows) throws IOException {
        String name = file.getFileName().toString();
        row(ExportCard.cells(name, number(rows), number(Files.size(file)), ExportFolder.sha256(file)));
    }

    private void frontMatter(Exporter.Settings settings, List<ExportTable> tables, Map<String, Long> rows) {
        page.append("---\npretty_name: Documents cleaned and clustered by Stemma\nlicense: ")
                .append(settings.license().map(DatasetCard::quoted).orElse("unknown"))
                .append("\nsize_categories:\n  - ")
                .append(size(rows.get("documents")))
                .append("\nconfigs:\n");
        for (ExportTable table : tables) {
            page.append("  - config_name: ").append(table.name());
            page.append("\n    data_files: ")
                    .append(table.file(settings.format()))
                    .append('\n');
        }
        page.append("---\n\n");
    }

    private void origin(Exporter.Settings settings) {
        List<Object> run = reader.query("""
                        SELECT count(*), count(*) FILTER (relation IN ('representative', 'unique')),
                               count(*) FILTER (completeness = 'complete'), count(DISTINCT cluster), count(DISTINCT site),
                               count(*) FILTER (completeness <> 'complete' AND relation IN ('representative', 'unique'))
                        FROM documents""").rows().get(0);
        boolean all = settings.keep() == Exporter.Keep.ALL;
        page.append(all ? "# A cleaned corpus\n\n" : "# A cleaned corpus without its copies\n\n");
        for (List<Object> counts : reader.query(
                        "SELECT version, seen, documents, skipped, quarantined FROM runs ORDER BY run DESC LIMIT 1")
                .rows()) {
            page.append("Made by Stemma ").append(counts.get(0)).append(": ");
            page.append(number(counts.get(1))).append(" inputs seen = ");
            page.append(number(counts.get(2))).append(" documents + ");
            page.append(number(counts.get(3))).append(" skipped + ");
            page.append(number(counts.get(4))).append(" quarantined. ");
        }
        page.append(number(run.get(0))).append(" documents of ");
        page.append(number(run.get(4))).append(" sites in ");
        page.append(number(run.get(3))).append(" clusters; ");
        page.append(number(run.get(2))).append(" are complete.\n\n");
        if (!all) {
            long removed = (Long) run.get(0) - (Long) run.get(1);
            page.append("Kept is one document of each cluster, its representative: ")
                    .append(number(run.get(1)) + " = " + number(run.get(0)) + " - " + number(removed))
                    .append(
                            ". `removed` says for each of the others which document stands for it, how the two are related and how"
                                    + " far apart they are. ")
                    .append(number(run.get(5)))
                    .append(" of the kept are not whole, as no better copy was there: see `completeness`.\n\n");
        }
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(Object value) {
        return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The size classes that dataset cards know. */
    private static String size(long documents) {
        long from = 1_000;
        if (documents < from) {
            return "n<1K";
        }
        String[] classes = {"1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M"};
        for (String each : classes) {
            from *= 10;
            if (documents < from) {
                return each;
            }
        }
        return "n>100M";
    }

    /** The licence on one line, as the front matter needs it. */
    static Optional<String> oneLine(Optional<String> license) {
        return license.map(text -> text.strip().replaceAll("\\s+", " ")).filter(text -> !text.isEmpty());
    }
}
