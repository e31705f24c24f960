package dev.stemma.page;

import dev.stemma.model.Span;
import java.util.BitSet;
import java.util.List;

/** Where the characters of a line stand when a terminal shows it: letters may be two columns wide, or none. */
public final class DisplayColumns {
    private DisplayColumns() {}

    /** The display columns that {@code line} has ink in. */
    public static BitSet ink(Lines lines, int line) {
        BitSet ink = new BitSet();
        String text = lines.text();
        int column = 0;
        int word = 0; // where the ink began that goes on
        for (int i = lines.start(line); i < lines.end(line); i++) {
            char c = text.charAt(i);
            int width = width(c);
            if (Lines.isSpace(c)) {
                ink.set(word, column);
                word = column + width;
            }
            column += width;
        }
        ink.set(word, column);
        return ink;
    }

    /** The display column of {@code offset}. */
    public static int at(Lines lines, int line, int offset) {
        int column = 0;
        for (int i = lines.start(line); i < offset; i++) {
            column += width(lines.text().charAt(i));
        }
        return column;
    }

    /** The first offset at display column {@code column} or behind it. */
    public static int offset(Lines lines, int line, int column) {
        int at = 0;
        int i = lines.start(line);
        while (i < lines.end(line) && at < column) {
            at += width(lines.text().charAt(i));
            i++;
        }
        return i;
    }

    /** For each of {@code strips}, ascending and apart, the first offset at its start or behind it, then that at its end. */
    public static int[] offsets(Lines lines, int line, List<Span> strips) {
        int[] offsets = new int[2 * strips.size()];
        String text = lines.text();
        int column = 0;
        int i = lines.start(line);
        for (int edge = 0; edge < offsets.length; edge++) {
            Span strip = strips.get(edge / 2);
            int sought = edge % 2 == 0 ? strip.start() : strip.end();
            while (i < lines.end(line) && column < sought) {
                column += width(text.charAt(i));
                i++;
            }
            offsets[edge] = i;
        }
        return offsets;
    }

    /** Columns that a terminal needs for {@code c}: none for marks over a letter, form feeds and half of a pair, two for ideographs. */
    private static int width(char c) {
        if (c < 0x80) {
            return c == '\f' || c == '\r' ? 0 : 1;
        }
        if (Character.isLowSurrogate(c) || c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
            return 0;
        }
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7B0);
        return wide || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF01 && c < 0xFF61) ? 2 : 1;
    }
}
