package dev.stemma.archive;

import dev.stemma.beside.SavedMembers;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Guard;
import dev.stemma.stream.Magic;
import dev.stemma.stream.Unclosed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Zip archives. A file is read by its central directory; a stream, or a file whose directory is cut off, member by member
 * from the start. Office documents and e-books are zip files too: they are payloads. Of a WACZ file (Web Archive Collection Zipped) the
 * WARC files are read; what stands beside them says things of these once more.
 */
final class ZipReader implements Reader {
    @Override
    public String name() {
        return "zip";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        if (!Magic.startsWith(head, 'P', 'K', 3, 4) && !Magic.startsWith(head, 'P', 'K', 5, 6)) {
            return false;
        }
        return entry.named(".zip", ArchiveWalk.WACZ) || (!entry.hasSuffix() && !isDocument(head));
    }

    /** Open Packaging, OpenDocument and EPUB say in their first member what they are. */
    private static boolean isDocument(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int name = 30;
        return start.startsWith("mimetype", name)
                || start.startsWith("[Content_Types].xml", name)
                || start.startsWith("_rels/", name)
                || start.startsWith("META-INF/", name);
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        if (entry.file().isPresent()) {
            try (ZipFile zip = ZipFile.builder()
                    .setPath(entry.file().get())
                    .setIgnoreLocalFileHeader(true)
                    .get()) {
                readDirectory(zip, entry, intake);
                return;
            } catch (ZipException e) {
                // no directory at the end: the file is cut, or no zip; what stands before the cut is read below
            }
        }
        readStream(entry, intake);
    }

    private static void readDirectory(ZipFile zip, Entry entry, Intake intake) throws IOException {
        ArchiveWalk walk = new ArchiveWalk(entry, intake);
        List<String> names = Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
        SavedMembers saved = new SavedMembers(names, name -> beside(name, zip));
        for (Iterator<ZipArchiveEntry> i = zip.getEntries().asIterator(); i.hasNext(); ) {
            ZipArchiveEntry member = i.next();
            if (!wanted(member, walk)) {
                continue;
            }
            Origin origin = entry.origin().member(member.getName());
            Optional<String> leftOut = saved.leftOut(member.getName());
            if (leftOut.isPresent()) {
                intake.skip(origin, leftOut.get());
            } else if (member.getGeneralPurposeBit().usesEncryption()) {
                intake.reject(origin, Code.ENCRYPTED, "needs a password");
            } else if (!zip.canReadEntryData(member)) {
                intake.reject(origin, Code.MALFORMED, "is compressed by a method that is not supported");
            } else {
                Guard guard = new Guard(intake.limits());
                try (InputStream content = guard.expanded(zip.getInputStream(member))) {
                    // as the directory says it; a lie makes it stricter, or is bounded by max-bytes
                    guard.given(Math.max(1, member.getCompressedSize()));
                    intake.guarded(guard, () -> intake.read(entry.member(member.getName(), content)));
                } catch (IOException | RuntimeException e) {
                    intake.failed(origin, e);
                }
            }
        }
    }

    /** A page beside a folder that may be its own; nothing of one that cannot be read, which is told when its turn comes. */
    private static InputStream beside(String name, ZipFile zip) throws IOException {
        ZipArchiveEntry member = zip.getEntry(name);
        return member == null || !zip.canReadEntryData(member)
                ? InputStream.nullInputStream()
                : zip.getInputStream(member);
    }

    private static void readStream(Entry entry, Intake intake) throws IOException {
        ArchiveWalk walk = new ArchiveWalk(entry, intake);
        Guard guard = new Guard(intake.limits());
        Tail tail = new Tail(entry.in());
        // no stored members of unknown length: the library would hold them in memory
        ZipArchiveInputStream zip =
                new ZipArchiveInputStream(guard.compressed(tail), StandardCharsets.UTF_8.name(), true, false);
        InputStream content = guard.expanded(Unclosed.of(zip));
        for (ZipArchiveEntry member = zip.getNextEntry(); member != null; member = zip.getNextEntry()) {
            if (!wanted(member, walk)) {
                continue;
            }
            Origin origin = entry.origin().member(member.getName());
            if (member.getGeneralPurposeBit().usesEncryption()) {
                intake.reject(origin, Code.ENCRYPTED, "needs a password");
            } else if (!zip.canReadEntryData(member)) {
                intake.reject(origin, Code.MALFORMED, "is compressed by a method that is not supported");
            } else {
                String name = member.getName();
                intake.guarded(guard, () -> intake.read(entry.member(name, content)));
            }
        }
        tail.drain();
        if (!tail.sawZipEnd()) {
            walk.cut();
        }
    }

    private static boolean wanted(ZipArchiveEntry member, ArchiveWalk walk) throws IOException {
        return walk.wanted(member.getName(), member.isDirectory(), member.isUnixSymlink());
    }
}
