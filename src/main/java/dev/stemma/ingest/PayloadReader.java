package dev.stemma.ingest;

import dev.stemma.model.Transport;
import java.io.IOException;

/** What is no container: one capture. */
final class PayloadReader implements Reader {
    @Override
    public String name() {
        return "payload";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return true;
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        give(entry, Payload.read(entry.in(), reading.limits().maxBytes()), reading);
    }

    static void give(Entry entry, Payload payload, Reading reading) {
        if (payload.isTooLarge()) {
            long max = reading.limits().maxBytes();
            reading.tooLarge(entry.origin(), "max-bytes", max, "more than " + max + " bytes");
            return;
        }
        reading.capture(
                entry, payload.isCut() ? Transports.cut(Transport.SILENT) : Transport.SILENT, payload.bytes());
    }
}
