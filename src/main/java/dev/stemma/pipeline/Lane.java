package dev.stemma.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs tasks on several threads and hands on their results in the order in which they were submitted, holding only so much
 * at once. Results are handed on by the submitting thread, so the sink needs no lock, and what comes out does not depend on
 * the number of threads.
 *
 * @param <T> what a task gives
 */
final class Lane<T> implements AutoCloseable {
    /** Tasks that may wait or run, however light they are: enough to keep every core busy behind one slow task. */
    private static final int MAX_TASKS = 1024;

    private final ExecutorService workers;
    private final long maxWeight;
    private final Consumer<T> sink;
    private final Deque<Weighed<T>> underWay = new ArrayDeque<>();
    private long weight;

    /**
     * @param threads 1 or more
     * @param maxWeight how much may be under way at once, in the unit of {@link #submit}; one heavier task runs alone
     */
    Lane(int threads, long maxWeight, Consumer<T> sink) {
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "stemma-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.maxWeight = maxWeight;
        this.sink = sink;
    }

    /** Submits a task, after handing on results until there is room for it. */
    void submit(long taskWeight, Callable<T> task) {
        while (!underWay.isEmpty()
                && (underWay.size() >= MAX_TASKS
                        || weight + taskWeight > maxWeight
                        || underWay.peekFirst().result().isDone())) {
            handOn();
        }
        weight += taskWeight;
        underWay.addLast(new Weighed<>(taskWeight, workers.submit(task)));
    }

    /** Hands on all that is still under way. */
    void finish() {
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        Weighed<T> first = underWay.removeFirst();
        weight -= first.weight();
        try {
            sink.accept(first.result().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRun();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends the threads; what is still under way is dropped. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private record Weighed<T>(long weight, Future<T> result) {}
}
