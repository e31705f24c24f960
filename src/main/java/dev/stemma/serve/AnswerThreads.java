package dev.stemma.serve;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer. Each waits for its peer, to send a request or to take the answer, only so long: without a limit as many
 * connections as there are threads, each a byte a minute, stop the server. The JDK's server knows such a limit only as a
 * property of the whole process, and in whole seconds.
 */
final class AnswerThreads implements Executor, Closeable {
    private static final ThreadLocal<Wait> WAITS = new ThreadLocal<>();

    private final ExecutorService threads;
    private final ScheduledExecutorService clock;
    private final Duration patience;

    /**
     * @param count requests answered at once
     * @param patience longest wait for a request, and again for its answer to be taken
     */
    AnswerThreads(int count, Duration patience) {
        this.threads = Executors.newFixedThreadPool(count, work -> daemon(work, "stemma serve"));
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "stemma serve clock"));
        this.patience = patience;
    }

    /** Reads, answers and sends; the time runs until {@link #think()}, and again from {@link #send()}. */
    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            Wait wait = new Wait(Thread.currentThread());
            WAITS.set(wait);
            wait.start();
            try {
                work.run();
            } finally {
                wait.end();
                WAITS.remove();
            }
        });
    }

    /** The request of this thread is read: what takes time now is the server's own. */
    void think() {
        WAITS.get().end();
    }

    /** The answer of this thread is made: whether the peer takes it is the peer's. */
    void send() {
        WAITS.get().start();
    }

    /** Lets the work in hand be done: a decision that is being written is written. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** One thread's wait. An interrupt closes the socket that the thread is reading from or writing to. */
    private final class Wait {
        private final Thread thread;
        private ScheduledFuture<?> alarm;
        private boolean waiting;
        private boolean rung;

        Wait(Thread thread) {
            this.thread = thread;
        }

        synchronized void start() {
            waiting = true;
            rung = false;
            alarm = clock.schedule(this::ring, patience.toNanos(), TimeUnit.NANOSECONDS);
        }

        private synchronized void ring() {
            if (waiting) {
                rung = true;
                thread.interrupt();
            }
        }

        /** Only by the thread itself. */
        synchronized void end() {
            waiting = false;
            alarm.cancel(false);
            if (rung) {
                Thread.interrupted(); // too late to matter, and not for whatever the thread does next
            }
        }
    }
}
