package dev.stemma.ingest;

import java.io.IOException;
/** Gzip (RFC 1952), of one or several members. */
final class GzipReader implements Reader {
    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Expander.startsWith(head, 0x1f, 0x8b, 8);
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        Expander.read(entry, entry.named(".tgz") ? ".tgz" : ".gz", GzipMembers::new, reading);
    }
}
