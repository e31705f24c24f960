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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Runs tasks on several threads and hands on their results in the order in which they were submitted, holding only so much
 * at once. Results are handed on by one thread of the lane's own, so the sink needs no lock, who submits does not wait for it, and
 * what comes out does not depend on the number of threads. A task may part its own work with {@link #each}, so that a large one
 * keeps no core waiting.
 *
 * @param <T> what a task gives
 */
final class Lane<T> implements AutoCloseable {
    /** Tasks that may wait or run, however light they are: enough to keep every core busy behind one slow task. */
    private static final int MAX_TASKS = 1024;

    /** How long {@link #close} waits: some rows on their way into the database take less than one. */
    private static final long MOST_SECONDS = 5;

    private final ForkJoinPool workers;
    private final Thread handingOn;
    private final long maxWeight;
    private final int lighter;
    private final Consumer<T> sink;

    private final Deque<Weighed> underWay = new ArrayDeque<>();
    private long weight;
    private Throwable failure;
    private boolean closed;

    /**
     * @param threads 1 or more
     * @param maxWeight how much may be under way at once, in the unit of {@link #submit}; one heavier task runs alone
     */
    Lane(int threads, long maxWeight, Consumer<T> sink) {
        this(threads, maxWeight, 1, sink);
    }

    /**
     * The same, where a result that waits to be handed on is lighter than its task.
     *
     * @param lighter so many times, 1 or more
     */
    Lane(int threads, long maxWeight, int lighter, Consumer<T> sink) {
        this.workers = new ForkJoinPool(threads, Lane::worker, null, false);
        this.maxWeight = maxWeight;
        this.lighter = lighter;
        this.sink = sink;
        this.handingOn = new Thread(this::handOn, "stemma-results");
        handingOn.setDaemon(true);
        handingOn.start();
    }

    /** Submits a task as soon as there is room for it. */
    void submit(long taskWeight, Callable<T> task) {
        Weighed weighed = new Weighed(taskWeight, task);
        synchronized (this) {
            await(() -> underWay.isEmpty() || (underWay.size() < MAX_TASKS && weight + taskWeight <= maxWeight));
            weight += taskWeight;
            underWay.addLast(weighed);
        }
        workers.execute(weighed);
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

    /** Waits until all that is under way is handed on. */
    synchronized void finish() {
        await(underWay::isEmpty);
    }

    /** Waits, as who holds the lane's lock, and throws what a task or the sink has thrown. */
    private void await(BooleanSupplier condition) {
        try {
            while (failure == null && !condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRun();
        }
        if (failure != null) {
            throw thrown(failure);
        }
    }

    /** What {@link #handingOn} does. */
    private void handOn() {
        try {
            for (Weighed next = next(); next != null; next = next()) {
                sink.accept(next.get());
                handedOn(next);
            }
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (InterruptedException | RuntimeException | Error e) {
            failed(e);
        }
    }

    /** The first that is under way, once it is done; null when the lane is closed. */
    private synchronized Weighed next() throws InterruptedException {
        while (!closed && (underWay.isEmpty() || !underWay.peekFirst().isDone())) {
            wait();
        }
        return closed ? null : underWay.peekFirst();
    }

    private synchronized void handedOn(Weighed first) {
        underWay.removeFirst();
        weight -= first.weight / lighter;
        notifyAll();
    }

    private synchronized void done(Weighed task) {
        weight -= task.weight - task.weight / lighter;
        notifyAll();
    }

    private synchronized void failed(Throwable e) {
        failure = e;
        notifyAll();
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
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        workers.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            workers.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
            handingOn.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A task and its weight; the pool's own kind of task would hand on a copy of what it throws. */
    private final class Weighed extends FutureTask<T> {
        private final long weight;

        Weighed(long weight, Callable<T> task) {
            super(task);
            this.weight = weight;
        }

        @Override
        protected void done() {
            Lane.this.done(this);
        }
    }
}
