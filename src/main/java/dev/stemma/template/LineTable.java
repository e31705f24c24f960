package dev.stemma.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a cluster's members, each distinct one cut into pieces once: copies share most of theirs. Not thread-safe.
 *
 * <p>The pieces have straight quotes, no angle brackets around an address and no white space, so two renderings of one line
 * have one content.
 */
final class LineTable {
    private final PieceTable table = new PieceTable();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<Wording, Line> contents = new HashMap<>();
    private int[] pieces = new int[256];
    private int[] starts = new int[256];

    PieceTable table() {
        return table;
    }

    /** How many distinct contents there are. */
    int contents() {
        return contents.size();
    }

    /** {@code text} as the lines of this table. */
    Pieces read(String text) {
        Line[] found = new Line[16];
        int[] offsets = new int[16];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            Line line = end == at ? null : line(text.substring(at, end));
            if (line != null && line.pieces().length > 0) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                    offsets = Arrays.copyOf(offsets, 2 * size);
                }
                found[size] = line;
                offsets[size++] = at;
            }
            at = end + 1;
        }
        return new Pieces(text, Arrays.copyOf(found, size), Arrays.copyOf(offsets, size));
    }

    private Line line(String text) {
        Line known = lines.get(text);
        if (known == null) {
            known = cut(text);
            lines.put(text, known);
        }
        return known;
    }

    private Line cut(String text) {
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (PieceScanner.isBlank(c)) {
                at++;
                continue;
            }
            boolean bracket = (c == '<' && at + 1 < text.length() && PieceScanner.addressEnd(text, at + 1) > 0)
                    || (c == '>' && size > 0 && PieceScanner.addressEnd(text, starts[size - 1]) == at);
            if (bracket) {
                at++;
                continue;
            }
            if (size == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
            }
            int end = PieceScanner.end(text, at);
            starts[size] = at;
            pieces[size++] = table.number(text, at, end);
            at = end;
        }
        int[] places = Arrays.copyOf(starts, size);
        Wording wording = new Wording(Arrays.copyOf(pieces, size));
        Line same = contents.get(wording);
        if (same != null) {
            return new Line(same.content(), same.pieces(), places);
        }
        Line line = new Line(contents.size(), wording.pieces(), places);
        contents.put(wording, line);
        return line;
    }
}
