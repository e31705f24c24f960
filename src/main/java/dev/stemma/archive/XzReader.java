package dev.stemma.archive;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.stream.Magic;
import java.io.IOException;
import org.tukaani.xz.XZInputStream;

/** XZ, of one or several streams. */
final class XzReader implements Reader {
    /** A dictionary larger than this is refused: it is memory that a few bytes can ask for. */
    private static final int MEMORY_KIB = 96 << 10;

    @Override
    public String name() {
        return "xz";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 0xfd, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        Expander.read(entry, ".xz", in -> new XZInputStream(in, MEMORY_KIB), intake);
    }
}
