package dev.stemma.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** What a source pushes, to be pulled: a source that runs in a thread of its own, a few items ahead. */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
    /** Items that are read ahead; more would only take memory. */
    private static final int AHEAD = 4;

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private Object next;

    /** Pushes all items; an exception comes out at the other end. */
    interface Source<T> {
        void push(Consumer<T> sink) throws Exception;
    }

    Pulled(Source<T> source) {
        thread = new Thread(
                () -> {
                    Object end = END;
                    try {
                        source.push(this::put);
                    } catch (Throwable e) {
                        end = new Failed(e);
                    }
                    try {
                        queue.put(end);
                    } catch (InterruptedException e) {
                        // nobody reads on; what a thread throws ends the executor, with all its tasks
                    }
                },
                "stemma-reading");
        thread.setDaemon(true);
        thread.start();
    }

    private void put(Object item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody reads on", e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the task was ended", e);
            }
        }
        if (next instanceof Failed failed) {
            throw new IllegalStateException("reading failed: " + failed.cause(), failed.cause());
        }
        return next != END;
    }

    @Override
    @SuppressWarnings("unchecked") // only the source and this class put something in
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T item = (T) next;
        next = null;
        return item;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private record Failed(Throwable cause) {}
}
