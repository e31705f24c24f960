package dev.stemma.parse;

import dev.stemma.files.FileTrouble;
import dev.stemma.model.Rejection.Code;
import dev.stemma.parse.WorkerProtocol.Answer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The parent's side of one worker. Used by one thread at a time; {@link #kill} may come from another. */
final class WorkerProcess {
    /** What a JVM with {@code ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY = 3;

    /** A JVM that has not started by then never will. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final String NO_HOSTS = "no-hosts";

    private final ParseLimits limits;
    private final Path folder;
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private volatile Optional<String> killedFor = Optional.empty();
    private volatile long deadline = Long.MAX_VALUE;
    private volatile long stalledAt = Long.MAX_VALUE;
    private int served;

    WorkerProcess(ParseLimits limits) {
        this.limits = limits;
        folder = newFolder();
        try {
            Files.createFile(folder.resolve(NO_HOSTS));
            process = new ProcessBuilder(command(limits, folder))
                    .directory(folder.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            removeFolder();
            throw new NoWorkerException(FileTrouble.told(e), e);
        }
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("stemma-worker");
        } catch (IOException e) {
            throw new NoWorkerException(FileTrouble.told(e), e);
        }
    }

    static List<String> command(ParseLimits limits, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (limits.workerHeapBytes() >> 10) + "k");
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + folder,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        command.addAll(NoNetwork.options(folder.resolve(NO_HOSTS)));
        command.addAll(List.of(
                "-cp",
                absoluteClassPath(),
                Worker.class.getName(),
                Integer.toString(limits.maxChars()),
                Integer.toString(limits.maxMarkupDepth()),
                Integer.toString(limits.maxEntityExpansions()),
                Double.toString(limits.maxRatio())));
        return command;
    }

    /**
     * The worker runs in a folder of its own, so relative entries must not stay relative. Where this program was loaded from a
     * jar beside the class path, as on the executors of a cluster, that jar holds all that the worker needs, and what is on
     * the class path could be other versions of it.
     */
    private static String absoluteClassPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.util.regex.Pattern.quote(separator), -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        Optional<String> own = ownJar();
        return own.isPresent() && own.get().endsWith(".jar") && !entries.contains(own.get())
                ? own.get()
                : String.join(separator, entries);
    }

    private static Optional<String> ownJar() {
        try {
            return Optional.of(Path.of(Worker.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .toString());
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty(); // loaded in a way that has no place on the disk
        }
    }

    /** How a request ended. */
    sealed interface Reply {
        record Done(Answer answer) implements Reply {}

        record Failed(Code code, Optional<String> limit, String message) implements Reply {}

        /** The worker is dead and of no more use. */
        record Died(Code code, Optional<String> limit, String message) implements Reply {}
    }

    /** Sends a payload and waits for what the worker makes of it, as long as the clocks allow. */
    Reply ask(String name, String mediaType, byte[] bytes) {
        boolean starting = served++ == 0;
        long now = System.nanoTime();
        // the clock of a capture is not for the start of its worker: that has the other one
        deadline = starting ? Long.MAX_VALUE : now + limits.timeout().toNanos();
        stalledAt = now + (starting ? START_NANOS : limits.stall().toNanos());
        try {
            WorkerProtocol.text(to, name);
            WorkerProtocol.text(to, mediaType);
            WorkerProtocol.bytes(to, bytes);
            to.flush();
            while (true) {
                byte kind = from.readByte();
                stalledAt = System.nanoTime() + limits.stall().toNanos();
                switch (kind) {
                    case WorkerProtocol.ALIVE -> {
                        if (starting) {
                            starting = false;
                            deadline = System.nanoTime() + limits.timeout().toNanos();
                        }
                        continue;
                    }
                    case WorkerProtocol.DONE -> {
                        return new Reply.Done(Answer.read(from));
                    }
                    case WorkerProtocol.FAILED -> {
                        return failed();
                    }
                    default -> throw new IOException("unknown answer " + kind);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            boolean neverStarted = starting && !gaveASign();
            Reply died = died();
            if (neverStarted && killedFor.isEmpty()) { // no payload is to blame for that
                int code = process.exitValue();
                throw new NoWorkerException("it ended with " + code + " before it read anything", new IOException(e));
            }
            return died;
        } finally {
            deadline = Long.MAX_VALUE;
            stalledAt = Long.MAX_VALUE;
        }
    }

    /** A worker says that it is alive before it reads what it was sent; this side may have been sending still. */
    private boolean gaveASign() {
        try {
            return from.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Reply failed() throws IOException {
        Code code = Code.valueOf(WorkerProtocol.text(from));
        String limit = WorkerProtocol.text(from);
        return new Reply.Failed(code, Optional.of(limit).filter(named -> !named.isEmpty()), WorkerProtocol.text(from));
    }

    private Reply died() {
        close();
        if (killedFor.isPresent()) {
            return new Reply.Died(
                    Code.TIMEOUT, killedFor, "took longer than " + killedFor.get() + "; raise the limit to read it");
        }
        if (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY) {
            String limit = "worker-heap=" + limits.workerHeapBytes();
            return new Reply.Died(
                    Code.OUT_OF_MEMORY,
                    Optional.of(limit),
                    "needs more memory than " + limit + "; raise the limit to read it");
        }
        return new Reply.Died(Code.PARSER_FAILED, Optional.empty(), "the parser's process died of it");
    }

    /** Kills the worker when a clock ran out. Called often, by the pool's clock. */
    void check(long nanoTime) {
        if (deadline != Long.MAX_VALUE && nanoTime - deadline > 0) {
            kill(ParseLimits.clock("timeout-per-doc", limits.timeout()));
        } else if (stalledAt != Long.MAX_VALUE && nanoTime - stalledAt > 0) {
            kill(ParseLimits.clock("stall", limits.stall()));
        }
    }

    private void kill(String limit) {
        killedFor = Optional.of(limit);
        process.destroyForcibly();
    }

    int served() {
        return served;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the worker and removes its folder. */
    void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        removeFolder();
    }

    private void removeFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // the system clears its temporary folder
        }
    }
}
