package dev.stemma.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the time of a whole run goes: for each stage its wall time, the CPU time of the process, compilers and collector
 * included, and the share of the cores that no thread of the run asked for. The last tells of waiting even where other
 * programs keep the machine busy. Arguments: output folder, then inputs. Documents of an earlier run are not read again.
 */
public final class StageSeconds {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final long EVERY_NANOS = 20_000_000;

    private String stage = "start";
    private long wall = System.nanoTime();
    private long cpu = SYSTEM.getProcessCpuTime();
    private long looks;
    private long asked;

    private StageSeconds() {}

    public static void main(String[] args) {
        StageSeconds seconds = new StageSeconds();
        Thread looking = new Thread(seconds::look, "looking");
        looking.setDaemon(true);
        looking.start();
        RunConfig config = RunConfig.of(List.of(args).subList(1, args.length), Path.of(args[0]));
        new Pipeline(config, "measured", (store, page) -> Files.writeString(page, ""))
                .run(InputStream.nullInputStream(), seconds.new Stages());
        seconds.next("end");
    }

    private void look() {
        while (true) {
            LockSupport.parkNanos(EVERY_NANOS);
            int running = 0;
            for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
                Thread one = thread.getKey();
                boolean ours = one != Thread.currentThread() && thread.getValue().length > 0 && !system(one);
                running += ours && one.getState() == Thread.State.RUNNABLE ? 1 : 0;
            }
            synchronized (this) {
                looks++;
                asked += Math.min(CORES, running);
            }
        }
    }

    private static boolean system(Thread thread) {
        return thread.getThreadGroup() != null && thread.getThreadGroup().getName().equals("system");
    }

    private synchronized void next(String name) {
        long now = System.nanoTime();
        long used = SYSTEM.getProcessCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%-20s wall %6.1f s  cpu %6.1f s  not asked for %4.1f %%%n",
                stage,
                (now - wall) / 1e9,
                (used - cpu) / 1e9,
                100 - 100.0 * asked / Math.max(1, CORES * looks));
        stage = name;
        wall = now;
        cpu = used;
        looks = 0;
        asked = 0;
    }

    private final class Stages implements Progress {
        @Override
        public void stage(String name) {
            next(name);
        }

        @Override
        public void read(long seen, long bytes, long total) {}

        @Override
        public void advanced(long done, long total) {}
    }
}
