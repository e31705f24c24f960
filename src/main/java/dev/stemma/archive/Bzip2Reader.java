package dev.stemma.archive;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.stream.Magic;
import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Bzip2, of one or several streams. */
final class Bzip2Reader implements Reader {
    @Override
    public String name() {
        return "bzip2";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 'B', 'Z', 'h')
                && head.length > 4
                && head[3] >= '1'
                && head[3] <= '9'
                && head[4] == 0x31;
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        Expander.read(entry, ".bz2", in -> new BZip2CompressorInputStream(in, true), intake);
    }
}
