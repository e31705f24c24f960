package dev.stemma.ingest;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Reading;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that may be written to while it is read.
 *
 * @param state what the file looks like from outside: another one behind the reading tells that it changed
 */
record OpenFile(Origin origin, Source<String> state, Reading reading) {
    /** Opens a file, or says what it looks like. */
    interface Source<T> {
        T get() throws IOException;
    }

    /**
     * Reads it. When it changed meanwhile, a file of one capture is read again, once; of a container the members that were
     * read stand, and the container itself is rejected beside them.
     */
    void read(Source<Entry> entries) throws IOException {
        for (int attempt = 1; ; attempt++) {
            String before = state.get();
            Entry entry = entries.get();
            Optional<Payload> payload = Optional.empty();
            try (InputStream in = entry.in()) {
                if (reading.isContainer(entry)) {
                    reading.read(entry);
                } else {
                    payload = Optional.of(Payload.read(in, reading.limits().maxBytes()));
                }
            }
            String after = state.get();
            if (before.equals(after)) {
                payload.ifPresent(read -> reading.whole(entry, read));
                return;
            }
            if (payload.isEmpty() || attempt == 2) {
                reading.reject(
                        origin,
                        Code.CHANGED_DURING_READ,
                        Optional.of(before + ", then " + after),
                        "it was written to while it was read; wait until its writer is done, and run again");
                return;
            }
        }
    }
}
