package dev.stemma.archive;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.stream.GzipMembers;
import dev.stemma.stream.Magic;
import java.io.IOException;

/** Gzip (RFC 1952), of one or several members. */
final class GzipReader implements Reader {
    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 0x1f, 0x8b, 8);
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        Expander.read(entry, entry.named(".tgz") ? ".tgz" : ".gz", GzipMembers::new, intake);
    }
}
