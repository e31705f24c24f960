package dev.stemma.archive;

import com.github.luben.zstd.ZstdInputStream;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.stream.Magic;
import java.io.IOException;

/** Zstandard (RFC 8878). Windows above 128 MiB ({@code --long=28} and more) are refused: memory that a few bytes can ask for. */
final class ZstdReader implements Reader {
    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 0x28, 0xb5, 0x2f, 0xfd);
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        Expander.read(entry, ".zst", ZstdInputStream::new, intake);
    }
}
