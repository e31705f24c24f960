package dev.stemma.spark;

import dev.stemma.pipeline.Decided;
import dev.stemma.folder.DecisionFile;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What people decided about a run, in {@code OUT.decisions.jsonl} beside OUT on any Hadoop file system. */
final class HadoopDecisions {
    private HadoopDecisions() {}

    /** @throws IOException when the file is there but cannot be read, or holds no decisions; the message names the line */
    static Decided about(Path out, Configuration hadoop) throws IOException {
        FileSystem system = out.getFileSystem(hadoop);
        Path folder = system.makeQualified(out);
        if (folder.getParent() == null) {
            return Decided.NOTHING; // the root of a file system has nothing beside it
        }
        Path file = folder.suffix(DecisionFile.SUFFIX);
        try (FSDataInputStream in = system.open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Decided(
                    file.toString(),
                    DecisionFile.read(file.toString(), lines.lines().toList()));
        } catch (FileNotFoundException e) {
            return Decided.NOTHING;
        }
    }
}
