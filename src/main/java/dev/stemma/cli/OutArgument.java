package dev.stemma.cli;

import dev.stemma.files.OwnFiles;
import dev.stemma.folder.Manifest;
import dev.stemma.model.WrongUse;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder that a run wrote, as the first argument of every command that reads one. */
final class OutArgument {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that 'stemma run' wrote.")
    private Path path;

    /** The folder. */
    Path path() {
        return path;
    }

    /**
     * Opens the finished run in it.
     *
     * @throws WrongUse if there is none; the message says what is there instead
     */
    StoreReader open() throws IOException {
        checkFinished();
        return StoreReader.open(path);
    }

    /** @throws WrongUse if {@code destination} lies in this folder, which the next run replaces */
    void checkApart(Path destination) {
        if (StoreReader.holds(path, destination)) {
            throw new WrongUse(
                    destination + " lies in " + path + ", which the next run replaces; give a folder outside it");
        }
    }

    /** @throws WrongUse if there is no finished run */
    void checkFinished() {
        if (!Files.exists(path)) {
            throw new WrongUse("no folder " + path + "; give the one that 'stemma run' wrote");
        }
        if (!Files.isDirectory(path)) {
            throw new WrongUse(path + " is a file; give the folder that 'stemma run' wrote");
        }
        if (Files.exists(path.resolve(Manifest.FILE)) || Files.isRegularFile(path.resolve(OwnFiles.DOCUMENTS))) {
            return;
        }
        boolean begun = Files.exists(path.resolve(StoreWriter.FILE)) || Files.exists(path.resolve(OwnFiles.WORK));
        throw new WrongUse(
                begun
                        ? "the run in " + path + " is not finished; run the same command again"
                        : path + " holds no run of Stemma; give the folder that 'stemma run' wrote");
    }
}
