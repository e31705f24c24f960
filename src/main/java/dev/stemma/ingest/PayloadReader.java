package dev.stemma.ingest;

import dev.stemma.model.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

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
        long max = reading.limits().maxBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        boolean cut = false;
        try {
            for (int n = entry.in().read(buffer); n >= 0; n = entry.in().read(buffer)) {
                if (bytes.size() + (long) n > max) {
                    reading.tooLarge(entry.origin(), "max-bytes", max, "more than " + max + " bytes");
                    return;
                }
                bytes.write(buffer, 0, n);
            }
        } catch (LimitException | Reading.UnreadableException e) {
            throw e;
        } catch (IOException e) {
            // a compressed file that was cut or damaged: what came out so far is kept, and says that it is not whole
            if (bytes.size() == 0) {
                throw e;
            }
            cut = true;
        }
        reading.capture(entry, cut ? Transports.cut(Transport.SILENT) : Transport.SILENT, bytes.toByteArray());
    }

    /** Helps to say what a transport said. */
    static final class Transports {
        private Transports() {}

        static Transport cut(Transport transport) {
            return new Transport(
                    transport.url(),
                    transport.declaredLength(),
                    transport.contentType(),
                    transport.status(),
                    transport.truncated().or(() -> Optional.of("unspecified")),
                    transport.date());
        }
    }
}
