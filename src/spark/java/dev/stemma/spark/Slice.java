package dev.stemma.spark;

import dev.stemma.ingest.FileReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What one task reads: a file, or whole lines of one.
 *
 * @param number its place among all slices, in the order in which one machine reads
 * @param uri where it is
 * @param path as it is shown
 * @param id the way below its input
 * @param start first byte; a line that starts before belongs to the slice before
 * @param end one past the last byte at which a line of this slice may start; -1 for a file as a whole
 * @param before lines of the file before this slice
 */
record Slice(int number, String uri, String path, String id, long start, long end, long before)
        implements Serializable {
    boolean whole() {
        return end < 0;
    }

    Slice at(int place, long linesBefore) {
        return new Slice(place, uri, path, id, start, end, linesBefore);
    }

    /** Its file from a place on. */
    InputStream open(SerializableConfiguration hadoop, long from) throws IOException {
        Path path = new Path(uri);
        FileSystem system = path.getFileSystem(hadoop.value());
        return new SteadyFile(
                at -> {
                    FSDataInputStream file = system.open(path);
                    file.seek(at);
                    return file;
                },
                from);
    }

    FileReading.Named named() {
        return new FileReading.Named(path, id);
    }
}
