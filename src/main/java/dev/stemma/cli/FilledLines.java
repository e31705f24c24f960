package dev.stemma.cli;

import dev.stemma.form.Fill;
import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.List;

/** The lines of a filled template that have slots; of the text around these as much as says where they are. */
final class FilledLines {
    /** Characters of a line's text that stand beside a slot. */
    private static final int BESIDE = 40;

    /** Columns of a value. */
    private static final int MOST_VALUE = 60;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** Text since the last slot, or since the line began. */
    private final StringBuilder text = new StringBuilder();

    private boolean slot;

    private FilledLines() {}

    /** The lines, with nothing in them that could steer a terminal. */
    static List<String> of(List<Fill.Part> parts) {
        FilledLines filled = new FilledLines();
        for (Fill.Part part : parts) {
            if (part.slot().isPresent()) {
                filled.slot(part.slot().get(), part.text());
            } else {
                String[] rows = part.text().split("\n", -1);
                for (int i = 0; i < rows.length; i++) {
                    filled.text.append(rows[i]);
                    if (i < rows.length - 1) {
                        filled.end();
                    }
                }
            }
        }
        filled.end();
        return filled.lines;
    }

    private void slot(String name, String value) {
        String before = text.toString();
        int cut = before.length() - BESIDE;
        if (slot && cut > BESIDE) {
            before = head(before) + " … " + tail(before);
        } else if (!slot && cut > 0) {
            before = "… " + tail(before);
        }
        String shown = Terminal.fit(blanks(value), MOST_VALUE);
        line.append(Terminal.visible(blanks(before)))
                .append('[')
                .append(name)
                .append(": ")
                .append(shown.isEmpty() ? "-" : shown)
                .append(']');
        text.setLength(0);
        slot = true;
    }

    private void end() {
        if (slot) {
            String behind = text.length() > BESIDE ? head(text.toString()) + " …" : text.toString();
            lines.add(line + Terminal.visible(blanks(behind)));
        }
        line.setLength(0);
        text.setLength(0);
        slot = false;
    }

    /** About {@link #BESIDE} characters, to the end of a word where there is one. */
    private static String head(String text) {
        int blank = text.lastIndexOf(' ', BESIDE);
        int end = blank > BESIDE / 2 ? blank : BESIDE;
        return text.substring(0, Cut.at(text, end));
    }

    private static String tail(String text) {
        int least = text.length() - BESIDE;
        int blank = text.indexOf(' ', least);
        int start = blank >= 0 && blank < text.length() - BESIDE / 2 ? blank + 1 : least;
        return text.substring(Cut.at(text, start));
    }

    private static String blanks(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
