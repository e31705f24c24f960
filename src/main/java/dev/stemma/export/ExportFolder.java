package dev.stemma.export;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.ExportCard;
import dev.stemma.files.FolderLock;
import dev.stemma.files.OwnFiles;
import dev.stemma.model.WrongUse;
import dev.stemma.sketch.Digests;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that an export writes to, taken for itself: new, empty, or with an earlier export, beside which others may have put
 * files since. Files are written to a hidden folder
 * in it, the card last, and then moved into place, the card last again. So an export that was killed while it wrote has changed
 * nothing, and one that was killed while it moved is brought to its end by the next. A card that somebody edited stays, and
 * the new one is written beside it.
 */
final class ExportFolder implements AutoCloseable {
    private static final String STAGING = ".stemma-export";

    /** The card that is being replaced: until all is moved it is needed to know the earlier files by. */
    private static final String EARLIER = "earlier.md";

    /** What may lie in the hidden folder. */
    private static final String OURS = "[A-Za-z.]+\\.(parquet|csv|jsonl|md|part)|\\" + FolderLock.FILE;

    private final Path folder;
    private final Path staging;
    private final FolderLock lock;

    private ExportFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING);
        this.lock = lock;
    }

    /**
     * Takes {@code folder}, which is made when it is missing, and ends what a killed export began.
     *
     * @param files names of what will be written, without the card
     * @throws WrongUse when something in the way is no earlier export's, or another export writes there; the message names it,
     *     nothing was written
     */
    static ExportFolder take(Path folder, List<String> files) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUse(folder + " is a file; give a folder for the export");
        }
        Files.createDirectories(folder.resolve(STAGING));
        FolderLock lock = FolderLock.take(folder.resolve(STAGING))
                .orElseThrow(() -> new WrongUse(
                        "another export is writing to " + folder + "; wait for it, or give another folder"));
        ExportFolder taken = new ExportFolder(folder, lock);
        try {
            taken.recover();
            taken.refuseForeign(files);
            return taken;
        } catch (IOException | RuntimeException e) {
            if (Files.exists(taken.staged(EARLIER))) {
                lock.close(); // what is staged is needed to end a killed export
            } else {
                taken.close();
            }
            throw e;
        }
    }

    /** Where a file of this name is to be written. */
    Path staged(String name) {
        return staging.resolve(name);
    }

    /** Where the card goes: not over one that somebody edited. */
    String card() throws IOException {
        Path usual = folder.resolve(ExportCard.FILE);
        return !Files.exists(usual) || FoundCard.read(usual).untouched() ? ExportCard.FILE : ExportCard.BESIDE;
    }

    /** Moves all that the staged card lists into place, then the card. */
    void publish(String card) throws IOException {
        Path there = folder.resolve(card);
        Map<String, String> files = FoundCard.read(staging.resolve(card)).files();
        if (!files.equals(FoundCard.read(there).files())) {
            removePage();
        }
        if (Files.exists(there)) {
            AtomicFile.move(there, staging.resolve(EARLIER));
        }
        for (String file : files.keySet()) {
            if (Files.exists(staging.resolve(file))) {
                AtomicFile.move(staging.resolve(file), folder.resolve(file));
            }
        }
        AtomicFile.move(staging.resolve(card), there);
        Path beside = folder.resolve(ExportCard.BESIDE);
        if (card.equals(ExportCard.FILE) && FoundCard.read(beside).untouched()) {
            Files.delete(beside); // of a time when the other was edited
        }
    }

    /** Deletes the page of the tables that go, if it is one of ours. */
    private void removePage() throws IOException {
        Path page = folder.resolve(StoreReader.PAGE);
        if (!Files.isRegularFile(page)) {
            return;
        }
        boolean ours;
        try (InputStream stream = Files.newInputStream(page)) {
            ours = OwnFiles.isPage(stream);
        }
        if (ours) {
            Files.delete(page);
        }
    }

    /** Lets the folder go, and what was not published. */
    @Override
    public void close() throws IOException {
        try {
            clear();
            Files.deleteIfExists(staging.resolve(FolderLock.FILE)); // while it is held
            Files.deleteIfExists(staging);
        } catch (DirectoryNotEmptyException e) {
            // somebody else's file is in it, which was told
        } finally {
            lock.close();
        }
    }

    private void recover() throws IOException {
        try (Stream<Path> there = Files.list(staging)) {
            there.filter(file -> !file.getFileName().toString().matches(OURS))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new WrongUse(file + " is in the way: no export wrote it; move it away");
                    });
        }
        for (String card : List.of(ExportCard.FILE, ExportCard.BESIDE)) {
            FoundCard staged = FoundCard.read(staging.resolve(card));
            if (staged.untouched()) {
                refuseForeign(List.copyOf(staged.files().keySet()));
                String free = card(); // somebody may have edited the one that is there since
                if (!free.equals(card)) {
                    AtomicFile.move(staging.resolve(card), staging.resolve(free));
                }
                publish(free);
            }
        }
        clear();
    }

    private void clear() throws IOException {
        try (Stream<Path> there = Files.list(staging)) {
            for (Path file : there.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(OURS) && !name.equals(FolderLock.FILE)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void refuseForeign(List<String> files) throws IOException {
        Map<String, Set<String>> known = new HashMap<>();
        List<String> foreign = new ArrayList<>();
        for (Path card : List.of(
                folder.resolve(ExportCard.FILE),
                folder.resolve(ExportCard.BESIDE),
                staging.resolve(EARLIER),
                staging.resolve(ExportCard.FILE),
                staging.resolve(ExportCard.BESIDE))) {
            FoundCard.read(card)
                    .files()
                    .forEach((file, digest) ->
                            known.computeIfAbsent(file, name -> new HashSet<>()).add(digest));
        }
        for (String file : files) {
            Path there = folder.resolve(file);
            if (Files.exists(there) && !known.getOrDefault(file, Set.of()).contains(sha256(there))) {
                foreign.add(file);
            }
        }
        Path card = folder.resolve(card());
        if (known.isEmpty() && Files.exists(folder.resolve(ExportCard.FILE))) {
            foreign.add(ExportCard.FILE);
        } else if (Files.exists(card) && !FoundCard.read(card).untouched()) {
            foreign.add(card.getFileName().toString());
        }
        if (!foreign.isEmpty()) {
            throw new WrongUse(folder + " holds files that no export wrote or that were changed since: "
                    + String.join(", ", foreign) + "; give another folder, or move them away");
        }
        if (known.isEmpty()) {
            refuseToMix();
        }
        for (String file : known.keySet().stream().sorted().toList()) {
            if (!files.contains(file) && Files.exists(folder.resolve(file))) {
                throw new WrongUse(folder + " holds an earlier export with other files, as " + file
                        + "; give another folder, or delete it");
            }
        }
    }

    /** Tables among the texts of an input folder are nothing that anybody wants; hidden files, as of git, mark no such folder. */
    private void refuseToMix() throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            there.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new WrongUse(folder + " holds files that no export wrote, as " + name
                                + "; give a new or empty folder, as " + folder.resolve("tables"));
                    });
        }
    }

    /** The digest of a file, in lower-case hex; empty when it is none. */
    static String sha256(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Digests.sha256(stream);
        }
    }
}
