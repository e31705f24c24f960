package dev.stemma.entry;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import dev.stemma.model.Transport;
import dev.stemma.stream.Failure;
import dev.stemma.stream.Guard;
import dev.stemma.stream.IngestLimits;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Payload;
import dev.stemma.stream.UnreadableException;
import dev.stemma.text.Cut;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** One run over the inputs: hands on what readers find, under ids that no two captures share. Not thread-safe. */
public final class Intake {
    private static final String STAGE = "ingest";

    private final Formats formats;
    private final IngestOptions options;
    private final Consumer<Ingested> sink;
    private final Ids ids = new Ids();
    private long given;
    private final Deque<Guard> guards = new ArrayDeque<>();

    public Intake(Formats formats, IngestOptions options, Consumer<Ingested> sink) {
        this.formats = formats;
        this.options = options;
        this.sink = sink;
    }

    public IngestOptions options() {
        return options;
    }

    public IngestLimits limits() {
        return options.limits();
    }

    /** Whether the entry is read as a container of others. */
    public boolean isContainer(Entry entry) {
        return formats.container(entry).isPresent();
    }

    /** Reads an entry with the reader for its format. What goes wrong becomes a rejection of the entry. */
    public void read(Entry entry) {
        try {
            Optional<Reader> container = formats.container(entry);
            if (container.isPresent()) {
                read(container.get(), entry);
            } else {
                whole(entry);
            }
        } catch (IOException | RuntimeException e) {
            failed(entry.origin(), e);
        }
    }

    private void read(Reader reader, Entry entry) throws IOException {
        int most = limits().maxDepth();
        if (entry.depth() >= most) {
            throw new LimitException(
                    Code.TOO_DEEP,
                    "max-depth=" + most,
                    "depth " + (entry.depth() + 1),
                    "stands in more than " + most + " containers; raise max-depth if it is to be trusted");
        }
        long before = given;
        reader.read(entry, this);
        if (given == before) {
            skip(entry.origin(), reader.name() + " with nothing in it");
        }
    }

    /** Reads an entry as one document, whatever its format: what the reader of a container found to be none. */
    public void whole(Entry entry) throws IOException {
        whole(entry, Payload.read(entry.in(), limits().maxBytes()));
    }

    /** As {@link #whole(Entry)}, of bytes that were read already. */
    public void whole(Entry entry, Payload payload) {
        formats.otherwise().give(entry, payload, this);
    }

    /** Runs {@code work} under a guard against bombs. */
    public void guarded(Guard guard, IoWork work) throws IOException {
        guards.push(guard);
        try {
            work.run();
        } finally {
            guards.pop();
        }
    }

    /** An id that an input took which another one reads. */
    public void taken(String id) {
        ids.claim(id);
    }

    /** Hands on a capture under its derived id. */
    public void capture(Entry entry, Transport transport, byte[] bytes) {
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
    public void capture(String userId, Origin origin, Transport transport, byte[] bytes) {
        if (ids.claim(userId)) {
            give(new Capture(userId, origin, transport, bytes));
        } else {
            reject(
                    origin,
                    Code.DUPLICATE_ID,
                    "its id \"" + Cut.shown(userId) + "\" was taken by an input before it; make ids unique");
        }
    }

    /** Something that is left out on purpose, and is no loss. */
    public void skip(Origin origin, String reason) {
        give(new Skip(origin, reason));
    }

    /** A quarantine row; the message goes on behind the origin's name: "is damaged". */
    public void reject(Origin origin, Code code, String message) {
        reject(origin, code, Optional.empty(), message);
    }

    /** A quarantine row with what was seen. */
    public void reject(Origin origin, Code code, Optional<String> observed, String message) {
        give(new Rejection(origin, STAGE, code, Optional.empty(), observed, origin + ": " + message, Optional.empty()));
    }

    /** The quarantine row of what is larger than one capture may be. */
    public void tooLarge(Origin origin) {
        tooLarge(origin, "more than " + limits().maxBytes() + " bytes");
    }

    /** The same, with its size as it was seen. */
    public void tooLarge(Origin origin, String observed) {
        tooLarge(origin, "max-bytes", limits().maxBytes(), observed);
    }

    /** The same for another limit. */
    public void tooLarge(Origin origin, String limitName, long limit, String observed) {
        give(new Rejection(
                origin,
                STAGE,
                Code.TOO_LARGE,
                Optional.of(limitName + "=" + limit),
                Optional.of(observed),
                origin + ": larger than " + limitName + "=" + limit + "; raise the limit to read it",
                Optional.empty()));
    }

    /** The quarantine row for an exception that ended an entry; the consumer's own failures are thrown on. */
    public void failed(Origin origin, Exception e) {
        if (e instanceof SinkException sinkFailed) {
            throw sinkFailed;
        }
        reject(origin, e);
    }

    /** The quarantine row for an exception that ended an entry. */
    public void reject(Origin origin, Exception e) {
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
                    "is damaged, or not of the format that it seems to be (" + Failure.said(e)
                            + "); fetch it again, or leave it out");
        }
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
    public interface IoWork {
        void run() throws IOException;
    }
}
