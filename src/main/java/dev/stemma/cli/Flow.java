package dev.stemma.cli;

import dev.stemma.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Painted text in lines that fit a window: broken at blanks, and inside a word only where it is wider than a line. */
final class Flow {
    /** What {@link Terminal} paints with; it takes no room. */
    private static final Pattern PAINT = Pattern.compile("\u001b\\[\\d+m");

    private final int width;
    private final String indent;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** Columns taken in {@link #line}. */
    private int used;
    /** Where {@link #line} can be broken; 0 for nowhere. */
    private int blank;

    private Flow(int width, int indent) {
        this.width = width;
        this.indent = " ".repeat(indent);
    }

    /**
     * The lines of {@code painted}, in which nothing but paint is hidden.
     *
     * @param indent of all lines but the first, in columns; less than {@code width}
     */
    static List<String> lines(String painted, int width, int indent) {
        Flow flow = new Flow(width, indent);
        Matcher paint = PAINT.matcher(painted);
        int at = 0;
        while (at < painted.length()) {
            if (paint.region(at, painted.length()).lookingAt()) {
                flow.line.append(paint.group());
                at = paint.end();
            } else {
                int codePoint = painted.codePointAt(at);
                flow.add(Character.toString(codePoint));
                at += Character.charCount(codePoint);
            }
        }
        flow.lines.add(flow.line.toString());
        return flow.lines;
    }

    private void add(String character) {
        int columns = TerminalText.width(character);
        if (used + columns > width) {
            turn(character.equals(" "));
        }
        if (character.equals(" ")) {
            if (atStart()) {
                return;
            }
            blank = used > indent.length() ? line.length() : blank;
        }
        line.append(character);
        used += columns;
    }

    /** Whether all of a line that goes on from another is its indent. */
    private boolean atStart() {
        return !lines.isEmpty() && used == indent.length();
    }

    private void turn(boolean atBlank) {
        String rest = "";
        if (!atBlank && blank > 0) {
            rest = line.substring(blank).strip();
            line.setLength(blank);
        }
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(indent).append(rest);
        used = indent.length() + TerminalText.width(PAINT.matcher(rest).replaceAll(""));
        blank = 0;
    }
}
