package dev.stemma.cli;

import dev.stemma.pipeline.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Progress on standard error: one line that is drawn over on a terminal, a line every ten seconds elsewhere. */
final class Bar implements Progress {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final int CELLS = 24;

    private final PrintStream err;
    private final boolean draws;
    private final long began = System.nanoTime();
    private String stage = "";
    private long stageBegan = began;
    private long last = began;
    private boolean drawn;

    Bar(Terminal terminal) {
        this.err = terminal.err();
        this.draws = terminal.progress();
    }

    @Override
    public void stage(String name) {
        stage = name;
        stageBegan = System.nanoTime();
    }

    @Override
    public void advanced(long done, long total, long bytes) {
        long now = System.nanoTime();
        if (now - last < (draws ? REDRAW_NANOS : LINE_NANOS)) {
            return;
        }
        last = now;
        double seconds = Math.max(1e-9, (now - stageBegan) / 1e9);
        StringBuilder line = new StringBuilder(stage).append("  ");
        if (total > 0) {
            double share = Math.min(1.0, (double) done / total);
            int full = (int) (share * CELLS);
            line.append("█".repeat(full)).append("░".repeat(CELLS - full));
            line.append(String.format(Locale.ROOT, " %3.0f %%", share * 100));
        }
        line.append(String.format(Locale.ROOT, "  %,d", done));
        if (bytes > 0) {
            line.append(String.format(Locale.ROOT, "  %,.0f MB, %,.0f MB/s", bytes / 1e6, bytes / 1e6 / seconds));
        } else {
            line.append(String.format(Locale.ROOT, "  %,.0f/s", done / seconds));
        }
        if (total > 0 && done > 0) {
            line.append(String.format(Locale.ROOT, "  %,.0f s left", seconds * (total - done) / done));
        }
        if (draws) {
            err.print("\r\u001b[K" + line);
            err.flush();
            drawn = true;
        } else {
            err.println("stemma: " + line);
        }
    }

    /** Wipes the bar. */
    void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
