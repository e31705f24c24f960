package dev.stemma.spark;

import dev.stemma.beside.ExportedFiles;
import dev.stemma.ingest.FileReading;
import dev.stemma.beside.SavedBeside;
import dev.stemma.model.Ingested;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection;
import dev.stemma.model.Skip;
import dev.stemma.model.WrongUse;
import dev.stemma.folder.DecisionFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of the inputs, in the order in which one machine reads them, whatever file system they are on. Names alone are
 * looked at; no file is opened.
 */
final class InputFiles {
    private final Configuration hadoop;
    private final Path out;
    private final List<Found> files = new ArrayList<>();
    private final List<Ingested> setAside = new ArrayList<>();
    private final Set<Path> roots = new HashSet<>();

    /**
     * A file to read.
     *
     * @param state what tells whether it is still the same one
     */
    record Found(String uri, FileReading.Named named, long size, String state) {}

    private InputFiles(Configuration hadoop, Path out) {
        this.hadoop = hadoop;
        this.out = out;
    }

    /** @throws WrongUse for an input that is not there, a pattern without a match */
    static InputFiles of(JobConfig config, Configuration hadoop) throws IOException {
        Path out = new Path(config.out());
        InputFiles found = new InputFiles(hadoop, out.getFileSystem(hadoop).makeQualified(out));
        for (String input : new TreeSet<>(config.inputs())) {
            int before = found.files.size() + found.setAside.size();
            found.input(input);
            if (found.files.size() + found.setAside.size() == before) {
                throw new WrongUse(input + ": the folder has no files; name one that has");
            }
        }
        return found;
    }

    List<Found> files() {
        return files;
    }

    /** What a rule left out, and what could not be listed. */
    List<Ingested> setAside() {
        return setAside;
    }

    private void input(String input) throws IOException {
        if (input.equals("-")) {
            throw new WrongUse("a job reads no standard input; put what comes there into a file and name that");
        }
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        String shown = input.length() > 1 && input.endsWith("/") ? input.substring(0, input.length() - 1) : input;
        try {
            root(system, system.getFileStatus(path), shown);
            return;
        } catch (FileNotFoundException e) {
            // a pattern, or a mistake
        }
        FileStatus[] matches = system.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new WrongUse(input + ": no file or folder of this name, no match for this pattern");
        }
        String base = shown.contains("/") ? shown.substring(0, shown.lastIndexOf('/') + 1) : "";
        SortedMap<String, FileStatus> sorted = new TreeMap<>();
        for (FileStatus match : matches) {
            if (FileReading.leftOut(match.getPath().getName(), true).isEmpty()) {
                // what stands before the last name may hold marks itself: then the whole address is shown
                boolean plain = base.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
                sorted.put(plain ? base + match.getPath().getName() : match.getPath().toString(), match);
            }
        }
        for (var match : sorted.entrySet()) {
            root(system, match.getValue(), match.getKey());
        }
    }

    private void root(FileSystem system, FileStatus status, String shown) {
        Path path = system.makeQualified(status.getPath());
        for (Path up = path; up != null; up = up.getParent()) {
            if (roots.contains(up)) {
                setAside.add(new Skip(Origin.file(shown), "part of another input"));
                return;
            }
        }
        roots.add(path);
        if (status.isDirectory()) {
            folder(system, path, shown, "");
        } else {
            add(path, new FileReading.Named(shown, path.getName()), status);
        }
    }

    private void folder(FileSystem system, Path folder, String shown, String below) {
        SortedMap<String, FileStatus> children = new TreeMap<>();
        try {
            for (FileStatus child : system.listStatus(folder)) {
                children.put(child.getPath().getName(), child);
            }
        } catch (IOException e) {
            setAside.add(unreadable(shown, e));
            return;
        }
        if (FileReading.isOutput(children.keySet())) {
            setAside.add(new Skip(Origin.file(shown), "output of Stemma"));
            return;
        }
        ExportedFiles.Opener opener = name -> system.open(new Path(folder, name));
        ExportedFiles exported = ExportedFiles.in(children.keySet(), opener);
        SavedBeside saved = SavedBeside.in(children.keySet(), opener);
        children.forEach((name, child) -> {
            String path = shown.equals("/") ? "/" + name : shown + "/" + name;
            Path qualified = system.makeQualified(child.getPath());
            boolean root = roots.contains(qualified);
            Optional<String> leftOut = FileReading.leftOut(name, child.isDirectory())
                    .or(() -> root ? Optional.empty() : saved.leftOut(name, child.isDirectory()));
            if (child.isFile() && exported.has(name, child.getLen()) && !root) {
                setAside.add(new Skip(Origin.file(path), ExportedFiles.reason()));
            } else if (leftOut.isPresent()) {
                setAside.add(new Skip(Origin.file(path), leftOut.get()));
            } else if (isLink(qualified)) {
                setAside.add(new Skip(Origin.file(path), FileReading.link(child.isDirectory())));
            } else if (root) {
                setAside.add(new Skip(Origin.file(path), "part of another input"));
            } else if (child.isDirectory()) {
                folder(system, qualified, path, below + name + "/");
            } else {
                add(qualified, new FileReading.Named(path, below + name), child);
            }
        });
    }

    private void add(Path path, FileReading.Named named, FileStatus status) {
        for (Path up = path; up != null; up = up.getParent()) {
            if (up.equals(out)) {
                setAside.add(new Skip(Origin.file(named.path()), "own output"));
                return;
            }
        }
        if (out.getParent() != null && path.equals(out.suffix(DecisionFile.SUFFIX))) {
            setAside.add(new Skip(Origin.file(named.path()), "decisions about an output of Stemma"));
            return;
        }
        files.add(new Found(
                path.toString(), named, status.getLen(), status.getLen() + " " + status.getModificationTime()));
    }

    /** Hadoop follows the links of a local disk without a word. */
    private static boolean isLink(Path path) {
        return "file".equals(path.toUri().getScheme())
                && java.nio.file.Files.isSymbolicLink(
                        java.nio.file.Path.of(path.toUri().getPath()));
    }

    /** The quarantine row of what the file system would not give. */
    static Rejection unreadable(String shown, IOException e) {
        return new Rejection(
                Origin.file(shown),
                "ingest",
                Rejection.Code.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                shown + ": cannot be read (" + e.getClass().getSimpleName() + ")",
                Optional.empty());
    }
}
