package dev.stemma.ingest;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
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
record OpenFile(Origin origin, Source<String> state, Intake intake) {
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
                if (intake.isContainer(entry)) {
                    intake.read(entry);
                } else {
                    payload = Optional.of(Payload.read(in, intake.limits().maxBytes()));
                }
            }
            String after = state.get();
            if (before.equals(after)) {
                payload.ifPresent(read -> intake.whole(entry, read));
                return;
            }
            if (payload.isEmpty() || attempt == 2) {
                intake.reject(
                        origin,
                        Code.CHANGED_DURING_READ,
                        Optional.of(before + ", then " + after),
                        "it was written to while it was read; wait until its writer is done, and run again");
                return;
            }
        }
    }
}
