package dev.stemma.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Runs tasks on several threads and hands on their results in the order in which they were submitted, holding only so much
 * at once. Results are handed on by the submitting thread, so the sink needs no lock, and what comes out does not depend on
 * the number of threads. A task may part its own work with {@link #each}, so that a large one keeps no core waiting.
 *
 * @param <T> what a task gives
 */
final class Lane<T> implements AutoCloseable {
    /** Tasks that may wait or run, however light they are: enough to keep every core busy behind one slow task. */
    private static final int MAX_TASKS = 1024;

    /** How long {@link #close} waits: some rows on their way into the database take less than one. */
    private static final long MOST_SECONDS = 5;

    private final ForkJoinPool workers;
    private final long maxWeight;
    private final Consumer<T> sink;
    private final Deque<Weighed<T>> underWay = new ArrayDeque<>();
    private long weight;

    /**
     * @param threads 1 or more
     * @param maxWeight how much may be under way at once, in the unit of {@link #submit}; one heavier task runs alone
     */
    Lane(int threads, long maxWeight, Consumer<T> sink) {
        this.workers = new ForkJoinPool(threads, Lane::worker, null, false);
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
        FutureTask<T> running = new FutureTask<>(task); // the pool's own kind hands on a copy of what a task throws
        workers.execute(running);
        underWay.addLast(new Weighed<>(taskWeight, running));
    }

    /**
     * Does the tasks 0..count-1 in no order, in a task of a lane on all its threads, elsewhere on the calling one; returns when
     * all are done.
     */
    static void each(int count, IntConsumer task) {
        if (!ForkJoinTask.inForkJoinPool() || count < 2) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<ForkJoinTask<?>> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            parts.add(ForkJoinTask.adapt(() -> {
                try {
                    if (failure.get() == null) {
                        task.accept(number);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        ForkJoinTask.invokeAll(parts);
        if (failure.get() != null) {
            throw thrown(failure.get());
        }
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
            throw thrown(e.getCause());
        }
    }

    /** What a task threw, to be thrown again. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("stemma-worker");
        return thread;
    }

    /** Ends the threads; what is still waiting is dropped, and what runs is given some time, as it uses what is closed next. */
    @Override
    public void close() {
        workers.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            workers.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Weighed<T>(long weight, Future<T> result) {}
}
