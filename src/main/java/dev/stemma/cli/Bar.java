package dev.stemma.cli;

import dev.stemma.pipeline.Progress;
import dev.stemma.text.TerminalText;
import java.io.PrintStream;
import java.util.Locale;

/** Progress on standard error: one line that is drawn over on a terminal, a line every ten seconds elsewhere. */
final class Bar implements Progress {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final int CELLS = 24;

    /** What stands beside the bar: the stage, amounts, the rate, the time left. */
    private static final int WORDS = 76;

    /**
     * An estimate needs this many seconds, and this share of the stage, behind it: the first seconds are those of a cold machine
     * and of the largest clusters, and told of 11 minutes where it took 4.
     */
    private static final double WARM = 10;

    private static final double LEAST = 0.05;

    private final PrintStream err;
    private final boolean draws;
    private final int width;
    private final long began = System.nanoTime();
    private String stage = "";
    private long stageBegan = began;
    private long last = began;
    private boolean drawn;

    Bar(Terminal terminal) {
        this.err = terminal.err();
        this.width = terminal.barWidth();
        this.draws = width > 0;
    }

    @Override
    public void stage(String name) {
        stage = name;
        stageBegan = System.nanoTime();
    }

    @Override
    public void read(long seen, long bytes, long total) {
        if (!due()) {
            return;
        }
        String amount = total > 0 ? amount(bytes, total) : String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
        show(
                bytes,
                total,
                String.format(Locale.ROOT, "%,d inputs  %s, %,.1f MB/s", seen, amount, bytes / 1e6 / seconds()));
    }

    /** So many bytes of all, as fine as it takes to see that something is left. */
    static String amount(long bytes, long total) {
        if (total < 1_000_000) {
            return String.format(Locale.ROOT, "%,d of %,d kB", bytes / 1000, (total + 500) / 1000);
        }
        return total < 100_000_000
                ? String.format(Locale.ROOT, "%.1f of %.1f MB", Math.floor(bytes / 1e5) / 10, total / 1e6)
                : String.format(Locale.ROOT, "%,d of %,.0f MB", bytes / 1_000_000, total / 1e6);
    }

    @Override
    public void advanced(long done, long total) {
        if (due()) {
            show(done, total, String.format(Locale.ROOT, "%,d of %,d, %,.0f/s", done, total, done / seconds()));
        }
    }

    private boolean due() {
        long now = System.nanoTime();
        if (now - last < (draws ? REDRAW_NANOS : LINE_NANOS)) {
            return false;
        }
        last = now;
        return true;
    }

    private double seconds() {
        return Math.max(1e-9, (last - stageBegan) / 1e9);
    }

    private void show(long done, long total, String amount) {
        StringBuilder line = new StringBuilder(stage).append("  ");
        if (total > 0) {
            double share = Math.min(1.0, (double) done / total);
            if (draws) {
                int cells = Math.max(0, Math.min(CELLS, width - WORDS));
                int full = (int) (share * cells);
                line.append("█".repeat(full)).append("░".repeat(cells - full)).append(' ');
            }
            line.append(String.format(Locale.ROOT, "%3.0f %%  ", share * 100));
        }
        line.append(amount);
        if (total > 0 && done < total && seconds() >= WARM && done >= LEAST * total) {
            line.append("  ").append(left(seconds() * (total - done) / done));
        }
        if (draws) {
            err.print("\r\u001b[K"
                    + TerminalText.cut(line.toString(), width - 1)); // a line that wraps cannot be drawn over
            err.flush();
            drawn = true;
        } else {
            err.println("stemma: " + line);
        }
    }

    private static String left(double seconds) {
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s left", Math.ceil(seconds))
                : String.format(Locale.ROOT, "%.0f min left", Math.ceil(seconds / 60));
    }

    /** Wipes the bar. */
    void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
