package dev.stemma.parse;

import dev.stemma.model.Rejection.Code;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The child process: reads payloads from standard input one after the other, until its parent closes it or dies. It is started
 * by {@link WorkerProcess} with a small heap, and ends at once when that is not enough.
 */
final class Worker {
    /** How often a sign of life is given, if there was progress. */
    private static final long BEAT_MILLIS = 500;

    private Worker() {}

    /** Started with {@code maxChars}, {@code maxMarkupDepth}, {@code maxEntityExpansions} and {@code maxRatio}. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints must not get among the answers
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        endWithParent();
        NoNetwork.install();
        AtomicLong progress = new AtomicLong();
        DocumentReader reader = new DocumentReader(
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Double.parseDouble(args[3]),
                progress);
        out.writeByte(WorkerProtocol.ALIVE);
        out.flush();
        beat(out, progress);
        while (true) {
            String name;
            try {
                name = WorkerProtocol.text(in);
            } catch (EOFException e) {
                return;
            }
            String mediaType = WorkerProtocol.text(in);
            byte[] bytes = WorkerProtocol.bytes(in);
            progress.incrementAndGet();
            try {
                WorkerProtocol.Answer answer = reader.read(name, mediaType, bytes);
                synchronized (out) {
                    answer.write(out);
                }
            } catch (DocumentReader.FailedException e) {
                fail(out, e.code(), e.limit(), e.getMessage());
            } catch (StackOverflowError e) {
                fail(out, Code.PARSER_FAILED, "", "its structure is nested too deep for the parser");
            }
        }
    }

    /** A worker whose parent was killed must not stay. */
    private static void endWithParent() {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        if (parent == null) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    try {
                        parent.onExit().get();
                    } catch (InterruptedException | ExecutionException e) {
                        // no parent to wait for is the same as none
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void fail(DataOutputStream out, Code code, String limit, String message) throws IOException {
        synchronized (out) {
            out.writeByte(WorkerProtocol.FAILED);
            WorkerProtocol.text(out, code.name());
            WorkerProtocol.text(out, limit);
            WorkerProtocol.text(out, message);
            out.flush();
        }
    }

    private static void beat(DataOutputStream out, AtomicLong progress) {
        Thread beat = new Thread(
                () -> {
                    long seen = progress.get();
                    while (true) {
                        try {
                            Thread.sleep(BEAT_MILLIS);
                            long now = progress.get();
                            if (now != seen) {
                                synchronized (out) {
                                    out.writeByte(WorkerProtocol.ALIVE);
                                    out.flush();
                                }
                            }
                            seen = now;
                        } catch (InterruptedException | IOException e) {
                            return; // the parent is gone
                        }
                    }
                },
                "beat");
        beat.setDaemon(true);
        beat.start();
    }
}
