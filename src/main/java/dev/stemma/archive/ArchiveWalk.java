package dev.stemma.archive;

import dev.stemma.beside.Hidden;
import dev.stemma.beside.NotDocuments;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.LimitException;
import java.io.IOException;

/** What archives of all formats have in common: which members are read, and how many. */
final class ArchiveWalk {
    static final String WACZ = ".wacz";

    private final Entry archive;
    private final Intake intake;
    private long entries;

    ArchiveWalk(Entry archive, Intake intake) {
        this.archive = archive;
        this.intake = intake;
    }

    /** Whether a member is to be read; what is left out by a rule becomes a skip, and a folder is nothing at all. */
    boolean wanted(String name, boolean folder, boolean special) throws IOException {
        long max = intake.limits().maxEntries();
        if (++entries > max) {
            throw new LimitException(
                    Code.TOO_MANY_ENTRIES,
                    "max-entries=" + max,
                    "more than " + max,
                    "has more than " + max
                            + " entries; the rest was not read; raise max-entries if it is to be trusted");
        }
        if (folder) {
            return false;
        }
        if (special) {
            intake.skip(archive.origin().member(name), "link or special file");
            return false;
        }
        if (archive.named(WACZ) && !name.startsWith("archive/")) {
            intake.skip(archive.origin().member(name), "index, list or log of a WACZ file");
            return false;
        }
        if (Hidden.leftOutInArchive(name)) {
            intake.skip(archive.origin().member(name), "hidden file");
            return false;
        }
        if (NotDocuments.name(name)) {
            intake.skip(archive.origin().member(name), "no document: " + name.substring(name.lastIndexOf('.')));
            return false;
        }
        return true;
    }

    /** The archive has no end: members are lost that nobody can name. */
    void cut() {
        intake.reject(
                archive.origin(),
                Code.CUT,
                "stops before its end; the members in front of the cut were read; fetch it again");
    }
}
