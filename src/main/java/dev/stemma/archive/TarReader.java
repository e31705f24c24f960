package dev.stemma.archive;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Unclosed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar archives: ustar, pax, GNU. */
final class TarReader implements Reader {
    /** Bytes of a record; two of zeros end an archive, and some writers leave one out. */
    private static final int RECORD = 512;

    @Override
    public String name() {
        return "tar";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        boolean ustar = head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return ustar || (entry.named(".tar", ".tgz", ".tbz2", ".txz") && head.length >= 512);
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        ArchiveWalk walk = new ArchiveWalk(entry, intake);
        Tail tail = new Tail(entry.in());
        TarArchiveInputStream tar = new TarArchiveInputStream(tail, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry member = tar.getNextEntry(); member != null; member = tar.getNextEntry()) {
            String name = member.getName();
            if (!walk.wanted(name, member.isDirectory(), !member.isFile() && !member.isDirectory())) {
                continue;
            }
            if (tar.canReadEntryData(member)) {
                intake.read(entry.member(name, Unclosed.of(tar)));
            } else {
                intake.reject(entry.origin().member(name), Code.MALFORMED, "is a sparse file of an unknown kind");
            }
        }
        tail.drain();
        if (tail.zeros() < RECORD) {
            walk.cut();
        }
    }
}
