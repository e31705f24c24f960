package dev.stemma.pipeline;

import dev.stemma.files.FolderLock;
import dev.stemma.files.OwnFiles;
import dev.stemma.folder.CleanWriter;
import dev.stemma.folder.Manifest;
import dev.stemma.folder.ManifestFile;
import dev.stemma.folder.QuarantineFolder;
import dev.stemma.model.WrongUse;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a run writes, taken for itself. All goes to {@code OUT/.work/next} first; {@link #publish()} moves it into
 * its place, and what stood there aside until all has come: the old manifest goes first and the new one comes last, so a folder
 * without {@code run.json} holds no finished run. The documents in {@code OUT/.work/documents} stay for the next run, which makes them again when they are gone.
 */
final class OutFolder implements AutoCloseable {
    private static final String NEXT = "next";
    private static final String PREVIOUS = "previous";
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
    private Held held = Held.EARLIER;

    /** What the folder holds. */
    enum Held {
        /** What it held when it was taken. */
        EARLIER,
        /** Some of that and some of the new. */
        MIXED,
        /** What was published. */
        PUBLISHED
    }

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
        Path work = out.resolve(OwnFiles.WORK);
        Files.createDirectories(work);
        FolderLock lock = FolderLock.take(work)
                .orElseThrow(() -> new WrongUse(
                        "another run is writing to " + out + "; wait for it, or give another folder with -o"));
        try {
            delete(work.resolve(NEXT)); // what a killed run left
            delete(work.resolve(PREVIOUS));
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

    /** What it holds by now. */
    Held held() {
        return held;
    }

    /**
     * Moves what the run wrote into its place, instead of what an earlier run wrote. When a move fails, those before it are taken
     * back; {@link #held()} says whether they could be.
     */
    void publish() throws IOException {
        Path previous = Files.createDirectory(work.resolve(PREVIOUS));
        Deque<Moved> moved = new ArrayDeque<>();
        held = Held.MIXED;
        try {
            for (int i = PUBLISHED.size() - 1; i >= 0; i--) {
                move(out.resolve(PUBLISHED.get(i)), previous.resolve(PUBLISHED.get(i)), moved);
            }
            for (String name : PUBLISHED) {
                move(next().resolve(name), out.resolve(name), moved);
            }
        } catch (IOException e) {
            takeBack(moved, e);
            throw e;
        }
        held = Held.PUBLISHED;
    }

    private record Moved(Path from, Path to) {}

    private static void move(Path from, Path to, Deque<Moved> moved) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            moved.push(new Moved(from, to));
        }
    }

    private void takeBack(Deque<Moved> moved, IOException cause) {
        try {
            for (Moved one : moved) {
                Files.move(one.to(), one.from(), StandardCopyOption.ATOMIC_MOVE);
            }
            held = Held.EARLIER;
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Lets the folder go, and deletes what was not published. What cannot be deleted stays for the next run to delete. */
    @Override
    public void close() {
        try {
            delete(next());
            delete(work.resolve(PREVIOUS));
            if (isEmpty(documents())) {
                delete(work); // the lock file too, while it is held
            }
        } catch (IOException e) {
            // it costs room only
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            lock.close();
        } catch (IOException e) {
            // the end of the process lets it go
        }
    }

    private static void checkOwn(Path out) throws IOException {
        if (!StoreWriter.takes(out)) {
            throw new WrongUse(out + ": the database takes no path with a semicolon; give another folder with -o");
        }
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new WrongUse(out + " is a file; give a folder for the results with -o");
        }
        boolean own = Files.exists(out.resolve(StoreWriter.FILE))
                || Files.exists(out.resolve(OwnFiles.WORK).resolve(FolderLock.FILE))
                || isManifest(out);
        try (Stream<Path> files = Files.list(out)) {
            if (!own && files.anyMatch(file -> !isBegun(file))) {
                throw new WrongUse(out + " holds files that are not Stemma's; give a new or empty folder with -o");
            }
        }
    }

    /** Whether it is the work folder of a run that was killed before it had anything in it. */
    private static boolean isBegun(Path file) {
        String[] inside = file.toFile().list();
        return file.endsWith(OwnFiles.WORK) && inside != null && inside.length == 0;
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
