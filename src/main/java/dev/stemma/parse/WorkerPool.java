package dev.stemma.parse;

import dev.stemma.parse.WorkerProcess.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The workers of one {@link Parsing}: started when first needed, used again, killed when a clock runs out. A payload that a used
 * worker dies of is tried once more, in a new one and with no other at work, so that it does not pay for what another left
 * behind or takes up. One that a new worker dies of has had its chance. Thread-safe.
 */
final class WorkerPool implements AutoCloseable {
    /** A worker is replaced after so many payloads: libraries leak. */
    private static final int SERVES = 500;

    private static final long TICK_MILLIS = 50;

    private final ParseLimits limits;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private Thread clock;
    private int started;
    private boolean closed;

    WorkerPool(ParseLimits limits) {
        this.limits = limits;
        places = new Semaphore(limits.maxWorkers(), true); // fair, or who wants all places would wait for ever
    }

    Reply ask(String name, String mediaType, byte[] bytes) {
        places.acquireUninterruptibly();
        try {
            WorkerProcess used = takeIdle();
            Reply reply = ask(used == null ? start() : used, name, mediaType, bytes);
            if (used == null || !(reply instanceof Reply.Died)) {
                return reply;
            }
        } finally {
            places.release();
        }
        places.acquireUninterruptibly(limits.maxWorkers());
        try {
            return ask(start(), name, mediaType, bytes);
        } finally {
            places.release(limits.maxWorkers());
        }
    }

    /** How many workers were started so far. */
    synchronized int started() {
        return started;
    }

    private Reply ask(WorkerProcess worker, String name, String mediaType, byte[] bytes) {
        Reply reply = worker.ask(name, mediaType, bytes);
        if (reply instanceof Reply.Died || worker.served() >= SERVES) {
            all.remove(worker);
            worker.close();
        } else {
            giveBack(worker);
        }
        return reply;
    }

    private synchronized WorkerProcess takeIdle() {
        WorkerProcess worker = idle.poll();
        while (worker != null && !worker.isAlive()) {
            all.remove(worker);
            worker.close();
            worker = idle.poll();
        }
        return worker;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        if (closed) {
            all.remove(worker);
            worker.close();
        } else {
            idle.push(worker);
        }
    }

    private synchronized WorkerProcess start() {
        if (closed) {
            throw new IllegalStateException("the parsing is closed");
        }
        started++;
        WorkerProcess worker = new WorkerProcess(limits);
        all.add(worker);
        if (clock == null) {
            clock = new Thread(this::tick, "stemma-worker-clock");
            clock.setDaemon(true);
            clock.start();
        }
        return worker;
    }

    private void tick() {
        while (true) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            all.forEach(worker -> worker.check(now));
        }
    }

    @Override
    public void close() {
        Thread ticking;
        synchronized (this) {
            closed = true;
            idle.clear();
            ticking = clock;
        }
        all.forEach(WorkerProcess::close);
        all.clear();
        if (ticking != null) {
            ticking.interrupt();
        }
    }
}
