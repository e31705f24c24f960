package dev.stemma.pipeline;

import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database that is opened while the inputs are read: loading its library is a fifth of a short run. */
final class PendingStore implements AutoCloseable {
    private final CompletableFuture<StoreWriter> opening;
    private boolean taken;

    private PendingStore(CompletableFuture<StoreWriter> opening) {
        this.opening = opening;
    }

    static PendingStore begin(Path folder, StoreOptions options) {
        CompletableFuture<StoreWriter> opening = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        opening.complete(StoreWriter.create(folder, options));
                    } catch (IOException | RuntimeException | Error e) {
                        opening.completeExceptionally(e);
                    }
                },
                "stemma-store");
        thread.setDaemon(true);
        thread.start();
        return new PendingStore(opening);
    }

    /** The open database, which is the caller's to close from now on. */
    StoreWriter get() throws IOException {
        try {
            StoreWriter store = opening.join();
            taken = true;
            return store;
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof LinkageError failed) { // its library is unpacked to a temporary file
                throw new IOException("the database cannot be loaded: " + root(failed), failed);
            }
            throw e;
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Closes the database if nobody took it. */
    @Override
    public void close() throws IOException {
        if (!taken && !opening.isCompletedExceptionally()) {
            get().close();
        }
    }
}
