package dev.stemma.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;

/** Zstandard (RFC 8878). Windows above 128 MiB ({@code --long=28} and more) are refused: memory that a few bytes can ask for. */
final class ZstdReader implements Reader {
    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Expander.startsWith(head, 0x28, 0xb5, 0x2f, 0xfd);
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        Expander.read(entry, ".zst", ZstdInputStream::new, reading);
    }
}
