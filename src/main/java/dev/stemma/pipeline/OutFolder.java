package dev.stemma.pipeline;

import dev.stemma.files.FolderLock;
import dev.stemma.model.WrongUse;
import dev.stemma.store.CleanWriter;
import dev.stemma.store.Manifest;
import dev.stemma.store.ManifestFile;
import dev.stemma.store.QuarantineFolder;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a run writes, taken for itself. All goes to {@code OUT/.work/next} first; {@link #publish()} moves it into
 * its place: the old manifest goes first and the new one comes last, so a folder without {@code run.json} holds no finished
 * run. The documents in {@code OUT/.work/documents} stay for the next run, which makes them again when they are gone.
 */
final class OutFolder implements AutoCloseable {
    private static final String WORK = ".work";
    private static final String NEXT = "next";
    private static final String DOCUMENTS = "documents";

    /** Where the manifest lists what was published. */
    static final String PUBLISHES = "published";

    /** What a run publishes, in this order; the manifest last. */
    private static final List<String> PUBLISHED = List.of(
            CleanWriter.FOLDER,
            CleanWriter.LINES,
            QuarantineFolder.NAME,
            StoreWriter.FILE,
            StoreReader.PAGE,
            Manifest.FILE);

    private final Path out;
    private final Path work;
    private final FolderLock lock;

    private OutFolder(Path out, Path work, FolderLock lock) {
        this.out = out;
        this.work = work;
        this.lock = lock;
    }

    /**
     * Takes {@code out}, which is made when it is missing.
     *
     * @throws WrongUse when it is a file, holds what is not Stemma's, or another run writes to it
     */
    static OutFolder take(Path out) throws IOException {
        checkOwn(out);
        Path work = out.resolve(WORK);
        Files.createDirectories(work);
        FolderLock lock = FolderLock.take(work)
                .orElseThrow(() -> new WrongUse(
                        "another run is writing to " + out + "; wait for it, or give another folder with -o"));
        try {
            delete(work.resolve(NEXT)); // what a killed run left
            Files.createDirectory(work.resolve(NEXT));
            return new OutFolder(out, work, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where the run writes. */
    Path next() {
        return work.resolve(NEXT);
    }

    /** Where the documents of this run and of earlier ones are. */
    Path documents() {
        return work.resolve(DOCUMENTS);
    }

    /** Forgets the documents of earlier runs. */
    void forget() throws IOException {
        delete(documents());
    }

    /** What {@link #publish()} will move, but for the manifest. */
    List<String> publishes() {
        return PUBLISHED.stream()
                .filter(name -> Files.exists(next().resolve(name)) || name.equals(StoreReader.PAGE))
                .toList();
    }

    /** The manifest of the finished run that stands here whole; empty when there is none, or none that can be read. */
    Optional<Manifest> finished() {
        try {
            Manifest manifest = ManifestFile.read(out);
            boolean whole = manifest.circumstances().get(PUBLISHES) instanceof List<?> names
                    && names.stream().allMatch(name -> Files.exists(out.resolve(name.toString())))
                    && !manifest.circumstances().containsKey(Pipeline.FIRST_FAILURE);
            return whole ? Optional.of(manifest) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it will be replaced, whatever it is
        }
    }

    /** Moves what the run wrote into its place, instead of what an earlier run wrote. */
    void publish() throws IOException {
        Files.deleteIfExists(out.resolve(Manifest.FILE));
        for (String name : PUBLISHED) {
            Path from = next().resolve(name);
            Path to = out.resolve(name);
            delete(to);
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Lets the folder go, and deletes what was not published. */
    @Override
    public void close() throws IOException {
        try {
            delete(next());
            if (isEmpty(documents())) {
                delete(work); // the lock file too, while it is held
            }
        } finally {
            lock.close();
        }
    }

    private static void checkOwn(Path out) throws IOException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new WrongUse(out + " is a file; give a folder for the results with -o");
        }
        boolean own = Files.exists(out.resolve(StoreWriter.FILE))
                || Files.exists(out.resolve(WORK).resolve(FolderLock.FILE))
                || isManifest(out);
        try (Stream<Path> files = Files.list(out)) {
            if (!own && files.findAny().isPresent()) {
                throw new WrongUse(out + " holds files that are not Stemma's; give a new or empty folder with -o");
            }
        }
    }

    private static boolean isManifest(Path out) {
        try {
            ManifestFile.read(out);
            return true;
        } catch (IOException e) {
            return false; // none, or another tool's file of that name
        }
    }

    /** @throws WrongUse if an input lies in {@code out}: publishing would delete it */
    static void checkApart(List<String> inputs, Path out) {
        for (String input : inputs) {
            if (!input.equals("-") && lies(input, out)) {
                throw new WrongUse(
                        input + " lies in the output folder " + out + ", which a run replaces; give another with -o");
            }
        }
    }

    private static boolean lies(String input, Path out) {
        try {
            return StoreReader.holds(out, Path.of(input));
        } catch (InvalidPathException e) {
            return false; // a glob
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
