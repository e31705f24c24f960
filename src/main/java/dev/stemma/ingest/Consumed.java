package dev.stemma.ingest;

import java.util.function.LongConsumer;

/** How much of the inputs' files was read, for whoever shows progress: whole files as they end, the open one as it is read. */
final class Consumed {
    private final LongConsumer watcher;
    private long ended;
    private long open;

    Consumed(LongConsumer watcher) {
        this.watcher = watcher;
    }

    /** So many bytes more of the open file. */
    void more(long bytes) {
        open += bytes;
        watcher.accept(ended + open);
    }

    /** The open file of {@code size} bytes is done, however much of it was looked at. */
    void end(long size) {
        ended += size;
        open = 0;
        watcher.accept(ended);
    }
}
