package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.folder.Manifest;
import dev.stemma.folder.NoStoreException;
import dev.stemma.store.StoreReader;
import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFilesTest {
    private static final Manifest MANIFEST = new Manifest(
            "test", Map.of(), Map.of(), "state", new Manifest.Inputs(0, 0, "", List.of()), List.of(), Map.of());

    @TempDir
    java.nio.file.Path folder;

    /** Readers know the tables of a job by that of the documents: they must not take it with tables of the job before. */
    @ParameterizedTest
    @EnumSource
    void whatEndsWhileTablesMoveLeavesNoMixture(StoreTable failing) throws IOException {
        java.nio.file.Path out = folder.resolve("out");
        for (StoreTable table : StoreTable.values()) {
            Files.createDirectories(out.resolve(TableFiles.name(table)));
            Files.createDirectories(folder.resolve("next").resolve(TableFiles.name(table)));
        }
        FileSystem system = new FilterFileSystem(FileSystem.getLocal(new Configuration())) {
            @Override
            public boolean rename(Path from, Path to) throws IOException {
                return !from.getName().equals(TableFiles.name(failing)) && super.rename(from, to);
            }
        };
        TableFiles tables = new TableFiles(
                system, new Path(out.toUri()), new Path(folder.resolve("next").toUri()));
        assertThatThrownBy(() -> tables.publish(MANIFEST)).hasMessageContaining("run again");
        assertThatThrownBy(() -> StoreReader.open(out)).isInstanceOf(NoStoreException.class);
        assertThat(out.resolve(Manifest.FILE)).doesNotExist();
    }
}
