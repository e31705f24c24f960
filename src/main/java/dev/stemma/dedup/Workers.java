package dev.stemma.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that share out numbered tasks; what the tasks do must not depend on who does them. */
final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /** One numbered task, and which worker does it (for scratch memory). */
    interface Task {
        void run(int worker, int number);
    }

    Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
        }
        this.threads = threads;
        pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, work -> {
                    Thread thread = new Thread(work, "dedup");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    int count() {
        return threads;
    }

    /** Does the tasks 0..count-1; returns when all are done. */
    void each(int count, Task task) {
        if (pool == null || count < 2) {
            for (int i = 0; i < count; i++) {
                task.run(0, i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>();
        for (int worker = 1; worker < Math.min(threads, count); worker++) {
            int number = worker;
            others.add(pool.submit(() -> drain(number, count, next, task)));
        }
        try {
            drain(0, count, next, task);
        } finally {
            next.set(count); // a failed task ends the others early
            await(others);
        }
    }

    private static void drain(int worker, int count, AtomicInteger next, Task task) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            task.run(worker, i);
        }
    }

    private static void await(List<Future<?>> futures) {
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while looking for copies", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw new IllegalStateException("a worker failed", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
