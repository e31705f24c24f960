package dev.stemma.cli;

import dev.stemma.text.TerminalText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a command prints: how wide, in colour or plain, and never a control character of a scraped text as such. */
final class Terminal {
    private static final String MARK = "\uFEFF";
    /** The width of output that nobody's window limits. */
    private static final int PIPE_WIDTH = 120;

    private static final int NARROWEST = 40;

    private final PrintStream out;
    private final PrintStream err;
    private final int width;
    private final boolean colour;
    private final boolean window;
    private final int barWidth;
    private final String command;

    Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        String columns = environment.getOrDefault("STEMMA_COLUMNS", "");
        this.window = columns.matches("\\d{1,4}");
        this.width = window ? Math.max(NARROWEST, Integer.parseInt(columns)) : PIPE_WIDTH;
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        this.colour = window && !dumb && !noColour;
        this.command = environment.getOrDefault("STEMMA_COMMAND", "stemma");
        String progress = environment.getOrDefault("STEMMA_PROGRESS", "");
        this.barWidth = progress.matches("\\d{1,4}") && !dumb ? Integer.parseInt(progress) : 0;
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

    /** How wide a progress bar may be on standard error; 0 where none may be drawn. */
    int barWidth() {
        return barWidth;
    }

    /** What the user typed to start the program, for hints that can be pasted. */
    String command() {
        return word(Path.of(command));
    }

    void line(String text) {
        out.println(text);
    }

    void line() {
        out.println();
    }

    /** A line; in a window at words in lines that fit it, those after the first {@code indent} columns in. */
    void flow(String text, int indent) {
        if (window) {
            Flow.lines(text, width, indent).forEach(this::line);
        } else {
            line(text);
        }
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

    /** {@code text} on one line, with everything that could steer a terminal as an escape. */
    static String visible(String text) {
        return TerminalText.visible(text);
    }

    /** A path as it can be pasted into a shell. */
    static String word(Path path) {
        return word(path.toString());
    }

    /** The same of any text: nothing in it means anything to the shell. */
    static String word(String text) {
        return visible(text.matches("[\\p{L}\\p{N}_./+:@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'");
    }

    /**
     * Where data goes: standard output as it is, so that bytes stay bytes for files and pipes; in a window with everything but line
     * feeds and tabs as escapes.
     */
    Appendable data() {
        return window ? new Shown(out) : out;
    }

    /** A text in UTF-8 as it is; in a window as {@link #data} shows it. */
    void text(byte[] utf8) {
        if (window) {
            out.append(TerminalText.visibleLines(new String(utf8, StandardCharsets.UTF_8)));
        } else {
            out.write(utf8, 0, utf8.length);
        }
    }

    /** Text in lines that fit the window, those after the first further in. */
    void paragraph(String first, String indent, String text) {
        List<String> lines = TerminalText.wrapped(visible(text), Math.max(NARROWEST, width - indent.length()));
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? first : indent) + lines.get(i));
        }
    }

    /** The first five, and how many more there are. */
    static String some(List<String> ids) {
        int more = ids.size() - 5;
        return String.join(", ", ids.subList(0, Math.min(5, ids.size()))) + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code text} made {@link #visible} and cut to {@code width} columns, a cut marked by {@code …}. */
    static String fit(String text, int width) {
        return TerminalText.cut(visible(text), width);
    }

    /** {@code text} fitted to exactly {@code width} columns. */
    static String pad(String text, int width) {
        return TerminalText.pad(visible(text), width);
    }

    /** Escapes on the way to a window, which needs no mark of UTF-8 at the beginning. */
    private static final class Shown implements Appendable {
        private final PrintStream out;
        private boolean begun;

        Shown(PrintStream out) {
            this.out = out;
        }

        @Override
        public Appendable append(CharSequence text) {
            if (begun || !text.toString().equals(MARK)) {
                out.append(TerminalText.visibleLines(text.toString()));
            }
            begun = true;
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(String.valueOf(c));
        }
    }
}
