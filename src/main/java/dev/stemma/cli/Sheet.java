package dev.stemma.cli;

import dev.stemma.text.TerminalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that are written while a result is read and shown when nothing can fail any more, and how figures stand in them. */
final class Sheet {
    /** Columns that the rest of a line stands further in. */
    private static final int FURTHER = 4;

    private final Terminal terminal;
    private final Path out;
    private final List<Line> lines = new ArrayList<>();

    /** @param command it is to be pasted, and is not broken */
    private record Line(String text, boolean command) {}

    /**
     * @param out the folder as the user names it
     */
    Sheet(Terminal terminal, Path out) {
        this.terminal = terminal;
        this.out = out;
    }

    void clear() {
        lines.clear();
    }

    void line(String text) {
        lines.add(new Line(text, false));
    }

    void print() {
        for (Line line : lines) {
            if (line.command()) {
                terminal.line(line.text());
            } else {
                int start = line.text().length() - line.text().stripLeading().length();
                terminal.flow(line.text(), start + FURTHER);
            }
        }
    }

    /** What is the case, and the command that shows more of it: on a line of its own where both do not fit on one. */
    void ask(String what, String view) {
        String command = terminal.command() + " show " + Terminal.word(out) + " " + view;
        if (TerminalText.width(what) + 2 + TerminalText.width(command) <= terminal.width()) {
            line(what + ": " + command);
        } else {
            line(what + ":");
            lines.add(new Line("    " + command, true));
        }
    }

    /** A title of some lines. */
    void heading(String text) {
        line(terminal.bold(text));
    }

    /** How many of {@code total} are not shown; nothing when all are. */
    void leftOut(Object total, int shown, String what) {
        leftOut(total, shown, what, "  ");
    }

    void leftOut(Object total, int shown, String what, String indent) {
        long left = ((Number) total).longValue() - shown;
        if (left > 0) {
            line(indent + terminal.faint("... and " + number(left) + " more " + what));
        }
    }

    /** {@code 1 copy}, {@code 1,234 copies}. */
    static String count(Object number, String one, String many) {
        return number(number) + " " + (((Number) number).longValue() == 1 ? one : many);
    }

    /** A whole number with its thousands parted. */
    static String number(Object number) {
        return String.format(Locale.ROOT, "%,d", ((Number) number).longValue());
    }

    /** A share of 0 to 1 with four digits, a dash of the same width for null. */
    static String share(Object value) {
        return value == null ? "     -" : String.format(Locale.ROOT, "%.4f", ((Number) value).doubleValue());
    }

    /** A share of 0 to 1 as whole percent. */
    static String percent(Object value) {
        return String.format(Locale.ROOT, "%.0f %%", ((Number) value).doubleValue() * 100);
    }
}
