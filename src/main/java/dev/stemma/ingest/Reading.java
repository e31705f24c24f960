package dev.stemma.ingest;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import dev.stemma.model.Transport;
import dev.stemma.text.Cut;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One run over the inputs: hands on what readers find, under ids that no two captures share. Not thread-safe. */
final class Reading {
    static final String STAGE = "ingest";

    private final IngestOptions options;
    private final Consumer<Ingested> sink;
    private final Ids ids = new Ids();
    private long given;
    private final Deque<Guard> guards = new ArrayDeque<>();

    Reading(IngestOptions options, Consumer<Ingested> sink) {
        this.options = options;
        this.sink = sink;
    }

    IngestOptions options() {
        return options;
    }

    IngestLimits limits() {
        return options.limits();
    }

    /** Reads an entry with the reader for its format. What goes wrong becomes a rejection of the entry. */
    void read(Entry entry) {
        try {
            byte[] head = entry.head();
            Reader reader = Readers.forEntry(entry, head);
            if (entry.depth() >= limits().maxDepth() && !(reader instanceof PayloadReader)) {
                throw new LimitException(
                        Code.TOO_DEEP,
                        "max-depth=" + limits().maxDepth(),
                        "depth " + (entry.depth() + 1),
                        "stands in more than " + limits().maxDepth()
                                + " containers; raise max-depth if it is to be trusted");
            }
            long before = given;
            reader.read(entry, this);
            if (given == before) {
                skip(entry.origin(), reader.name() + " with nothing in it");
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof SinkException sinkFailed) {
                throw sinkFailed;
            }
            reject(entry.origin(), e);
        }
    }

    /** Opens a file, or says what it looks like. */
    interface Source<T> {
        T get() throws IOException;
    }

    /**
     * Reads a file. When it changed meanwhile, a file of one capture is read again, once; of a container the members that were
     * read stand, and the container itself is rejected beside them.
     */
    void file(Source<Entry> entries, Source<String> state, Origin origin) throws IOException {
        for (int attempt = 1; ; attempt++) {
            String before = state.get();
            Entry entry = entries.get();
            Optional<Payload> payload = Optional.empty();
            try (InputStream in = entry.in()) {
                if (Readers.forEntry(entry, entry.head()) instanceof PayloadReader) {
                    payload = Optional.of(Payload.read(in, limits().maxBytes()));
                } else {
                    read(entry);
                }
            }
            String after = state.get();
            if (before.equals(after)) {
                payload.ifPresent(read -> PayloadReader.give(entry, read, this));
                return;
            }
            if (payload.isEmpty() || attempt == 2) {
                give(new Rejection(
                        origin,
                        STAGE,
                        Code.CHANGED_DURING_READ,
                        Optional.empty(),
                        Optional.of(before + ", then " + after),
                        origin + ": it was written to while it was read; wait until its writer is done, and run again",
                        Optional.empty()));
                return;
            }
        }
    }

    /** Runs {@code work} under a guard against bombs. */
    void guarded(Guard guard, IoWork work) throws IOException {
        guards.push(guard);
        try {
            work.run();
        } finally {
            guards.pop();
        }
    }

    /** An id that an input took which another one reads. */
    void taken(String id) {
        ids.claim(id);
    }

    /** Hands on a capture under its derived id. */
    void capture(Entry entry, Transport transport, byte[] bytes) {
        String id = entry.id();
        if (!ids.claim(id)) {
            String full = entry.origin().toString();
            id = full;
            for (int n = 2; !ids.claim(id); n++) {
                id = full + "#" + n;
            }
        }
        give(new Capture(id, entry.origin(), transport, bytes));
    }

    /** Hands on a capture under the user's id; a second one of the same id is rejected. */
    void capture(String userId, Origin origin, Transport transport, byte[] bytes) {
        if (ids.claim(userId)) {
            give(new Capture(userId, origin, transport, bytes));
        } else {
            reject(
                    origin,
                    Code.DUPLICATE_ID,
                    "its id \"" + Cut.shown(userId) + "\" was taken by an input before it; make ids unique");
        }
    }

    void skip(Origin origin, String reason) {
        give(new Skip(origin, reason));
    }

    void reject(Origin origin, Code code, String message) {
        give(new Rejection(
                origin, STAGE, code, Optional.empty(), Optional.empty(), origin + ": " + message, Optional.empty()));
    }

    void tooLarge(Origin origin, String limitName, long limit, String observed) {
        give(new Rejection(
                origin,
                STAGE,
                Code.TOO_LARGE,
                Optional.of(limitName + "=" + limit),
                Optional.of(observed),
                origin + ": larger than " + limitName + "=" + limit + "; raise the limit to read it",
                Optional.empty()));
    }

    /** The quarantine row for an exception that ended an entry. */
    void reject(Origin origin, Exception e) {
        if (e instanceof LimitException limit) {
            give(new Rejection(
                    origin,
                    STAGE,
                    limit.code(),
                    Optional.of(limit.limit()),
                    Optional.of(limit.observed()),
                    origin + ": " + limit.getMessage(),
                    Optional.empty()));
        } else if (e instanceof EOFException) {
            reject(origin, Code.CUT, "stops before its end; fetch it again");
        } else if (e instanceof UnreadableException) {
            reject(origin, Code.UNREADABLE, e.getMessage());
        } else {
            reject(
                    origin,
                    Code.MALFORMED,
                    "is damaged, or not of the format that it seems to be (" + reason(e)
                            + "); fetch it again, or leave it out");
        }
    }

    static String reason(Exception e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null ? name : Cut.shown(message.lines().findFirst().orElse(name));
    }

    private void give(Ingested ingested) {
        for (Guard guard : guards) {
            guard.delivered();
        }
        given++;
        try {
            sink.accept(ingested);
        } catch (RuntimeException e) {
            throw new SinkException(e);
        }
    }

    /** A piece of work that may fail with an I/O error. */
    interface IoWork {
        void run() throws IOException;
    }

    /** The file system refused; the message says what. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(IOException cause) {
            super("cannot be read (" + kind(cause) + ")", cause);
        }

        private static String kind(IOException e) {
            return e.getClass()
                    .getSimpleName()
                    .replace("Exception", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** The consumer failed: not the input's fault, so it ends the run. */
    static final class SinkException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SinkException(RuntimeException cause) {
            super(cause);
        }

        RuntimeException original() {
            return (RuntimeException) getCause();
        }
    }
}
