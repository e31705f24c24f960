package dev.stemma.pieces;

import dev.stemma.text.Stretch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a cluster's members, each distinct one cut into pieces once: copies share most of theirs. Not thread-safe.
 *
 * <p>The pieces have straight quotes, no angle brackets around an address and no white space, so two renderings of one line
 * have one content.
 */
public final class LineTable {
    private final PieceTable table = new PieceTable();
    private final Map<Stretch, Line> lines = new HashMap<>();
    private final Map<Wording, Line> contents = new HashMap<>();
    private char[] chars = new char[0]; // of the text that is read
    private int[] pieces = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /** What the numbers of the pieces mean; it grows with each text that is read. */
    public PieceTable table() {
        return table;
    }

    /** How many distinct contents there are. */
    public int contents() {
        return contents.size();
    }

    /** {@code text} as the lines of this table. */
    public Pieces read(String text) {
        Pieces.Builder pieces = new Pieces.Builder(text);
        chars = chars.length < text.length() ? new char[text.length()] : chars;
        text.getChars(0, text.length(), chars, 0);
        int at = 0;
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            if (end > at) {
                pieces.add(line(new Stretch(chars, at, end)), at);
            }
            pieces.feed();
            at = end + 1;
        }
        return pieces.build();
    }

    private Line line(Stretch stretch) {
        Line known = lines.get(stretch);
        if (known == null) {
            known = cut(stretch.toString());
            lines.put(stretch.alone(), known);
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
                    || (c == '>'
                            && size > 0
                            && ends[size - 1] == at
                            && PieceScanner.addressEnd(text, starts[size - 1]) == at);
            if (bracket) {
                at++;
                continue;
            }
            if (size == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            int end = PieceScanner.end(text, at);
            starts[size] = at;
            ends[size] = end;
            pieces[size++] = table.number(text, at, end);
            at = end;
        }
        Wording wording = new Wording(Arrays.copyOf(pieces, size));
        Line same = contents.get(wording);
        Line line = new Line(
                same == null ? contents.size() : same.content(),
                same == null ? wording.pieces() : same.pieces(),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Tabs.of(text, starts, ends, size));
        if (same == null) {
            contents.put(wording, line);
        }
        return line;
    }
}
