package dev.stemma.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a command prints: how wide, in colour or plain, and never a control character of a scraped text as such. */
final class Terminal {
    /** The width of output that nobody's window limits. */
    private static final int PIPE_WIDTH = 120;

    private static final int NARROWEST = 40;

    private final PrintStream out;
    private final PrintStream err;
    private final int width;
    private final boolean colour;
    private final boolean window;
    private final boolean progress;

    Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        String columns = environment.getOrDefault("STEMMA_COLUMNS", "");
        this.window = columns.matches("\\d{1,4}");
        this.width = window ? Math.max(NARROWEST, Integer.parseInt(columns)) : PIPE_WIDTH;
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        this.colour = window && !dumb && !noColour;
        this.progress = "bar".equals(environment.get("STEMMA_PROGRESS")) && !dumb;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    int width() {
        return width;
    }

    /** Whether a person sees standard output. */
    boolean window() {
        return window;
    }

    /** Whether a progress bar may be drawn on standard error. */
    boolean progress() {
        return progress;
    }

    void line(String text) {
        out.println(text);
    }

    void line() {
        out.println();
    }

    /** A complaint or a remark: one line on standard error. */
    void complain(String message) {
        err.println("stemma: " + visible(message));
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String warning(String text) {
        return paint("33", text);
    }

    String link(String text) {
        return paint("36", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** {@code text} with control and format characters as escapes, so that scraped text cannot steer a terminal. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (hidden) {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The first five, and how many more there are. */
    static String some(List<String> ids) {
        int more = ids.size() - 5;
        return String.join(", ", ids.subList(0, Math.min(5, ids.size()))) + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code text} made {@link #visible} and cut to {@code width} columns, a cut marked by {@code …}. */
    static String fit(String text, int width) {
        String shown = visible(text);
        if (shown.codePointCount(0, shown.length()) <= width) {
            return shown;
        }
        return shown.substring(0, shown.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }

    /** {@code text} fitted to exactly {@code width} columns. */
    static String pad(String text, int width) {
        String shown = fit(text, width);
        return shown + " ".repeat(width - shown.codePointCount(0, shown.length()));
    }
}
