package dev.stemma.ingest;

import dev.stemma.beside.ExportedFiles;
import dev.stemma.beside.Hidden;
import dev.stemma.beside.SavedBeside;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.files.OwnFiles;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of the file system, folder by folder in the order of their names. Links inside a folder are not followed (so a loop
 * cannot be), special files are not opened (so a pipe cannot hang it), and a file that two inputs name is read once.
 */
final class FolderWalk {
    private final Intake intake;
    private final Consumed consumed;
    private final Set<Path> roots = new HashSet<>();

    FolderWalk(Intake intake, Consumed consumed) {
        this.intake = intake;
        this.consumed = consumed;
    }

    void standardInput(InputStream stdin) {
        intake.read(new Entry(Origin.file("-"), "-", "", 0, stdin, Optional.empty()));
    }

    /** A path that the user named: a link is followed here, as the user asked for it. */
    void root(Inputs.Root root) {
        Path real;
        try {
            real = root.path().toRealPath();
        } catch (IOException e) {
            intake.reject(Origin.file(root.shown()), new UnreadableException(e));
            return;
        }
        if (insideEarlierRoot(real)) {
            intake.skip(Origin.file(root.shown()), "part of another input");
            return;
        }
        roots.add(real);
        String name =
                real.getFileName() == null ? "" : root.path().getFileName().toString();
        if (Files.isDirectory(real)) {
            folder(real, root.shown(), "");
        } else {
            file(real, Origin.file(root.shown()), name);
        }
    }

    private boolean insideEarlierRoot(Path real) {
        for (Path up = real; up != null; up = up.getParent()) {
            if (roots.contains(up)) {
                return true;
            }
        }
        return false;
    }

    private void folder(Path folder, String shown, String below) {
        // paths, not names: a name in another charset than the locale's does not survive as a string
        SortedMap<String, Path> children = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path child : found) {
                String name = child.getFileName().toString();
                while (children.putIfAbsent(name, child) != null) {
                    name += "'"; // two names that read alike
                }
            }
        } catch (IOException e) {
            intake.reject(Origin.file(shown), new UnreadableException(e));
            return;
        } catch (DirectoryIteratorException e) {
            intake.reject(Origin.file(shown), new UnreadableException(e.getCause()));
            return;
        }
        if (FileReading.isOutput(children.keySet())) {
            intake.skip(Origin.file(shown), "output of Stemma");
            return;
        }
        ExportedFiles.Opener opener = name -> openFile(children.getOrDefault(name, folder));
        Beside beside =
                new Beside(ExportedFiles.in(children.keySet(), opener), SavedBeside.in(children.keySet(), opener));
        children.forEach((name, child) ->
                child(child, shown.equals("/") ? "/" + name : shown + "/" + name, below + name, name, beside));
    }

    /** What programs put into a folder beside its captures. */
    private record Beside(ExportedFiles exported, SavedBeside saved) {}

    /** Of a file only: a pipe would hang. */
    private static InputStream openFile(Path path) throws IOException {
        return Files.isRegularFile(path) ? Files.newInputStream(path) : InputStream.nullInputStream();
    }

    private void child(Path path, String shown, String relative, String name, Beside beside) {
        Origin origin = Origin.file(shown);
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            intake.reject(origin, new UnreadableException(e));
            return;
        }
        boolean isFolder = attributes.isDirectory();
        Optional<String> leftOut = FileReading.leftOut(name, isFolder).or(() -> beside.saved.leftOut(name, isFolder));
        if (Hidden.isHidden(name)) {
            intake.skip(origin, leftOut.orElseThrow());
        } else if (attributes.isSymbolicLink() && !Files.exists(path)) {
            intake.reject(origin, Code.UNREADABLE, "a link to nowhere; mend it, or take it away");
        } else if (attributes.isSymbolicLink()) {
            intake.skip(origin, FileReading.link(Files.isDirectory(path)));
        } else if (roots.contains(path)) {
            intake.skip(origin, "part of another input");
        } else if (!isFolder && beside.exported.has(name, attributes.size())) {
            intake.skip(origin, ExportedFiles.reason());
        } else if (leftOut.isPresent()) {
            intake.skip(origin, leftOut.get());
        } else if (isFolder) {
            folder(path, shown, relative + "/");
        } else {
            file(path, origin, relative);
        }
    }

    private void file(Path path, Origin origin, String id) {
        try {
            BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                intake.reject(origin, Code.UNREADABLE, "a pipe, socket or device; pass its content to - instead");
                return;
            }
            if (isDecisions(path)) {
                intake.skip(origin, "decisions about an output of Stemma");
                return;
            }
            new OpenFile(origin, () -> stateOf(path), intake)
                    .read(() -> new Entry(origin, id, id, 0, disk(path), Optional.of(path)));
            consumed.end(before.size());
        } catch (UnreadableException e) {
            intake.reject(origin, e);
        } catch (IOException e) {
            intake.reject(origin, new UnreadableException(e));
        }
    }

    private static boolean isDecisions(Path path) throws IOException {
        if (!path.getFileName().toString().endsWith(OwnFiles.DECISIONS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return OwnFiles.isDecisions(in);
        }
    }

    private InputStream disk(Path path) throws IOException {
        return new BufferedInputStream(new DiskStream(Files.newInputStream(path), consumed::more), 1 << 16);
    }

    /** What tells whether a file was written to while it was read. */
    private static String stateOf(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() + " bytes of " + now.lastModifiedTime();
    }
}
