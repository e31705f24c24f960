package dev.stemma.pipeline;

import dev.stemma.export.Exporter;
import dev.stemma.store.StoreOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a run left, as it must be the same each time: the exported tables, and the clean texts. */
final class ExportedTables {
    private ExportedTables() {}

    /** By file name. */
    static Map<String, String> of(Path out) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        Path folder = Files.createTempDirectory("exported");
        for (Path file :
                new Exporter(out, StoreOptions.defaults()).export(folder, Exporter.Format.JSONL, Exporter.Keep.ALL)) {
            if (!file.endsWith("README.md")) { // digests of the others, and counts of the run
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
            Files.delete(file);
        }
        Files.delete(folder);
        for (String clean : new String[] {"clean", "clean.jsonl", "quarantine"}) {
            if (Files.exists(out.resolve(clean))) {
                try (var files = Files.walk(out.resolve(clean))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        tables.put(
                                out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return tables;
    }
}
